/** One save is one transaction: records, their buckets, a journal entry, the root (vault-and-packs B7). */
import type { Database } from 'better-sqlite3';
import { equalBytes, merkleRoot, type Sealed } from '../crypto/index.ts';
import { type Clock, type Random, type Result, ok, refuse } from '../kernel/index.ts';
import type { Binding } from './binding.ts';
import { type Bucket, sealBucket } from './buckets.ts';
import { faultOf } from './database.ts';
import { appendEntry, type Chain, isNote } from './journal.ts';
import { journalChanges, type Plan, planChanges } from './plan.ts';
import { bucketOf } from './records.ts';
import { type Root, sealRoot } from './root.ts';
import { sealedRow } from './rows.ts';
import type { Verified } from './scan.ts';
import { addMember, removeMember } from './setmac.ts';
import type { Statements } from './statements.ts';
import type { Change, JournalNote, VaultWriteError } from './types.ts';

/** The parts of an open vault that a commit needs. */
export interface CommitContext {
  readonly db: Database;
  readonly statements: Statements;
  readonly binding: Binding;
  readonly random: Random;
  readonly clock: Clock;
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
}

/** The file is not the one that was verified. */
class FileChangedError extends Error {
  readonly code: 'conflict' | 'tampered';
  constructor(code: 'conflict' | 'tampered') {
    super('the vault file changed while it was open');
    this.code = code;
  }
}

/** Writes the changes; the answer is what the vault remembers from then on. On a refusal `verified` still holds. */
export function commitChanges(
  context: CommitContext,
  verified: Verified,
  changes: readonly Change[],
  note: JournalNote,
): Result<Verified, VaultWriteError> {
  if (!isNote(note)) throw new TypeError('a journal note is two short ASCII words');
  const plan = planChanges(
    context.binding,
    verified,
    changes,
    verified.root.generation + 1,
    context.random,
  );
  if (!plan.ok) return plan;
  const prepared = prepare(context, verified, plan.value, note);
  const written = guardWrite(() =>
    context.db.transaction(() => write(context.statements, verified, prepared)).immediate(),
  );
  return written.ok ? ok(remember(verified, prepared)) : written;
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
  { root, buckets, chain }: Verified,
  plan: Plan,
  note: JournalNote,
): Prepared {
  const generation = root.generation + 1;
  const time = clock.now();
  const { sealedBuckets, bucketSum } = sealBuckets(binding, root, buckets, plan, random);
  const journalled = journalChanges(plan.edits);
  const entry = appendEntry(
    binding,
    chain,
    { time, generation, note, changes: journalled },
    random,
  );
  const next: Root = {
    ...root,
    generation,
    bucketSum,
    recordCount: plan.recordCount,
    journalLength: entry.chain.length,
    journalHead: entry.chain.head,
    journalRoot: merkleRoot(entry.chain.frontier),
    savedAt: time,
  };
  return {
    plan,
    buckets: sealedBuckets,
    entry,
    root: next,
    rootRow: sealRoot(binding, next, random),
  };
}

function write(statements: Statements, verified: Verified, prepared: Prepared): void {
  assertUnchanged(statements, verified);
  for (const { bix, before, after } of prepared.plan.edits) {
    if (after === undefined) assertOne(statements.deleteRecord.run(bix).changes);
    else if (before === undefined)
      statements.insertRecord.run(bix, bucketOf(bix), after.sealed.nonce, after.sealed.ct);
    else assertOne(statements.updateRecord.run(after.sealed.nonce, after.sealed.ct, bix).changes);
  }
  for (const { number, sealed } of prepared.buckets)
    assertOne(statements.updateBucket.run(sealed.nonce, sealed.ct, number).changes);
  const { sealed, chain } = prepared.entry;
  statements.insertJournal.run(chain.length, sealed.nonce, sealed.ct);
  assertOne(statements.updateRoot.run(prepared.rootRow.nonce, prepared.rootRow.ct).changes);
}

/** Another program may have written in spite of our lock file: its root is not ours. */
function assertUnchanged(statements: Statements, { rootRow }: Verified): void {
  const row = statements.selectRoot.get();
  const current = row && sealedRow(row);
  const same =
    current !== undefined &&
    equalBytes(current.nonce, rootRow.nonce) &&
    equalBytes(current.ct, rootRow.ct);
  if (!same) throw new FileChangedError('conflict');
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
  const { root, rootRow, entry } = prepared;
  return { root, rootRow, buckets, index: verified.index, chain: entry.chain };
}
