/** An open vault: what services hold. */
import type { Database } from 'better-sqlite3';
import { equalBytes, tagOf, wipeVaultKeys } from '../crypto/index.ts';
import { type Clock, type Random, ok, refuse, toHex } from '../kernel/index.ts';
import type { Binding } from './binding.ts';
import { reportOf } from './check.ts';
import { COLLECTIONS } from './collections.ts';
import { commitChanges, guardWrite } from './commit.ts';
import { draftId, openDraft, sealDraft } from './drafts.ts';
import { MAX_RECORD_BYTES } from './format.ts';
import type { Header } from './header.ts';
import type { RecordId } from './ids.ts';
import { EMPTY_CHAIN, readEntry } from './journal.ts';
import { type Leaf, openRecord, recordValue } from './records.ts';
import { rootWordIndexes } from './root.ts';
import { sealedRow } from './rows.ts';
import type { Verified } from './scan.ts';
import { prepareStatements, type Statements } from './statements.ts';
import { type JournalEntry, type StoredRecord, type Vault, VaultTamperedError } from './types.ts';

/** What opening hands over. From here on the session owns the handle, the keys and the lock. */
export interface SessionParts {
  readonly db: Database;
  readonly binding: Binding;
  readonly header: Header;
  readonly verified: Verified;
  readonly readOnly: boolean;
  readonly random: Random;
  readonly clock: Clock;
  readonly release: () => void;
}

/** The parts in use: `verified` is replaced by every commit. */
type Live = Omit<SessionParts, 'verified'> & {
  readonly statements: Statements;
  verified: Verified;
};

/** What is remembered of the file. Without this check a closed vault would answer from memory, with keys that are zeros. */
function current({ db, verified }: Live): Verified {
  if (!db.open) throw new Error('the vault is closed');
  return verified;
}

/** The open vault over those parts. */
export function startSession(parts: SessionParts): Vault {
  const live: Live = { ...parts, statements: prepareStatements(parts.db) };
  const { db, binding, header, release } = parts;
  return {
    id: toHex(binding.vaultId),
    state() {
      const { root } = current(live);
      const { generation, recordCount: records, savedAt } = root;
      return { generation, records, savedAt, wordIndexes: rootWordIndexes(binding, root) };
    },
    ...recordAccess(live),
    ...draftAccess(live),
    journal: () => readJournal(live),
    check: () => reportOf(db, binding, header, current(live)),
    close() {
      if (!db.open) return;
      db.close();
      wipeVaultKeys(binding.keys);
      release();
    },
  };
}

const recordAccess = (live: Live): Pick<Vault, 'get' | 'list' | 'commit'> => ({
  get(name, id) {
    const leaf = current(live).index.get(COLLECTIONS[name])?.get(id);
    return leaf && readRecord(live, COLLECTIONS[name], id, leaf);
  },
  list(name) {
    const leaves = [...(current(live).index.get(COLLECTIONS[name]) ?? [])];
    leaves.sort(([left], [right]) => (left < right ? -1 : 1));
    return leaves.map(([id, leaf]) => readRecord(live, COLLECTIONS[name], id, leaf));
  },
  commit(changes, note) {
    if (live.readOnly) return refuse('readOnly');
    const { answer, verified } = commitChanges(live, current(live), changes, note);
    live.verified = verified;
    if (!answer.ok) return answer;
    const { generation, savedAt } = live.verified.root;
    return ok({ generation, savedAt });
  },
});

function draftAccess(live: Live): Pick<Vault, 'putDraft' | 'getDraft' | 'deleteDraft'> {
  const { binding, statements } = live;
  const write = (action: () => void) => (live.readOnly ? refuse('readOnly') : guardWrite(action));
  return {
    putDraft(key, value) {
      const { bix, sealed } = sealDraft(binding, key, value, live.random);
      if (sealed.ct.length > MAX_RECORD_BYTES) return refuse('tooLarge');
      return write(() => statements.putDraft.run(bix, sealed.nonce, sealed.ct));
    },
    getDraft(key) {
      const bix = draftId(binding, key);
      const row = statements.selectDraft.get(bix);
      const sealed = row && sealedRow(row);
      return sealed && openDraft(binding, bix, sealed)?.value;
    },
    deleteDraft: (key) => write(() => statements.deleteDraft.run(draftId(binding, key))),
  };
}

/** One row, and only if it is the very row that was verified or written: deleted, replaced and put-back rows all end here. */
function readRecord(
  { statements, binding }: Live,
  collection: number,
  id: RecordId,
  leaf: Leaf,
): StoredRecord {
  const row = statements.selectRecord.get(leaf.bix);
  const sealed = row && sealedRow(row);
  const known =
    sealed !== undefined &&
    equalBytes(sealed.nonce, leaf.nonce) &&
    equalBytes(tagOf(sealed.ct), leaf.tag);
  if (!known) throw new VaultTamperedError('a record changed in the file');
  const plain = openRecord(binding, leaf.bix, sealed);
  if (typeof plain === 'string' || plain.collection !== collection || plain.id !== id)
    throw new VaultTamperedError('a record does not open');
  const { revision, schema, body } = plain;
  return { id, revision, schema, value: recordValue(body) };
}

function readJournal({ statements, binding, verified }: Live): readonly JournalEntry[] {
  let chain = EMPTY_CHAIN;
  const entries = statements.selectJournal.all().map((row) => {
    const sealed = sealedRow(row);
    const read = sealed === undefined ? 'unsealed' : readEntry(binding, chain, sealed);
    if (typeof read === 'string') throw new VaultTamperedError('the journal changed in the file');
    chain = read.chain;
    return read.entry;
  });
  if (!equalBytes(chain.head, verified.root.journalHead))
    throw new VaultTamperedError('the journal changed in the file');
  return entries;
}
