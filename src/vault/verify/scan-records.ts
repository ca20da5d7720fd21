/** The records' part of the pass over the file, and telling damage from another hand. */
import type { Database } from 'better-sqlite3';
import { equalBytes, ID_LENGTH, type Sealed, TAG_LENGTH, tagOf, wipe } from '../../crypto/index.ts';
import { toHex } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import type { BucketContent } from '../sealed/buckets.ts';
import { collectionNumbered } from '../collections.ts';
import { BUCKET_COUNT } from '../container/format.ts';
import type { RecordId } from '../ids.ts';
import {
  blindId,
  bucketOf,
  isCanonical,
  type Leaf,
  leafPacker,
  openRecord,
  type RecordPlain,
  recordLeaf,
} from '../sealed/records.ts';
import { isErased, type RawSealed, sealedRow } from '../container/rows.ts';
import { addMember, EMPTY_SET } from '../sealed/setmac.ts';
import type { Finding } from '../types.ts';

/** Collection number → record id → leaf. */
export type RecordIndex = Map<number, Map<RecordId, Leaf>>;

interface RecordRow extends RawSealed {
  readonly bix: unknown;
  readonly bkt: unknown;
}

/** A row that did not authenticate where it lies. */
interface Failing {
  readonly bix: Uint8Array;
  readonly sealed: Sealed;
}

/** With more failing rows than this, the search for moved ones stops: its cost grows with the square. */
const MOVED_SEARCH_LIMIT = 24;

/** Nearly every record is shorter. */
const ROOM_LENGTH = 16 * 1024;

interface Tally {
  readonly index: RecordIndex;
  readonly keep: (leaf: Leaf) => Leaf;
  /** Each plaintext in turn, but for the very long ones. */
  readonly room: Uint8Array;
  readonly sums: Uint8Array[];
  readonly counts: number[];
  readonly failing: Failing[];
  readonly findings: Finding[];
  count: number;
}

/** Opens every record row and compares each bucket's set with its bucket row. A bucket that was not readable proves nothing about its records. */
export function scanRecords(
  db: Database,
  binding: Binding,
  buckets: readonly (BucketContent | undefined)[],
  options: { readonly deep: boolean },
): { readonly index: RecordIndex; readonly count: number; readonly findings: readonly Finding[] } {
  const tally: Tally = {
    index: new Map(),
    keep: leafPacker(),
    room: new Uint8Array(ROOM_LENGTH),
    sums: new Array<Uint8Array>(BUCKET_COUNT).fill(EMPTY_SET),
    counts: new Array<number>(BUCKET_COUNT).fill(0),
    failing: [],
    findings: [],
    count: 0,
  };
  const rows = db.prepare<[], RecordRow>('SELECT bix, bkt, nonce, ct FROM rec');
  for (const row of rows.iterate()) tallyRow(tally, binding, row, options.deep);
  wipe(tally.room);
  const damagedBuckets = new Set(tally.failing.map(({ bix }) => bucketOf(bix)));
  const moved = hasCopiedRow(tally) || hasMovedRow(binding, tally.failing);
  if (tally.failing.length > 0) {
    const rows = tally.failing.length;
    tally.findings.push(
      moved
        ? { code: 'recordMoved', severity: 'tampered', facts: { rows } }
        : { code: 'recordDamaged', severity: 'damaged', facts: { rows } },
    );
  }
  buckets.forEach((bucket, number) => {
    if (bucket === undefined || damagedBuckets.has(number)) return;
    const right = bucket.count === tally.counts[number] && sumMatches(bucket, tally.sums[number]);
    if (right) return;
    tally.findings.push({ code: 'bucketWrong', severity: 'tampered', facts: { bucket: number } });
  });
  return { index: tally.index, count: tally.count, findings: tally.findings };
}

const sumMatches = (bucket: BucketContent, sum: Uint8Array | undefined): boolean =>
  sum !== undefined && equalBytes(bucket.sum, sum);

function tallyRow(tally: Tally, binding: Binding, row: RecordRow, deep: boolean): void {
  tally.count += 1;
  const sealed = sealedRow(row);
  if (sealed === undefined || !(row.bix instanceof Uint8Array) || row.bix.length !== ID_LENGTH) {
    tally.findings.push({ code: 'recordDamaged', severity: 'damaged', facts: { rows: 1 } });
    return;
  }
  const { bix } = row;
  const number = bucketOf(bix);
  const leaf = { bix, nonce: sealed.nonce, tag: sealed.ct.subarray(-TAG_LENGTH) };
  const member = recordLeaf(binding, leaf);
  tally.sums[number] = addMember(tally.sums[number] ?? EMPTY_SET, member);
  tally.counts[number] = (tally.counts[number] ?? 0) + 1;
  if (row.bkt !== number)
    tally.findings.push({ code: 'bucketWrong', severity: 'tampered', facts: { bucket: number } });
  const plain = openRecord(binding, bix, sealed, tally.room);
  if (plain === 'unsealed') {
    tally.failing.push({ bix, sealed });
    return;
  }
  const fault =
    plain === 'malformed' ? 'recordMalformed' : faultOfRecord(binding, bix, plain, deep);
  if (fault !== undefined) {
    const severity = fault === 'recordCollectionUnknown' ? 'warning' : 'damaged';
    tally.findings.push({ code: fault, severity });
  }
  if (plain === 'malformed') return;
  let known = tally.index.get(plain.collection);
  if (known === undefined) {
    known = new Map();
    tally.index.set(plain.collection, known);
  }
  known.set(plain.id, tally.keep(leaf));
}

function faultOfRecord(
  binding: Binding,
  bix: Uint8Array,
  plain: RecordPlain,
  deep: boolean,
): 'recordMalformed' | 'recordCollectionUnknown' | undefined {
  if (!equalBytes(blindId(binding, plain.collection, plain.id), bix)) return 'recordMalformed';
  if (deep && !isCanonical(plain.body)) return 'recordMalformed';
  return collectionNumbered(plain.collection) === undefined ? 'recordCollectionUnknown' : undefined;
}

/** Whether a failing row carries the tag of another row: a copy, since two seals never share a tag. */
function hasCopiedRow({ index, failing }: Tally): boolean {
  if (failing.length === 0) return false;
  const written = failing.map(({ sealed }) => tagOf(sealed.ct)).filter((tag) => !isErased(tag));
  const tags = written.map(toHex);
  const failingTags = new Set(tags);
  if (failingTags.size < tags.length) return true;
  return [...index.values()].some((leaves) =>
    [...leaves.values()].some(({ tag }) => failingTags.has(toHex(tag))),
  );
}

/** Whether failing rows carry what belongs to one another: bits do not flip into another row's valid ciphertext. */
function hasMovedRow(binding: Binding, failing: readonly Failing[]): boolean {
  const searched = failing.slice(0, MOVED_SEARCH_LIMIT);
  return searched.some((row, number) =>
    searched.some((other, otherNumber) => {
      if (number === otherNumber) return false;
      const elsewhere = openRecord(binding, other.bix, row.sealed);
      const { ct } = other.sealed;
      const exchanged = openRecord(binding, row.bix, { nonce: row.sealed.nonce, ct });
      return elsewhere !== 'unsealed' || exchanged !== 'unsealed';
    }),
  );
}
