/** A vault of thirty saves and a copy of the file after each: what somebody holds who copied it again and again. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { xwingPair } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { attachmentLeaf } from '../../../src/vault/attachments/rows.ts';
import { type AttachmentEdits, commitChanges } from '../../../src/vault/commit.ts';
import { openDatabase } from '../../../src/vault/container/database.ts';
import {
  type Change,
  createVault,
  type Credential,
  type NewSlot,
  openVault,
  recordIdFrom,
} from '../../../src/vault/index.ts';
import { scanVault } from '../../../src/vault/verify/scan.ts';
import { addMember, EMPTY_SET } from '../../../src/vault/sealed/setmac.ts';
import { prepareStatements } from '../../../src/vault/container/statements.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import { CREDENTIALS, must } from './filled.ts';
import { derive, NOTE, options } from './work.ts';

export const STEPS = 30;
const NAMES = 12;
const COST = { memKib: 64 * 1024, ops: 3 };
/** What opens the vault until save 25, where it is exchanged for another. */
export const FIRST = CREDENTIALS.passphrase;
export const SECOND = { kind: 'passphrase', secret: utf8('another phrase') } as const;
export const NEW_PHRASE_AT = 25;

const idOf = (name: number) => recordIdFrom(`history:${name}`);

/** Two puts and now and then a deletion; a deleted name comes back later. */
function changesAt(step: number): readonly Change[] {
  const put = (name: number): Change => ({
    kind: 'put',
    collection: 'answer',
    id: idOf(name),
    schema: 1,
    value: `state ${step} of ${name}`,
  });
  const puts = [put(step % NAMES), put((step * 5) % NAMES)];
  const gone = idOf((step * 7) % NAMES);
  return step % 4 === 3 ? [...puts, { kind: 'delete', collection: 'answer', id: gone }] : puts;
}

const SLOTS: Readonly<Record<number, { readonly at: number | 'free'; readonly slot: NewSlot }>> = {
  10: {
    at: 'free',
    slot: { ...CREDENTIALS.recovery, cost: COST, labelId: new Uint8Array(16).fill(1) },
  },
  18: {
    at: 'free',
    slot: {
      kind: 'office',
      publicKey: xwingPair(CREDENTIALS.office.secret).publicKey,
      labelId: new Uint8Array(16).fill(2),
    },
  },
  [NEW_PHRASE_AT]: {
    at: 0,
    slot: { ...SECOND, cost: COST, labelId: new Uint8Array(16).fill(3) },
  },
};

export interface History {
  /** The file after its last save. */
  readonly path: string;
  /** The files after creation and after each save: 0 … 30. */
  readonly steps: readonly string[];
}

/** Makes the history in a folder. `name` makes another vault under the same passphrase with the same records. Needs `cryptoReady`. */
export async function makeHistory(folder: string, name: string): Promise<History> {
  const path = join(folder, `${name}.valise`);
  const steps: string[] = [];
  const keep = () => {
    const copy = join(folder, `${name}.${steps.length}.valise`);
    copyFileSync(path, copy);
    steps.push(copy);
  };
  must(await createVault(options(path))).close();
  keep();
  for (let step = 1; step <= STEPS; step += 1) {
    const credential = step > NEW_PHRASE_AT ? SECOND : FIRST;
    const chunks = CHUNKS[step];
    if (chunks !== undefined) await saveChunks(path, credential, chunks);
    else {
      const vault = must(await openVault({ ...options(path), credential }));
      const slot = SLOTS[step];
      if (slot === undefined) must(vault.commit(changesAt(step), NOTE));
      else must(await vault.putSlot(credential, slot.at, slot.slot, changesAt(step), NOTE));
      vault.close();
    }
    keep();
  }
  return { path, steps };
}

/** Chunks of two attachments: some are written, one is replaced, one goes away. */
const CHUNKS: Readonly<Record<number, readonly Chunk[]>> = {
  6: [chunk(1, 0, 'a'), chunk(1, 1, 'b'), chunk(2, 0, 'c')],
  14: [chunk(1, 0, 'a'), chunk(1, 1, 'changed'), chunk(2, 0, 'c')],
  22: [chunk(1, 0, 'a'), chunk(1, 1, 'changed')],
};

interface Chunk {
  readonly aid: Uint8Array;
  readonly n: number;
  readonly ct: Uint8Array;
}

/** What lies in a chunk does not matter here: the root speaks for its tag. */
function chunk(attachment: number, n: number, text: string): Chunk {
  const ct = new Uint8Array(200).fill(text.length);
  ct.set(utf8(`${attachment} ${n} ${text}`), 180);
  return { aid: new Uint8Array(16).fill(attachment), n, ct };
}

/** One save that leaves exactly these chunks in the table. */
async function saveChunks(path: string, credential: Credential, chunks: readonly Chunk[]) {
  const db = openDatabase(path, 'readWrite');
  const { binding, header } = must(await unlockHeaders(readHeaders(db), credential, derive));
  const { verified } = scanVault(db, binding, header, { deep: true });
  if (verified === undefined) throw new Error('the history is not whole');
  const leaves = chunks.map(({ aid, n, ct }) => attachmentLeaf(binding, aid, n, ct));
  const drops = db
    .prepare<[], Buffer>('SELECT DISTINCT aid FROM att')
    .pluck()
    .all()
    .map((aid) => ({ aid, from: 0 }));
  const edits: AttachmentEdits = { puts: [], drops, sum: leaves.reduce(addMember, EMPTY_SET) };
  const context = { ...options(path), db, statements: prepareStatements(db), binding };
  // Drops come after puts, so the old ones go first.
  const emptied = commitChanges(context, verified, [], NOTE, {
    attachments: { ...edits, sum: EMPTY_SET },
  });
  must(emptied.answer);
  const attachments = { puts: chunks, drops: [], sum: edits.sum };
  must(commitChanges(context, emptied.verified, [], NOTE, { attachments }).answer);
  db.close();
}
