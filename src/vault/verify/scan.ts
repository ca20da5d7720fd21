/**
 * Reads and verifies the whole file once: root, bucket rows, every record, journal, attachments. Opening and
 * "Check my vault" are this same pass (vault-and-packs B6; docs/vault-format.md §12).
 */
import type { Database } from 'better-sqlite3';
import { equalBytes, type Sealed } from '../../crypto/index.ts';
import { scanAttachments } from '../attachments/scan.ts';
import type { Binding } from '../sealed/binding.ts';
import { type Bucket, bucketLeaf, openBucket } from '../sealed/buckets.ts';
import { BUCKET_COUNT } from '../container/format.ts';
import { headerDigest, type Header } from '../keys/header.ts';
import type { Chain } from '../sealed/journal.ts';
import { openRoot, type Root } from '../sealed/root.ts';
import { type RawSealed, sealedRow } from '../container/rows.ts';
import { scanJournal } from './scan-journal.ts';
import { type RecordIndex, scanRecords } from './scan-records.ts';
import { addMember, EMPTY_SET } from '../sealed/setmac.ts';
import type { Finding } from '../types.ts';

/** Everything that is remembered of a verified file. */
export interface Verified {
  /** The header that the root names. */
  readonly header: Header;
  readonly root: Root;
  /** The root row as stored; a commit compares it before it writes. */
  readonly rootRow: Sealed;
  readonly buckets: readonly Bucket[];
  readonly index: RecordIndex;
  readonly chain: Chain;
}

export interface Scan {
  readonly findings: readonly Finding[];
  /** Present when nothing but warnings was found. */
  readonly verified?: Verified;
  /** Head of the journal after entry `options.headAt`; absent when it has not so many. */
  readonly headAt?: Uint8Array;
}

export interface ScanOptions {
  /** Reads every record's JSON as well. */
  readonly deep: boolean;
  /** An earlier length of the journal whose head is asked for: what an anchor remembers. */
  readonly headAt?: number;
}

/** The whole pass. */
export const scanVault = (
  db: Database,
  binding: Binding,
  header: Header,
  options: ScanOptions,
): Scan =>
  // One transaction, hence one moment of the file: a save by another program between two of these
  // queries would look like tampering.
  db.transaction(() => scanEverything(db, binding, header, options))();

function scanEverything(
  db: Database,
  binding: Binding,
  header: Header,
  options: ScanOptions,
): Scan {
  const rootRow = readRootRow(db);
  const root = rootRow === undefined ? undefined : openRoot(binding, rootRow);
  if (rootRow === undefined) return { findings: [{ code: 'rootMissing', severity: 'tampered' }] };
  if (root === undefined) return { findings: [{ code: 'rootDamaged', severity: 'damaged' }] };
  const buckets = scanBuckets(db, binding, root);
  const records = scanRecords(db, binding, buckets.buckets, options);
  const journal = scanJournal(db, binding, root, options.headAt);
  const findings = [
    ...checkHeaderHash(header, root),
    ...buckets.findings,
    ...records.findings,
    ...(records.count === root.recordCount
      ? []
      : [{ code: 'recordCountWrong', severity: 'tampered' } as const]),
    ...journal.findings,
    ...scanAttachments(db, binding, root, records.index, options),
  ];
  if (findings.some(({ severity }) => severity !== 'warning')) return { findings };
  const whole = buckets.buckets.filter((bucket) => bucket !== undefined);
  return {
    findings,
    verified: { header, root, rootRow, buckets: whole, index: records.index, chain: journal.chain },
    ...(journal.headAt && { headAt: journal.headAt }),
  };
}

/** The root row, or undefined when there is none of a possible shape. */
export function readRootRow(db: Database): Sealed | undefined {
  const row = db.prepare<[], RawSealed>('SELECT nonce, ct FROM root WHERE k = 1').get();
  return row === undefined ? undefined : sealedRow(row);
}

function checkHeaderHash(header: Header, root: Root): readonly Finding[] {
  const current =
    header.sequence === root.headerSequence && equalBytes(headerDigest(header), root.headerHash);
  return current ? [] : [{ code: 'headerNotCurrent', severity: 'tampered' }];
}

function scanBuckets(
  db: Database,
  binding: Binding,
  root: Root,
): { readonly buckets: readonly (Bucket | undefined)[]; readonly findings: readonly Finding[] } {
  const buckets = new Array<Bucket | undefined>(BUCKET_COUNT).fill(undefined);
  const findings: Finding[] = [];
  let sum = EMPTY_SET;
  const rows = db.prepare<[], RawSealed & { readonly b: number }>('SELECT b, nonce, ct FROM bkt');
  for (const row of rows.iterate()) {
    const sealed = row.b in buckets ? sealedRow(row) : undefined;
    const content = sealed && openBucket(binding, row.b, sealed);
    if (sealed === undefined || content === undefined) {
      findings.push(
        sealed !== undefined && isMovedBucket(binding, sealed)
          ? { code: 'bucketSetWrong', severity: 'tampered' }
          : { code: 'bucketDamaged', severity: 'damaged', facts: { bucket: row.b } },
      );
      continue;
    }
    const leaf = bucketLeaf(binding, row.b, sealed);
    buckets[row.b] = { ...content, leaf };
    sum = addMember(sum, leaf);
  }
  // A row that does not open explains the difference by itself: that is damage, not another hand.
  if (findings.length === 0 && !equalBytes(sum, root.bucketSum))
    findings.push({ code: 'bucketSetWrong', severity: 'tampered' });
  return { buckets, findings };
}

const isMovedBucket = (binding: Binding, sealed: Sealed): boolean =>
  Array.from({ length: BUCKET_COUNT }, (_, number) => number).some(
    (number) => openBucket(binding, number, sealed) !== undefined,
  );
