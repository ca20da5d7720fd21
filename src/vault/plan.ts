/** What a commit will write, worked out before anything is touched, so that a failure leaves memory as it was. */
import { type Sealed, TAG_LENGTH } from '../crypto/index.ts';
import { type Random, type Result, ok, refuse } from '../kernel/index.ts';
import type { Binding } from './sealed/binding.ts';
import type { BucketContent } from './sealed/buckets.ts';
import { COLLECTIONS } from './collections.ts';
import { MAX_CHANGES, MAX_RECORD_BYTES, MAX_RECORDS } from './container/format.ts';
import type { RecordId } from './ids.ts';
import type { JournalChange } from './sealed/journal.ts';
import {
  blindId,
  bucketOf,
  type Leaf,
  recordBody,
  recordLeaf,
  sealRecord,
} from './sealed/records.ts';
import type { Verified } from './verify/scan.ts';
import { addMember, removeMember } from './sealed/setmac.ts';
import type { Change, VaultWriteError } from './types.ts';

const NO_TAG = new Uint8Array(TAG_LENGTH);

/** One row to write or, without `after`, to delete. */
export interface RowEdit {
  readonly collection: number;
  readonly id: RecordId;
  readonly bix: Uint8Array;
  readonly before?: Leaf;
  readonly after?: { readonly sealed: Sealed; readonly leaf: Leaf };
}

export interface Plan {
  readonly edits: readonly RowEdit[];
  /** Only the buckets that change. */
  readonly buckets: ReadonlyMap<number, BucketContent>;
  readonly recordCount: number;
}

/** Seals the changes and updates their buckets' sums. The last of several changes to one record counts; deleting what is not there changes nothing. */
export function planChanges(
  binding: Binding,
  verified: Verified,
  changes: readonly Change[],
  generation: number,
  random: Random,
): Result<Plan, VaultWriteError> {
  if (changes.length > MAX_CHANGES) return refuse('limit', { limit: MAX_CHANGES });
  const edits: RowEdit[] = [];
  for (const change of lastOfEach(changes)) {
    const edit = planEdit(binding, verified, change, generation, random);
    if (edit === 'tooLarge') return refuse('tooLarge', { limit: MAX_RECORD_BYTES });
    if (edit !== undefined) edits.push(edit);
  }
  const delta = edits.reduce((sum, edit) => sum + countChange(edit), 0);
  const recordCount = verified.root.recordCount + delta;
  if (delta > 0 && recordCount > MAX_RECORDS) return refuse('limit', { limit: MAX_RECORDS });
  return ok({ edits, buckets: planBuckets(binding, verified, edits), recordCount });
}

const countChange = ({ before, after }: RowEdit): number =>
  (after === undefined ? 0 : 1) - (before === undefined ? 0 : 1);

const lastOfEach = (changes: readonly Change[]): Iterable<Change> =>
  new Map(changes.map((change) => [`${change.collection}:${change.id}`, change])).values();

function planEdit(
  binding: Binding,
  verified: Verified,
  change: Change,
  generation: number,
  random: Random,
): RowEdit | 'tooLarge' | undefined {
  const collection = COLLECTIONS[change.collection];
  const { id } = change;
  const before = verified.index.get(collection)?.get(id);
  const known = before === undefined ? {} : { before };
  if (change.kind === 'delete') return before && { collection, id, bix: before.bix, ...known };
  const body = recordBody(change.value);
  if (body.length > MAX_RECORD_BYTES) return 'tooLarge';
  const bix = before?.bix ?? blindId(binding, collection, id);
  const plain = { collection, id, revision: generation, schema: change.schema, body };
  return { collection, id, bix, ...known, after: sealRecord(binding, bix, plain, random) };
}

function planBuckets(
  binding: Binding,
  verified: Verified,
  edits: readonly RowEdit[],
): ReadonlyMap<number, BucketContent> {
  const buckets = new Map<number, BucketContent>();
  for (const edit of edits) {
    const number = bucketOf(edit.bix);
    const bucket = buckets.get(number) ?? verified.buckets[number];
    if (bucket === undefined) throw new Error('bucket without a row');
    let { sum } = bucket;
    if (edit.before !== undefined) sum = removeMember(sum, recordLeaf(binding, edit.before));
    if (edit.after !== undefined) sum = addMember(sum, recordLeaf(binding, edit.after.leaf));
    buckets.set(number, { count: bucket.count + countChange(edit), sum });
  }
  return buckets;
}

/** The edits as the journal notes them. */
export const journalChanges = (edits: readonly RowEdit[]): readonly JournalChange[] =>
  edits.map(({ bix, before, after }) => ({
    bix,
    oldTag: before?.tag ?? NO_TAG,
    newTag: after?.leaf.tag ?? NO_TAG,
  }));
