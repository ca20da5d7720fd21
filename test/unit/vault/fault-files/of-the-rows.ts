/** Faults of the sealed rows: root, buckets, records, journal, attachments, drafts. */
import type { Fault } from './fault.ts';

export const ROOT_AND_BUCKETS: readonly Fault[] = [
  {
    name: 'no root',
    harm: { sql: 'DELETE FROM root' },
    expected: 'tampered',
    finding: 'rootMissing',
  },
  {
    name: 'the root’s nonce',
    harm: { sql: 'UPDATE root SET nonce = randomblob(24)' },
    expected: 'damaged',
    finding: 'rootDamaged',
  },
  {
    name: 'the root’s ciphertext',
    harm: { sql: 'UPDATE root SET ct = zeroblob(264)' },
    expected: 'damaged',
    finding: 'rootDamaged',
  },
  {
    name: 'a root too short for a seal',
    harm: { sql: 'UPDATE root SET ct = zeroblob(15)' },
    expected: 'tampered',
    finding: 'rootMissing',
  },
  {
    name: 'the root of another vault',
    harm: { sql: 'DELETE FROM root; INSERT INTO root SELECT * FROM other.root' },
    expected: 'damaged',
    finding: 'rootDamaged',
  },
  {
    name: 'a bucket gone',
    harm: { sql: 'DELETE FROM bkt WHERE b = 9' },
    expected: 'tampered',
    finding: 'bucketSetWrong',
  },
  {
    name: 'a bucket garbled',
    harm: { sql: 'UPDATE bkt SET ct = zeroblob(52) WHERE b = 9' },
    expected: 'damaged',
    finding: 'bucketDamaged',
  },
  {
    name: 'a bucket too short for a seal',
    harm: { sql: 'UPDATE bkt SET ct = zeroblob(3) WHERE b = 9' },
    expected: 'damaged',
    finding: 'bucketDamaged',
  },
  {
    name: 'two buckets exchanged',
    harm: {
      sql: 'UPDATE bkt SET b = 255 - b WHERE 0; CREATE TEMP TABLE t AS SELECT * FROM bkt WHERE b IN (3, 4); UPDATE bkt SET (nonce, ct) = (SELECT nonce, ct FROM t WHERE t.b = 7 - bkt.b) WHERE b IN (3, 4)',
    },
    expected: 'tampered',
    finding: 'bucketSetWrong',
  },
  {
    name: 'the buckets of another vault',
    harm: { sql: 'DELETE FROM bkt; INSERT INTO bkt SELECT * FROM other.bkt' },
    expected: 'damaged',
    finding: 'bucketDamaged',
  },
];

const ONE = '(SELECT min(id) FROM rec)';
const TWO = '(SELECT max(id) FROM rec)';
export const RECORDS: readonly Fault[] = [
  {
    name: 'a record gone',
    harm: { sql: `DELETE FROM rec WHERE id = ${ONE}` },
    expected: 'tampered',
    finding: 'bucketWrong',
  },
  {
    name: 'all records gone',
    harm: { sql: 'DELETE FROM rec' },
    expected: 'tampered',
    finding: 'bucketWrong',
  },
  {
    name: 'a record garbled',
    harm: { sql: `UPDATE rec SET ct = zeroblob(length(ct)) WHERE id = ${ONE}` },
    expected: 'damaged',
    finding: 'recordDamaged',
  },
  {
    name: 'a record’s nonce',
    harm: { sql: `UPDATE rec SET nonce = randomblob(24) WHERE id = ${ONE}` },
    expected: 'damaged',
    finding: 'recordDamaged',
  },
  {
    name: 'a nonce of 23 bytes',
    harm: { sql: `UPDATE rec SET nonce = zeroblob(23) WHERE id = ${ONE}` },
    expected: 'tampered',
    finding: 'recordDamaged',
  },
  {
    name: 'a blind id of 15 bytes',
    harm: { sql: `UPDATE rec SET bix = zeroblob(15) WHERE id = ${ONE}` },
    expected: 'tampered',
    finding: 'recordDamaged',
  },
  {
    name: 'another blind id',
    harm: { sql: `UPDATE rec SET bix = zeroblob(16), bkt = 0 WHERE id = ${ONE}` },
    expected: 'tampered',
    finding: 'recordDamaged',
  },
  {
    name: 'another bucket’s number',
    harm: { sql: `UPDATE rec SET bkt = bkt + 1 WHERE id = ${ONE}` },
    expected: 'tampered',
    finding: 'bucketWrong',
  },
  {
    name: 'a record twice',
    harm: {
      sql: `INSERT INTO rec(bix, bkt, nonce, ct) SELECT zeroblob(16), 0, nonce, ct FROM rec WHERE id = ${ONE}`,
    },
    expected: 'tampered',
    finding: 'recordMoved',
  },
  {
    name: 'one record over another',
    harm: {
      sql: `UPDATE rec SET (nonce, ct) = (SELECT nonce, ct FROM rec WHERE id = ${TWO}) WHERE id = ${ONE}`,
    },
    expected: 'tampered',
    finding: 'recordMoved',
  },
  {
    name: 'two records exchanged',
    harm: {
      sql: `CREATE TEMP TABLE t AS SELECT * FROM rec WHERE id IN (${ONE}, ${TWO}); UPDATE rec SET (nonce, ct) = (SELECT nonce, ct FROM t WHERE t.id <> rec.id) WHERE id IN (${ONE}, ${TWO})`,
    },
    expected: 'tampered',
    finding: 'recordMoved',
  },
  {
    name: 'the records of another vault',
    harm: { sql: 'DELETE FROM rec; INSERT INTO rec SELECT * FROM other.rec' },
    expected: 'tampered',
    finding: 'recordDamaged',
  },
  {
    name: 'a record that its index does not know',
    harm: {
      sql: `CREATE TEMP TABLE t AS SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_rec_1'; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_draft_1') WHERE name = 'sqlite_autoindex_rec_1'`,
    },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
];

export const REST: readonly Fault[] = [
  {
    name: 'the last entry of the journal gone',
    harm: { sql: 'DELETE FROM jrn WHERE seq = (SELECT max(seq) FROM jrn)' },
    expected: 'tampered',
    finding: 'journalBroken',
  },
  {
    name: 'the first entry gone',
    harm: { sql: 'DELETE FROM jrn WHERE seq = 1' },
    expected: 'tampered',
    finding: 'journalBroken',
  },
  {
    name: 'the journal gone',
    harm: { sql: 'DELETE FROM jrn' },
    expected: 'tampered',
    finding: 'journalBroken',
  },
  {
    name: 'an entry garbled',
    harm: { sql: 'UPDATE jrn SET ct = zeroblob(length(ct)) WHERE seq = 2' },
    expected: 'damaged',
    finding: 'journalDamaged',
  },
  {
    name: 'an entry too short for a seal',
    harm: { sql: 'UPDATE jrn SET ct = zeroblob(8) WHERE seq = 2' },
    expected: 'damaged',
    finding: 'journalDamaged',
  },
  {
    name: 'an entry’s number',
    harm: { sql: 'UPDATE jrn SET seq = 77 WHERE seq = (SELECT max(seq) FROM jrn)' },
    expected: 'tampered',
    finding: 'journalBroken',
  },
  {
    name: 'an entry before the first',
    harm: { sql: 'INSERT INTO jrn SELECT -1, nonce, ct FROM jrn WHERE seq = 1' },
    expected: 'tampered',
    finding: 'journalBroken',
  },
  {
    name: 'two entries exchanged',
    harm: {
      sql: 'CREATE TEMP TABLE t AS SELECT * FROM jrn WHERE seq IN (2, 3); UPDATE jrn SET (nonce, ct) = (SELECT nonce, ct FROM t WHERE t.seq = 5 - jrn.seq) WHERE seq IN (2, 3)',
    },
    expected: 'tampered',
    finding: 'journalBroken',
  },
  {
    name: 'an entry more',
    harm: { sql: 'INSERT INTO jrn SELECT max(seq) + 1, nonce, ct FROM jrn' },
    expected: 'tampered',
    finding: 'journalBroken',
  },
  {
    name: 'the journal of another vault',
    harm: { sql: 'DELETE FROM jrn; INSERT INTO jrn SELECT * FROM other.jrn' },
    expected: 'damaged',
    finding: 'journalDamaged',
  },
  {
    name: 'an attachment nobody knows of',
    harm: { sql: 'INSERT INTO att VALUES (randomblob(16), 0, zeroblob(64))' },
    expected: 'tampered',
    finding: 'attachmentsWrong',
  },
  {
    name: 'an attachment without a name',
    harm: { sql: "INSERT INTO att VALUES (x'', 0, zeroblob(64))" },
    expected: 'tampered',
    finding: 'attachmentsWrong',
  },
  {
    name: 'a draft garbled',
    harm: {
      sql: 'UPDATE draft SET ct = zeroblob(length(ct)) WHERE bix = (SELECT min(bix) FROM draft)',
    },
    expected: 'fine',
    finding: 'draftDamaged',
  },
  {
    name: 'a draft under another name',
    harm: { sql: 'UPDATE draft SET bix = randomblob(16) WHERE bix = (SELECT min(bix) FROM draft)' },
    expected: 'fine',
    finding: 'draftDamaged',
  },
  {
    name: 'a draft too short for a seal',
    harm: { sql: 'UPDATE draft SET nonce = zeroblob(2) WHERE bix = (SELECT min(bix) FROM draft)' },
    expected: 'fine',
    finding: 'draftDamaged',
  },
  { name: 'a draft gone', harm: { sql: 'DELETE FROM draft' }, expected: 'fine' },
];
