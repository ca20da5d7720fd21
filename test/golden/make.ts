/**
 * Makes the golden vaults of the format that this code writes: `node test/golden/make.ts NAME FOLDER`. They are made once, by the
 * first build that can, and then only ever read. What is there is never written over.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cryptoReady,
  deriveWithArgon2id,
  secureRandom,
  xwingPair,
} from '../../src/crypto/index.ts';
import { fromHex, systemClock } from '../../src/kernel/index.ts';
import {
  type Change,
  type CollectionName,
  createVault,
  type JsonValue,
  type NewSlot,
  recordIdFrom,
  type Vault,
} from '../../src/vault/index.ts';
import { contentOf, draftsOf } from '../faults/support/content.ts';
import { must } from '../faults/support/filled.ts';
import { OFFICE_SEED, passphrase, recovery } from './secrets.ts';

/** The lowest cost that the format permits. */
const COST = { memKib: 64 * 1024, ops: 3 };
export const DRAFT_KEYS = ['trip.form', 'note'];
const random = secureRandom();

const put = (collection: CollectionName, name: string, value: JsonValue): Change => ({
  kind: 'put',
  collection,
  id: recordIdFrom(name),
  schema: 1,
  value,
});
const drop = (collection: CollectionName, name: string): Change => ({
  kind: 'delete',
  collection,
  id: recordIdFrom(name),
});
const note = (verb: string, zone?: string) => ({
  actor: 'owner',
  verb,
  ...(zone !== undefined && { zone }),
});

/** A record of each of the first collections, text in two languages, numbers at the edge, a value of several pages. */
function fewRecords(vault: Vault): void {
  must(vault.commit([put('settings', 'settings', { language: 'fr', idleMinutes: 5 })], note('a')));
  const text = { en: 'Ask the desk', fr: 'Demandez au bureau « sûreté »', emoji: '🧳' };
  const numbers = [0, -1, 0.1, 1e21, 5e-324, Number.MAX_SAFE_INTEGER];
  const several = [
    put('trip', 'trip:1', { title: 'Séance à Genève', legs: [{ place: 'CH' }], none: null }),
    put('answer', 'answer:1', { state: 'done', note: 'golden canary note' }),
    put('contact', 'contact:1', { text, numbers }),
    put('advisory', 'advisory:CH', { text: 'x'.repeat(9000) }),
    put('answer', 'answer:2', 'gone soon'),
  ];
  must(vault.commit(several, note('trip.save', 'Europe/Zurich')));
  must(vault.commit([drop('answer', 'answer:2')], note('answer.set')));
  must(vault.commit([put('answer', 'answer:1', 'golden canary changed')], note('answer.set')));
  must(vault.putDraft('trip.form', { title: 'golden canary draft' }));
}

const slotsOfAllKinds = async (): Promise<readonly NewSlot[]> => {
  const labelId = () => random.bytes(16);
  const code = await recovery();
  return [
    { kind: 'passphrase', secret: passphrase.secret, cost: COST, labelId: labelId() },
    { kind: 'recovery', secret: code.secret, cost: COST, labelId: labelId() },
    { kind: 'office', publicKey: xwingPair(fromHex(OFFICE_SEED)).publicKey, labelId: labelId() },
  ];
};

/** Slots of all kinds, added one by one and then all anew by a re-key, so that the key generation is 2. */
async function allSlots(vault: Vault): Promise<void> {
  fewRecords(vault);
  const [, ...more] = await slotsOfAllKinds();
  for (const slot of more)
    must(await vault.putSlot(passphrase, 'free', slot, [], note('access.add')));
  must(await vault.rekey(passphrase, await slotsOfAllKinds(), [], note('kit.rekey', 'Asia/Tokyo')));
  must(vault.commit([put('trip', 'trip:2', { title: 'After the re-key' })], note('trip.save')));
  must(vault.putDraft('note', ['golden canary', 2]));
}

const GOLDEN = { few: async (vault: Vault) => fewRecords(vault), 'all-slots': allSlots };
type Name = keyof typeof GOLDEN;

const isName = (name: string): name is Name => name in GOLDEN;

/** Makes `NAME.valise`, and beside it what must be read from it by every later build. */
export async function makeGolden(name: string, folder: string): Promise<void> {
  if (!isName(name)) throw new Error(`there is no golden vault ${name}`);
  const [path, read] = [join(folder, `${name}.valise`), join(folder, `${name}.json`)];
  if ([path, read].some((file) => existsSync(file)))
    throw new Error('a golden vault is never written over');
  await cryptoReady();
  const { secret } = passphrase;
  const derive = deriveWithArgon2id;
  const parts = { path, passphrase: secret, cost: COST, derive, random, clock: systemClock };
  const vault = must(await createVault(parts));
  await GOLDEN[name](vault);
  const content = { ...contentOf(vault), drafts: draftsOf(vault, DRAFT_KEYS) };
  vault.close();
  // A re-key keeps the file before it; that one is not golden.
  rmSync(`${path}.bak1`, { force: true });
  writeFileSync(read, `${JSON.stringify(content, undefined, 1)}\n`, { flag: 'wx' });
}

const [, , name, folder] = process.argv;
if (import.meta.main && name !== undefined && folder !== undefined) await makeGolden(name, folder);
