/** A vault that was used: 200 records of every size, deleted ones, drafts, slots of all three kinds. Always the same bytes. */
import { xwingPair } from '../../../src/crypto/index.ts';
import { type Result, utf8 } from '../../../src/kernel/index.ts';
import {
  type Change,
  type CollectionName,
  createVault,
  type Credential,
  type NewSlot,
  recordIdFrom,
} from '../../../src/vault/index.ts';
import { contentOf, type Content, draftsOf } from './content.ts';
import { seededClock, seededRandom } from './seeded.ts';
import { NOTE, options } from './work.ts';

export const RECORDS = 200;
const DELETED = 12;
export const DRAFT_KEYS = ['trip.form', 'note'];
const COST = { memKib: 64 * 1024, ops: 3 };
const HELD = ['trip', 'answer', 'contact', 'advisory', 'settings'] as const;

/** One secret of each kind; all of them open a filled vault. */
export const CREDENTIALS = {
  passphrase: options('').credential,
  recovery: { kind: 'recovery', secret: Uint8Array.from({ length: 16 }, (_, at) => at * 7) },
  office: { kind: 'office', secret: Uint8Array.from({ length: 32 }, (_, at) => at * 5 + 1) },
} as const satisfies Record<string, Credential>;

/** The slots beside that of the passphrase. */
const moreSlots = (random: (length: number) => Uint8Array): readonly NewSlot[] => [
  {
    kind: 'recovery',
    secret: CREDENTIALS.recovery.secret,
    cost: COST,
    labelId: random(16),
  },
  {
    kind: 'office',
    publicKey: xwingPair(CREDENTIALS.office.secret).publicKey,
    labelId: random(16),
  },
];

const collectionOf = (number: number): CollectionName => HELD[number % HELD.length] ?? 'answer';

/** Most records are short; some need a page of their own, two a chain of pages. */
const textOf = (number: number): string =>
  `${number} é ${'x'.repeat(number % 67 === 0 ? 9000 : (number * 397) % 700)}`;

const put = (number: number): Change => ({
  kind: 'put',
  collection: collectionOf(number),
  id: recordIdFrom(`record:${number}`),
  schema: 1,
  value: { number, text: textOf(number) },
});

/** The value; a refusal ends the test. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The last ones go again: their pages stay, zeroed, in the middle of the file. */
const drop = (number: number): Change => ({
  kind: 'delete',
  collection: collectionOf(RECORDS + number),
  id: recordIdFrom(`record:${RECORDS + number}`),
});

/** All that a vault holds. */
export interface Filled {
  readonly content: Content;
  readonly drafts: ReturnType<typeof draftsOf>;
}

/** Makes the vault at `path` and answers all that it holds. Needs `cryptoReady`. */
export async function fillVault(path: string): Promise<Filled> {
  const random = seededRandom('filled vault');
  const made = await createVault({ ...options(path), random, clock: seededClock() });
  const vault = must(made);
  const all = Array.from({ length: RECORDS + DELETED }, (_, number) => put(number));
  must(vault.commit(all, NOTE));
  for (const slot of moreSlots(random.bytes))
    must(await vault.putSlot(CREDENTIALS.passphrase, 'free', slot, [], NOTE));
  for (let number = 0; number < DELETED; number += 1) must(vault.commit([drop(number)], NOTE));
  must(vault.commit([put(77), put(150)], NOTE));
  for (const [at, key] of DRAFT_KEYS.entries())
    must(vault.putDraft(key, { typed: utf8(key).length * at }));
  const filled = { content: contentOf(vault), drafts: draftsOf(vault, DRAFT_KEYS) };
  vault.close();
  return filled;
}
