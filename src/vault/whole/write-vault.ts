/** Writes a whole vault into a new file, from whatever yields its parts: an empty one, another key's, a salvage (vault-and-packs B7). */
import Database from 'better-sqlite3';
import { equalBytes, merkleRoot, type Sealed } from '../../crypto/index.ts';
import type { Random } from '../../kernel/index.ts';
import { attachmentLeaf } from '../attachments/rows.ts';
import type { Binding } from '../sealed/binding.ts';
import { type BucketContent, sealBucket } from '../sealed/buckets.ts';
import { checkContainer } from '../verify/check.ts';
import { configure, openDatabase, stampIdentity, UnverifiedError } from '../container/database.ts';
import { sealDraft } from '../sealed/drafts.ts';
import { BUCKET_COUNT } from '../container/format.ts';
import { headerDigest, type Header } from '../keys/header.ts';
import { appendEntry, type Chain, EMPTY_CHAIN, type EntryContent } from '../sealed/journal.ts';
import type { JsonValue } from '../json.ts';
import {
  blindId,
  bucketOf,
  type Leaf,
  type RecordPlain,
  recordLeaf,
  sealRecord,
} from '../sealed/records.ts';
import { type Root, sealRoot } from '../sealed/root.ts';
import { scanVault, type Verified } from '../verify/scan.ts';
import { createSchema } from '../container/schema.ts';
import { addMember, EMPTY_SET } from '../sealed/setmac.ts';
import { readHeaders } from '../keys/unlock.ts';
import { makePrivate } from '../container/whole-file.ts';

/** One chunk of an attachment as it lies in the table; its seal does not depend on the vault's keys. */
export interface AttachmentRow {
  readonly aid: Uint8Array;
  readonly n: number;
  readonly ct: Uint8Array;
}

/** The parts of a vault, in the order in which they are written. Each is read once. */
export interface Contents {
  readonly binding: Binding;
  readonly header: Header;
  readonly records: Iterable<RecordPlain>;
  /** Told of each record once it is sealed; all of them are before the first entry is read. */
  readonly sealed?: (leaf: Leaf) => void;
  readonly entries: Iterable<EntryContent>;
  readonly drafts: Iterable<{ readonly key: string; readonly value: JsonValue }>;
  readonly attachments: Iterable<AttachmentRow>;
  readonly root: Pick<Root, 'generation' | 'branch' | 'savedAt' | 'deviceId'>;
}

/** Writes the file `path`, which must not exist, in one transaction. */
export function writeVault(path: string, contents: Contents, random: Random): void {
  makePrivate(path);
  const db = new Database(path, { fileMustExist: true });
  try {
    stampIdentity(db);
    configure(db);
    db.transaction(() => {
      createSchema(db);
      writeParts(db, contents, random);
    }).immediate();
  } finally {
    db.close();
  }
}

function writeParts(db: Database.Database, contents: Contents, random: Random): void {
  const { binding, header } = contents;
  const headerRow = db.prepare<[number, Uint8Array]>('INSERT INTO hdr(copy, blob) VALUES (?, ?)');
  for (const copy of [1, 2]) headerRow.run(copy, header.bytes);
  const records = writeRecords(db, contents, random);
  const bucketSum = writeBuckets(db, binding, records.buckets, random);
  const chain = writeJournal(db, binding, contents.entries, random);
  writeDrafts(db, binding, contents.drafts, random);
  const attachmentSum = writeAttachments(db, binding, contents.attachments);
  const root: Root = {
    ...contents.root,
    bucketSum,
    recordCount: records.count,
    attachmentSum,
    journalLength: chain.length,
    journalHead: chain.head,
    journalRoot: merkleRoot(chain.frontier),
    headerSequence: header.sequence,
    headerHash: headerDigest(header),
  };
  const { nonce, ct } = sealRoot(binding, root, random);
  db.prepare<[Uint8Array, Uint8Array]>('INSERT INTO root(k, nonce, ct) VALUES (1, ?, ?)').run(
    nonce,
    ct,
  );
}

function writeRecords(
  db: Database.Database,
  { binding, records, sealed: told }: Contents,
  random: Random,
): { readonly buckets: readonly BucketContent[]; readonly count: number } {
  const insert = db.prepare<[Uint8Array, number, Uint8Array, Uint8Array]>(
    'INSERT INTO rec(bix, bkt, nonce, ct) VALUES (?, ?, ?, ?)',
  );
  const buckets = Array.from({ length: BUCKET_COUNT }, () => ({ count: 0, sum: EMPTY_SET }));
  let count = 0;
  for (const plain of records) {
    const bix = blindId(binding, plain.collection, plain.id);
    const { sealed, leaf } = sealRecord(binding, bix, plain, random);
    insert.run(bix, bucketOf(bix), sealed.nonce, sealed.ct);
    told?.(leaf);
    const bucket = buckets[bucketOf(bix)] ?? { count: 0, sum: EMPTY_SET };
    bucket.count += 1;
    bucket.sum = addMember(bucket.sum, recordLeaf(binding, leaf));
    count += 1;
  }
  return { buckets, count };
}

function writeBuckets(
  db: Database.Database,
  binding: Binding,
  buckets: readonly BucketContent[],
  random: Random,
): Uint8Array {
  const insert = db.prepare<[number, Uint8Array, Uint8Array]>(
    'INSERT INTO bkt(b, nonce, ct) VALUES (?, ?, ?)',
  );
  return buckets.reduce((sum, content, number) => {
    const { sealed, bucket } = sealBucket(binding, number, content, random);
    insert.run(number, sealed.nonce, sealed.ct);
    return addMember(sum, bucket.leaf);
  }, EMPTY_SET);
}

function writeJournal(
  db: Database.Database,
  binding: Binding,
  entries: Iterable<EntryContent>,
  random: Random,
): Chain {
  const insert = db.prepare<[number, Uint8Array, Uint8Array]>(
    'INSERT INTO jrn(seq, nonce, ct) VALUES (?, ?, ?)',
  );
  let chain = EMPTY_CHAIN;
  for (const entry of entries) {
    const next = appendEntry(binding, chain, entry, random);
    chain = next.chain;
    insert.run(chain.length, next.sealed.nonce, next.sealed.ct);
  }
  return chain;
}

function writeDrafts(
  db: Database.Database,
  binding: Binding,
  drafts: Contents['drafts'],
  random: Random,
): void {
  const insert = db.prepare<[Uint8Array, Uint8Array, Uint8Array]>(
    'INSERT INTO draft(bix, nonce, ct) VALUES (?, ?, ?)',
  );
  for (const { key, value } of drafts) {
    const { bix, sealed } = sealDraft(binding, key, value, random);
    insert.run(bix, sealed.nonce, sealed.ct);
  }
}

function writeAttachments(
  db: Database.Database,
  binding: Binding,
  rows: Iterable<AttachmentRow>,
): Uint8Array {
  const insert = db.prepare<[Uint8Array, number, Uint8Array]>(
    'INSERT INTO att(aid, n, ct) VALUES (?, ?, ?)',
  );
  let sum = EMPTY_SET;
  for (const { aid, n, ct } of rows) {
    insert.run(aid, n, ct);
    sum = addMember(sum, attachmentLeaf(binding, aid, n, ct));
  }
  return sum;
}

/**
 * Reads a file that was just written with the eyes of a later opening; `expected` is the root row to be found. Throws
 * {@link UnverifiedError} for what does not verify now: a bug or a dying disk.
 */
export function verifyWritten(
  path: string,
  binding: Binding,
  header: Header,
  expected?: Sealed,
): Verified {
  const db = openDatabase(path, 'readOnly');
  try {
    const openable =
      checkContainer(db).length === 0 &&
      readHeaders(db).usable.some(({ bytes }) => equalBytes(bytes, header.bytes));
    const { verified } = openable ? scanVault(db, binding, header, { deep: true }) : {};
    if (verified === undefined) throw new UnverifiedError('a vault just written does not verify');
    if (expected !== undefined && !equalBytes(verified.rootRow.ct, expected.ct))
      throw new UnverifiedError('a copy holds another root');
    return verified;
  } finally {
    db.close();
  }
}
