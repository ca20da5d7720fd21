/**
 * Reads and verifies the whole file once: root, bucket rows, every record, journal, attachments. Opening and
 * "Check my vault" are this same pass (vault-and-packs B6; docs/vault-format.md §12).
 */
import type { Database } from 'better-sqlite3';
import {
  blake2b256,
  equalBytes,
  keyedDigest,
  DIGEST_LENGTH,
  ID_LENGTH,
  merkleRoot,
  type Sealed,
  tagOf,
  u32,
} from '../crypto/index.ts';
import type { Binding } from './binding.ts';
import { type Bucket, bucketLeaf, openBucket } from './buckets.ts';
import { BUCKET_COUNT } from './format.ts';
import type { Header } from './header.ts';
import { type Chain, EMPTY_CHAIN, isEntryOf, readEntry } from './journal.ts';
import { openRoot, type Root } from './root.ts';
import { type RawSealed, sealedRow } from './rows.ts';
import { type RecordIndex, scanRecords } from './scan-records.ts';
import { addMember, EMPTY_SET } from './setmac.ts';
import type { Finding } from './types.ts';

/** Numbers tried to find out where a journal row came from. */
const MOVED_SEARCH_LIMIT = 10_000;

/** Everything that is remembered of a verified file. */
export interface Verified {
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
}

/** The whole pass. `deep` reads every record's JSON as well. */
export const scanVault = (
  db: Database,
  binding: Binding,
  header: Header,
  options: { readonly deep: boolean },
): Scan =>
  // One transaction, hence one moment of the file: a save by another program between two of these
  // queries would look like tampering.
  db.transaction(() => scanEverything(db, binding, header, options))();

function scanEverything(
  db: Database,
  binding: Binding,
  header: Header,
  options: { readonly deep: boolean },
): Scan {
  const rootRow = readRootRow(db);
  const root = rootRow === undefined ? undefined : openRoot(binding, rootRow);
  if (rootRow === undefined) return { findings: [{ code: 'rootMissing', severity: 'tampered' }] };
  if (root === undefined) return { findings: [{ code: 'rootDamaged', severity: 'damaged' }] };
  const buckets = scanBuckets(db, binding, root);
  const records = scanRecords(db, binding, buckets.buckets, options);
  const journal = scanJournal(db, binding, root);
  const findings = [
    ...checkHeaderHash(header, root),
    ...buckets.findings,
    ...records.findings,
    ...(records.count === root.recordCount
      ? []
      : [{ code: 'recordCountWrong', severity: 'tampered' } as const]),
    ...journal.findings,
    ...scanAttachments(db, binding, root),
  ];
  if (findings.some(({ severity }) => severity !== 'warning')) return { findings };
  const whole = buckets.buckets.filter((bucket) => bucket !== undefined);
  return {
    findings,
    verified: { root, rootRow, buckets: whole, index: records.index, chain: journal.chain },
  };
}

/** The root row, or undefined when there is none of a possible shape. */
export function readRootRow(db: Database): Sealed | undefined {
  const row = db.prepare<[], RawSealed>('SELECT nonce, ct FROM root WHERE k = 1').get();
  return row === undefined ? undefined : sealedRow(row);
}

function checkHeaderHash(header: Header, root: Root): readonly Finding[] {
  const current =
    header.sequence === root.headerSequence &&
    equalBytes(blake2b256(header.bytes), root.headerHash);
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

function scanJournal(
  db: Database,
  binding: Binding,
  root: Root,
): { readonly chain: Chain; readonly findings: readonly Finding[] } {
  let chain = EMPTY_CHAIN;
  const broken = (code: 'journalBroken' | 'journalDamaged') => ({
    chain,
    findings: [
      {
        code,
        severity: code === 'journalBroken' ? 'tampered' : 'damaged',
        facts: { entry: chain.length + 1 },
      } as const,
    ],
  });
  const rows = db.prepare<[], RawSealed & { readonly seq: number }>(
    'SELECT seq, nonce, ct FROM jrn ORDER BY seq',
  );
  for (const row of rows.iterate()) {
    if (row.seq !== chain.length + 1) return broken('journalBroken');
    const sealed = sealedRow(row);
    const read = sealed === undefined ? 'unsealed' : readEntry(binding, chain, sealed);
    if (read === 'unsealed')
      return broken(isMovedEntry(binding, root, sealed) ? 'journalBroken' : 'journalDamaged');
    if (read === 'broken') return broken('journalBroken');
    chain = read.chain;
  }
  const whole =
    chain.length === root.journalLength &&
    equalBytes(chain.head, root.journalHead) &&
    equalBytes(merkleRoot(chain.frontier), root.journalRoot);
  return whole ? { chain, findings: [] } : broken('journalBroken');
}

/** An entry that authenticates at another number was put here by somebody. The search is bounded: it runs once, on the first bad row. */
function isMovedEntry(binding: Binding, root: Root, sealed: Sealed | undefined): boolean {
  if (sealed === undefined) return false;
  const last = Math.min(root.journalLength, MOVED_SEARCH_LIMIT);
  for (let seq = 1; seq <= last; seq += 1) {
    if (isEntryOf(binding, seq, sealed)) return true;
  }
  return false;
}

function scanAttachments(db: Database, binding: Binding, root: Root): readonly Finding[] {
  const rows = db.prepare<[], { readonly aid: unknown; readonly n: number; readonly ct: unknown }>(
    'SELECT aid, n, ct FROM att',
  );
  let sum = EMPTY_SET;
  for (const { aid, n, ct } of rows.iterate()) {
    const shaped = aid instanceof Uint8Array && ct instanceof Uint8Array && n >= 0 && n < 2 ** 32;
    if (!shaped || aid.length !== ID_LENGTH)
      return [{ code: 'attachmentsWrong', severity: 'tampered' }];
    const { digest } = binding.keys;
    sum = addMember(
      sum,
      keyedDigest(digest, DIGEST_LENGTH, 'attachmentLeaf', aid, u32(n), tagOf(ct)),
    );
  }
  if (equalBytes(sum, root.attachmentSum)) return [];
  return [{ code: 'attachmentsWrong', severity: 'tampered' }];
}
