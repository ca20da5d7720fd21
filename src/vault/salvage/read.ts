/** Reading what a damaged file still gives, row by row, and telling what is proven to be current (vault-and-packs B7, recovery mode). */
import type { Database } from 'better-sqlite3';
import { equalBytes, ID_LENGTH, type Sealed, tagOf } from '../../crypto/index.ts';
import { toHex } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import { type BucketContent, bucketLeaf, openBucket } from '../sealed/buckets.ts';
import { faultOf } from '../container/database.ts';
import { BUCKET_COUNT, MAX_RECORDS } from '../container/format.ts';
import { EMPTY_CHAIN, type EntryContent, readEntry } from '../sealed/journal.ts';
import { blindId, bucketOf, openRecord, type RecordPlain, recordLeaf } from '../sealed/records.ts';
import { openRoot, type Root } from '../sealed/root.ts';
import { type RawSealed, sealedRow } from '../container/rows.ts';
import { readRootRow } from '../verify/scan.ts';
import { addMember, EMPTY_SET } from '../sealed/setmac.ts';

/** A record that authenticates where it stands. */
export interface Salvaged {
  /** Its blind id in the damaged file. */
  readonly bix: Uint8Array;
  readonly plain: RecordPlain;
  /** Its bucket is whole, and the root speaks for all buckets: nothing in it was put back or is missing. */
  readonly proven: boolean;
}

export interface SalvageRead {
  readonly root: Root | undefined;
  readonly records: readonly Salvaged[];
  /** Records that the file should hold and does not give. */
  readonly lost: number;
  /** The journal from its first entry to the last one that continues it. */
  readonly entries: readonly EntryContent[];
}

/** The items up to the first that cannot be read. */
export function* untilUnreadable<T>(items: Iterable<T>): Generator<T> {
  const iterator = items[Symbol.iterator]();
  try {
    for (;;) {
      const step = attempt(() => iterator.next());
      if (step === undefined || step.done === true) return;
      yield step.value;
    }
  } finally {
    iterator.return?.();
  }
}

/** What a read answers, or undefined where the file is damaged. Throws on bugs only. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return undefined;
  }
}

/** Everything that can be read. The schema was compared before: `rec` is our table. */
export function readSalvage(db: Database, binding: Binding): SalvageRead {
  const rootRow = attempt(() => readRootRow(db));
  const root = rootRow && openRoot(binding, rootRow);
  const buckets = attempt(() => readBuckets(db, binding));
  const { opened, closed, unread } = readRows(db, binding);
  const proven = provenBuckets(binding, root, buckets, opened);
  const records = newestOfEach(opened).map(({ bix, plain }) => ({
    bix,
    plain,
    proven: proven.has(bucketOf(bix)),
  }));
  const expected =
    root?.recordCount ?? buckets?.contents.reduce((sum, { count }) => sum + count, 0);
  // A row that does not open may be anybody's, and a number on a page that does not read was perhaps never used: they count
  // only where nothing tells how many records there were.
  const lost = expected === undefined ? closed + unread : Math.max(0, expected - records.length);
  return { root, records, lost, entries: readJournal(db, binding) };
}

interface Opened {
  readonly bix: Uint8Array;
  readonly sealed: Sealed;
  readonly plain: RecordPlain;
}

interface RecordRow extends RawSealed {
  readonly id: bigint;
  readonly bix: unknown;
}

interface Rows {
  readonly opened: readonly Opened[];
  /** Rows that do not open. */
  readonly closed: number;
  /** Numbers that cannot be read. */
  readonly unread: number;
}

/** SQLite's largest row number. */
const LAST_NUMBER = 2n ** 63n - 1n;

/**
 * From row to row by number; where a page does not read, number by number until one does, so that it costs the rows on it
 * and no others. The numbers are anybody's and may be far apart, so the search ends after as many as a vault has records.
 */
function readRows(db: Database, binding: Binding): Rows {
  const from = db
    .prepare<[bigint], RecordRow>(
      'SELECT id, bix, nonce, ct FROM rec WHERE id >= ? ORDER BY id LIMIT 1',
    )
    .safeIntegers();
  const opened: Opened[] = [];
  let [closed, unread] = [0, 0];
  for (let number = 1n; number <= LAST_NUMBER && unread < MAX_RECORDS; number += 1n) {
    const at = number;
    const step = attempt(() => ({ row: from.get(at) }));
    if (step === undefined) {
      unread += 1;
      continue;
    }
    if (step.row === undefined) break;
    const record = openRow(binding, step.row);
    if (record === undefined) closed += 1;
    else opened.push(record);
    number = step.row.id;
  }
  return { opened, closed, unread };
}

/** One row for each record: an old one laid beside the new one, past the index, is the older of the two. */
function newestOfEach(opened: readonly Opened[]): readonly Opened[] {
  const newest = new Map<string, Opened>();
  for (const record of opened) {
    const name = toHex(record.bix);
    const known = newest.get(name);
    if (known === undefined || known.plain.revision < record.plain.revision)
      newest.set(name, record);
  }
  return [...newest.values()];
}

function openRow(binding: Binding, row: RecordRow): Opened | undefined {
  const sealed = sealedRow(row);
  if (sealed === undefined || !(row.bix instanceof Uint8Array) || row.bix.length !== ID_LENGTH)
    return undefined;
  const { bix } = row;
  const plain = openRecord(binding, bix, sealed);
  if (typeof plain === 'string') return undefined;
  return equalBytes(blindId(binding, plain.collection, plain.id), bix)
    ? { bix, sealed, plain }
    : undefined;
}

/** The buckets whose records are exactly those that the root speaks for. Without the root, or with one bucket row missing, none is. */
function provenBuckets(
  binding: Binding,
  root: Root | undefined,
  rows: Buckets | undefined,
  opened: readonly Opened[],
): ReadonlySet<number> {
  if (root === undefined || rows === undefined || !equalBytes(rows.sum, root.bucketSum))
    return new Set();
  const found = Array.from({ length: BUCKET_COUNT }, () => ({ count: 0, sum: EMPTY_SET }));
  for (const { bix, sealed } of opened) {
    const bucket = found[bucketOf(bix)];
    if (bucket === undefined) continue;
    const leaf = recordLeaf(binding, { bix, nonce: sealed.nonce, tag: tagOf(sealed.ct) });
    bucket.count += 1;
    bucket.sum = addMember(bucket.sum, leaf);
  }
  const same = (left: BucketContent, right: BucketContent | undefined) =>
    right !== undefined && left.count === right.count && equalBytes(left.sum, right.sum);
  const whole = rows.contents.flatMap((said, number) =>
    same(said, found[number]) ? [number] : [],
  );
  return new Set(whole);
}

interface Buckets {
  readonly contents: readonly BucketContent[];
  /** Of the leaves of the rows. */
  readonly sum: Uint8Array;
}

/** All 256 bucket rows; undefined when one is missing or does not open. */
function readBuckets(db: Database, binding: Binding): Buckets | undefined {
  const rows = db.prepare<[number], RawSealed>('SELECT nonce, ct FROM bkt WHERE b = ?');
  const contents: BucketContent[] = [];
  let sum = EMPTY_SET;
  for (let number = 0; number < BUCKET_COUNT; number += 1) {
    const row = rows.get(number);
    const sealed = row && sealedRow(row);
    const content = sealed && openBucket(binding, number, sealed);
    if (sealed === undefined || content === undefined) return undefined;
    contents.push(content);
    sum = addMember(sum, bucketLeaf(binding, number, sealed));
  }
  return { contents, sum };
}

function readJournal(db: Database, binding: Binding): readonly EntryContent[] {
  const bySeq = db.prepare<[number], RawSealed>('SELECT nonce, ct FROM jrn WHERE seq = ?');
  const entries: EntryContent[] = [];
  for (let chain = EMPTY_CHAIN; ; ) {
    const row = attempt(() => bySeq.get(chain.length + 1));
    const sealed = row && sealedRow(row);
    const read = sealed === undefined ? 'unsealed' : readEntry(binding, chain, sealed);
    if (typeof read === 'string') return entries;
    entries.push(read.entry);
    chain = read.chain;
  }
}
