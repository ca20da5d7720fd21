/** One save is one transaction: records, their buckets, a journal entry, the root (vault-and-packs B7). */
import type { Database } from 'better-sqlite3';
import { equalBytes, merkleRoot, type Sealed } from '../crypto/index.ts';
import { type Clock, type Random, type Result, ok, refuse } from '../kernel/index.ts';
import type { Binding } from './sealed/binding.ts';
import { type Bucket, sealBucket } from './sealed/buckets.ts';
import { faultOf } from './container/database.ts';
import { syncFolderOf } from './container/files.ts';
import { headerDigest, type Header } from './keys/header.ts';
import { appendEntry, type Chain, isNote } from './sealed/journal.ts';
import { journalChanges, type Plan, planChanges } from './plan.ts';
import { bucketOf } from './sealed/records.ts';
import { type Root, sealRoot } from './sealed/root.ts';
import { sealedRow } from './container/rows.ts';
import type { Verified } from './verify/scan.ts';
import { addMember, removeMember } from './sealed/setmac.ts';
import type { Statements } from './container/statements.ts';
import type { Change, JournalNote, VaultWriteError } from './types.ts';

const HEADER_COPIES = [1, 2] as const;

/** The parts of an open vault that a commit needs. */
export interface CommitContext {
  readonly db: Database;
  readonly statements: Statements;
  readonly binding: Binding;
  readonly random: Random;
  readonly clock: Clock;
}

/** What a commit may change besides records. */
export interface CommitExtras {
  /** A new header under the same key: both copies are rewritten. */
  readonly header?: Header;
  /** A new line of history. */
  readonly branch?: Uint8Array;
  /** The installation that saves. */
  readonly deviceId?: Uint8Array;
  readonly attachments?: AttachmentEdits;
}

/** Chunks to write and attachments to drop, and the root's sum with them. */
export interface AttachmentEdits {
  readonly puts: readonly {
    readonly aid: Uint8Array;
    readonly n: number;
    readonly ct: Uint8Array;
  }[];
  /** Each from a chunk on to its end. */
  readonly drops: readonly { readonly aid: Uint8Array; readonly from: number }[];
  readonly sum: Uint8Array;
}

/** Everything sealed and ready: after this only SQLite can fail. */
interface Prepared {
  readonly plan: Plan;
  readonly buckets: readonly {
    readonly number: number;
    readonly sealed: Sealed;
    readonly bucket: Bucket;
  }[];
  readonly entry: { readonly sealed: Sealed; readonly chain: Chain };
  readonly root: Root;
  readonly rootRow: Sealed;
  readonly header: Header;
  readonly extras: CommitExtras;
}

/** The file is not the one that was verified. */
class FileChangedError extends Error {
  readonly code: 'conflict' | 'tampered';
  constructor(code: 'conflict' | 'tampered') {
    super('the vault file changed while it was open');
    this.code = code;
  }
}

/** What a save came to. */
export interface Committed {
  readonly answer: Result<void, VaultWriteError>;
  /** What the file holds from now on, for the vault to remember. */
  readonly verified: Verified;
}

/** Writes the changes. On a refusal the file holds what it held before, but for the one case that `settle` knows. */
export function commitChanges(
  context: CommitContext,
  verified: Verified,
  changes: readonly Change[],
  note: JournalNote,
  extras: CommitExtras = {},
): Committed {
  if (!isNote(note)) throw new TypeError('a journal note is two short ASCII words');
  const plan = planChanges(
    context.binding,
    verified,
    changes,
    verified.root.generation + 1,
    context.random,
  );
  if (!plan.ok) return { answer: plan, verified };
  const prepared = prepare(context, verified, plan.value, note, extras);
  const { statements } = context;
  const written = guardWrite(() =>
    statements.inTransaction(() => write(statements, verified, prepared)),
  );
  return settle(context, verified, prepared, written);
}

/**
 * SQLite can answer an error for a save that is in the file: its journal is gone, and only the sync of the folder failed.
 * The root tells. Then the folder is synced once more; when that fails too the answer is a refusal, since a power cut
 * might bring the journal back, but what is remembered is what the file holds.
 */
function settle(
  { db, statements }: CommitContext,
  verified: Verified,
  prepared: Prepared,
  written: Result<void, VaultWriteError>,
): Committed {
  if (!written.ok && !holdsRoot(statements, prepared.rootRow)) return { answer: written, verified };
  const answer = written.ok ? written : guardWrite(() => syncFolderOf(db.name));
  return { answer, verified: remember(verified, prepared) };
}

/** Whether the file's root is this one. A file that cannot be read holds nothing we know of. */
function holdsRoot(statements: Statements, rootRow: Sealed): boolean {
  try {
    const row = statements.selectRoot.get();
    const current = row && sealedRow(row);
    return (
      current !== undefined &&
      equalBytes(current.nonce, rootRow.nonce) &&
      equalBytes(current.ct, rootRow.ct)
    );
  } catch {
    return false;
  }
}

/** Runs a write and names what stopped it. Throws on bugs only. */
export function guardWrite(action: () => void): Result<void, VaultWriteError> {
  try {
    action();
    return ok(undefined);
  } catch (error) {
    if (error instanceof FileChangedError) return refuse(error.code);
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    if (fault === 'busy') return refuse('conflict');
    return refuse(fault === 'damaged' ? 'io' : fault);
  }
}

/** The touched bucket rows, and the root's sum with them in place of the old ones. */
function sealBuckets(
  binding: Binding,
  root: Root,
  buckets: readonly Bucket[],
  plan: Plan,
  random: Random,
) {
  const sealedBuckets = [...plan.buckets].map(([number, content]) => ({
    number,
    ...sealBucket(binding, number, content, random),
  }));
  const bucketSum = sealedBuckets.reduce((sum, { number, bucket }) => {
    const before = buckets[number];
    if (before === undefined) throw new Error('bucket without a row');
    return addMember(removeMember(sum, before.leaf), bucket.leaf);
  }, root.bucketSum);
  return { sealedBuckets, bucketSum };
}

function prepare(
  { binding, random, clock }: CommitContext,
  { header: before, root, buckets, chain }: Verified,
  plan: Plan,
  note: JournalNote,
  extras: CommitExtras,
): Prepared {
  const header = extras.header ?? before;
  const { sealedBuckets, bucketSum } = sealBuckets(binding, root, buckets, plan, random);
  const content = {
    time: clock.now(),
    generation: root.generation + 1,
    note,
    changes: journalChanges(plan.edits),
  };
  const entry = appendEntry(binding, chain, content, random);
  const next: Root = {
    ...nextRoot(root, extras),
    generation: content.generation,
    savedAt: content.time,
    bucketSum,
    recordCount: plan.recordCount,
    journalLength: entry.chain.length,
    journalHead: entry.chain.head,
    journalRoot: merkleRoot(entry.chain.frontier),
  };
  const rootRow = sealRoot(binding, next, random);
  return { plan, buckets: sealedBuckets, entry, root: next, rootRow, header, extras };
}

/** The part of the root that most commits leave as it is. */
const nextRoot = (root: Root, extras: CommitExtras): Root => ({
  ...root,
  // What the root says of the header that it has was verified; hashing 11 KB again took a tenth of a save.
  ...(extras.header && {
    headerSequence: extras.header.sequence,
    headerHash: headerDigest(extras.header),
  }),
  attachmentSum: extras.attachments?.sum ?? root.attachmentSum,
  branch: extras.branch ?? root.branch,
  deviceId: extras.deviceId ?? root.deviceId,
});

function write(statements: Statements, verified: Verified, prepared: Prepared): void {
  exchangeRoot(statements, verified.rootRow, prepared.rootRow);
  for (const { bix, before, after } of prepared.plan.edits) {
    if (after === undefined) assertOne(statements.deleteRecord.run(bix).changes);
    else if (before === undefined)
      statements.insertRecord.run(bix, bucketOf(bix), after.sealed.nonce, after.sealed.ct);
    else assertOne(statements.updateRecord.run(after.sealed.nonce, after.sealed.ct, bix).changes);
  }
  for (const { number, sealed } of prepared.buckets)
    assertOne(statements.updateBucket.run(sealed.nonce, sealed.ct, number).changes);
  const { header, attachments } = prepared.extras;
  if (header !== undefined) {
    for (const copy of HEADER_COPIES)
      assertOne(statements.updateHeader.run(header.bytes, copy).changes);
  }
  for (const { aid, n, ct } of attachments?.puts ?? []) statements.insertChunk.run(aid, n, ct);
  for (const { aid, from } of attachments?.drops ?? []) statements.deleteChunks.run(aid, from);
  const { sealed, chain } = prepared.entry;
  statements.insertJournal.run(chain.length, sealed.nonce, sealed.ct);
}

/** Another program may have written in spite of our lock file: its root is not the old one. */
function exchangeRoot(statements: Statements, old: Sealed, next: Sealed): void {
  const { changes } = statements.exchangeRoot.run(next.nonce, next.ct, old.nonce, old.ct);
  if (changes !== 1) throw new FileChangedError('conflict');
}

function assertOne(changes: number): void {
  if (changes !== 1) throw new FileChangedError('tampered');
}

function remember(verified: Verified, prepared: Prepared): Verified {
  const buckets = [...verified.buckets];
  for (const { number, bucket } of prepared.buckets) buckets[number] = bucket;
  for (const { collection, id, after } of prepared.plan.edits) {
    const leaves = verified.index.get(collection) ?? new Map();
    if (after === undefined) leaves.delete(id);
    else leaves.set(id, after.leaf);
    verified.index.set(collection, leaves);
  }
  const { header, root, rootRow, entry } = prepared;
  return { header, root, rootRow, buckets, index: verified.index, chain: entry.chain };
}
