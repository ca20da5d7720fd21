/** Reading what a damaged file still gives, row by row, and telling what is proven to be current (vault-and-packs B7, recovery mode). */
import type { Database } from 'better-sqlite3';
import { equalBytes, ID_LENGTH, type Sealed, tagOf } from '../crypto/index.ts';
import type { Binding } from './binding.ts';
import { type BucketContent, bucketLeaf, openBucket } from './buckets.ts';
import { faultOf } from './database.ts';
import { BUCKET_COUNT, MAX_RECORDS } from './format.ts';
import { EMPTY_CHAIN, type EntryContent, readEntry } from './journal.ts';
import { blindId, bucketOf, openRecord, type RecordPlain, recordLeaf } from './records.ts';
import { openRoot, type Root } from './root.ts';
import { type RawSealed, sealedRow } from './rows.ts';
import { readRootRow } from './scan.ts';
import { addMember, EMPTY_SET } from './setmac.ts';

/** A record that authenticates where it stands. */
export interface Salvaged {
  readonly plain: RecordPlain;
  /** Its bucket is whole, and the root speaks for all buckets: nothing in it was put back or is missing. */
  readonly proven: boolean;
}

export interface SalvageRead {
  readonly root: Root | undefined;
  readonly records: readonly Salvaged[];
  /** Rows that are there and do not open. */
  readonly lost: number;
  /** The journal from its first entry to the last one that continues it. */
  readonly entries: readonly EntryContent[];
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
  const { opened, lost } = readRows(db, binding);
  const proven = provenBuckets(db, binding, root, opened);
  const records = opened.map(({ bix, plain }) => ({ plain, proven: proven.has(bucketOf(bix)) }));
  return { root, records, lost, entries: readJournal(db, binding) };
}

interface Opened {
  readonly bix: Uint8Array;
  readonly sealed: Sealed;
  readonly plain: RecordPlain;
}

type RecordRow = RawSealed & { readonly bix: unknown };

/** One query by number at a time: a damaged page then costs the rows on it and no others. */
function readRows(
  db: Database,
  binding: Binding,
): { readonly opened: readonly Opened[]; readonly lost: number } {
  const byNumber = db.prepare<[number], RecordRow>('SELECT bix, nonce, ct FROM rec WHERE id = ?');
  const opened: Opened[] = [];
  let lost = 0;
  for (let number = 1; number <= lastNumber(db); number += 1) {
    const row = attempt(() => ({ found: byNumber.get(number) }));
    if (row?.found === undefined) {
      // A number that was never used or was deleted is no loss; a page that does not read is.
      if (row === undefined) lost += 1;
      continue;
    }
    const record = openRow(binding, row.found);
    if (record === undefined) lost += 1;
    else opened.push(record);
  }
  return { opened, lost };
}

/** The highest number of a record row; where even that does not read, as many as a vault may hold. */
const lastNumber = (db: Database): number =>
  attempt(() => db.prepare<[], number>('SELECT max(id) FROM rec').pluck().get() ?? 0) ??
  MAX_RECORDS;

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
  db: Database,
  binding: Binding,
  root: Root | undefined,
  opened: readonly Opened[],
): ReadonlySet<number> {
  const rows = attempt(() => readBuckets(db, binding));
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

/** All 256 bucket rows and the sum of their leaves; undefined when one is missing or does not open. */
function readBuckets(
  db: Database,
  binding: Binding,
): { readonly contents: readonly BucketContent[]; readonly sum: Uint8Array } | undefined {
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
