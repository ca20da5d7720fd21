/** Faults of the file, its schema and its header. */
import type { Fault } from './fault.ts';

const BOTH = [1, 2] as const;
/** Where slot 0 begins in the header. */
const SLOT_0 = 40;
const at = (place: number, ...bytes: readonly number[]) => [{ at: place, bytes }];
const PAGE = 4096;
const zeros = (length: number): readonly number[] => new Array<number>(length).fill(0);

/** What is read before SQLite sees the file. */
export const CONTAINER: readonly Fault[] = [
  { name: 'an empty file', harm: { cut: 0 }, expected: 'notAVault' },
  { name: 'a text', harm: { text: 'Dear Minister,\n'.repeat(500) }, expected: 'notAVault' },
  { name: 'the first 99 bytes', harm: { cut: 99 }, expected: 'notAVault' },
  {
    name: 'the first 100 bytes',
    harm: { cut: 100 },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  { name: 'the first page', harm: { cut: PAGE }, expected: 'damaged', finding: 'sqliteDamaged' },
  {
    name: 'without its last page',
    harm: { cut: -PAGE },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'without its last 512 bytes',
    harm: { cut: -512 },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  { name: 'another application', harm: { file: at(68, 0) }, expected: 'notAVault' },
  { name: 'a newer format', harm: { file: at(63, 2) }, expected: 'unsupportedVersion' },
  { name: 'format 0', harm: { file: at(63, 0) }, expected: 'unsupportedVersion' },
  {
    name: 'SQLite’s magic spoilt',
    harm: { file: at(3, 0) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'in WAL mode',
    harm: { file: at(18, 2, 2) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
];

/** What SQLite sees. */
export const PAGES: readonly Fault[] = [
  {
    name: 'pages of 8192 bytes',
    harm: { file: at(16, 0x20, 0) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'reserved bytes in each page',
    harm: { file: at(20, 32) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'an unknown schema format',
    harm: { file: at(47, 9) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'text as UTF-16',
    harm: { file: at(59, 2) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'a free page that is not',
    harm: { file: at(32, 0, 0, 0, 5, 0, 0, 0, 1) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'the schema’s page without its head',
    harm: { file: at(100, ...zeros(8)) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'the second page zeroed',
    harm: { file: at(PAGE, ...zeros(PAGE)) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'the last page zeroed',
    harm: { file: at(-PAGE, ...zeros(PAGE)) },
    expected: 'damaged',
    finding: 'sqliteDamaged',
  },
  {
    name: 'written anew without its records',
    harm: { sql: 'DELETE FROM rec; VACUUM' },
    expected: 'tampered',
    finding: 'bucketWrong',
  },
  {
    name: 'bytes behind its end',
    harm: { append: [0x50, 0x4b, 3, 4] },
    expected: 'fine',
    finding: 'bytesBehind',
  },
];

export const SCHEMA: readonly Fault[] = [
  {
    name: 'a table more',
    harm: { sql: 'CREATE TABLE x(a)' },
    expected: 'tampered',
    finding: 'schemaForeign',
  },
  {
    name: 'an index more',
    harm: { sql: 'CREATE INDEX x ON rec(bkt)' },
    expected: 'tampered',
    finding: 'schemaForeign',
  },
  {
    name: 'a view more',
    harm: { sql: 'CREATE VIEW x AS SELECT 1' },
    expected: 'tampered',
    finding: 'schemaForeign',
  },
  {
    name: 'a trigger',
    harm: { sql: 'CREATE TRIGGER x AFTER INSERT ON jrn BEGIN DELETE FROM rec; END' },
    expected: 'tampered',
    finding: 'schemaForeign',
  },
  {
    name: 'a virtual table',
    harm: { sql: 'CREATE VIRTUAL TABLE x USING fts5(a)' },
    expected: 'tampered',
    finding: 'schemaForeign',
  },
  { name: 'statistics', harm: { sql: 'ANALYZE' }, expected: 'tampered', finding: 'schemaForeign' },
  {
    name: 'a table less',
    harm: { sql: 'DROP TABLE draft' },
    expected: 'damaged',
    finding: 'schemaDamaged',
  },
  {
    name: 'a view in place of a table',
    harm: { sql: 'ALTER TABLE att RENAME TO x; CREATE VIEW att AS SELECT * FROM x' },
    expected: 'damaged',
    finding: 'schemaDamaged',
  },
  {
    name: 'a table without its check',
    harm: {
      sql: "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK(k=1)', '') WHERE name = 'root'",
    },
    expected: 'damaged',
    finding: 'schemaDamaged',
  },
  {
    name: 'a column more',
    harm: { sql: 'ALTER TABLE draft ADD COLUMN x TEXT' },
    expected: 'damaged',
    finding: 'schemaDamaged',
  },
];

export const HEADER: readonly Fault[] = [
  {
    name: 'the first header copy gone',
    harm: { sql: 'DELETE FROM hdr WHERE copy = 1' },
    expected: 'fine',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'the second header copy gone',
    harm: { sql: 'DELETE FROM hdr WHERE copy = 2' },
    expected: 'fine',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'a bit of one header copy',
    harm: { header: at(5000, 1), copies: [1] },
    expected: 'fine',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'the MAC of one header copy',
    harm: { header: at(-1, 0), copies: [2] },
    expected: 'fine',
    finding: 'headerCopyStale',
  },
  {
    name: 'both header copies gone',
    harm: { sql: 'DELETE FROM hdr' },
    expected: 'damaged',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'both header copies cut short',
    harm: { sql: 'UPDATE hdr SET blob = substr(blob, 1, 11111)' },
    expected: 'damaged',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'the magic of both headers',
    harm: { header: at(0, 0), copies: BOTH, mended: true },
    expected: 'damaged',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'header format 2',
    harm: { header: at(9, 2), copies: BOTH, mended: true },
    expected: 'unsupportedVersion',
  },
  {
    name: 'suite 2',
    harm: { header: at(11, 2), copies: BOTH, mended: true },
    expected: 'unsupportedVersion',
  },
  {
    name: 'the checksum of both headers',
    harm: { header: at(-64, 0, 0), copies: BOTH },
    expected: 'damaged',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'another vault’s id',
    harm: { header: at(12, 0, 0), copies: BOTH, mended: true },
    expected: 'damaged',
    finding: 'headerDamaged',
  },
  {
    name: 'another key generation',
    harm: { header: at(31, 9), copies: BOTH, mended: true },
    expected: 'damaged',
    finding: 'headerDamaged',
  },
  {
    name: 'another sequence',
    harm: { header: at(39, 99), copies: BOTH, mended: true },
    expected: 'tampered',
    finding: 'headerMacWrong',
  },
  {
    name: 'a sequence above 2^53',
    harm: { header: at(32, 0xff), copies: BOTH, mended: true },
    expected: 'damaged',
    finding: 'headerCopyDamaged',
  },
  {
    name: '4 TiB for Argon2',
    harm: { header: at(SLOT_0 + 5, 255, 255, 255, 255), copies: BOTH, mended: true },
    expected: 'kdfOutOfBounds',
  },
  {
    name: 'a KiB less than 64 MiB',
    harm: { header: at(SLOT_0 + 5, 0, 0, 255, 255), copies: BOTH, mended: true },
    expected: 'kdfOutOfBounds',
  },
  {
    name: 'no pass of Argon2',
    harm: { header: at(SLOT_0 + 1, 0, 0, 0, 0), copies: BOTH, mended: true },
    expected: 'kdfOutOfBounds',
  },
  {
    name: 'a recovery slot of 2^32 passes',
    harm: { header: at(SLOT_0 + 1376 + 1, 255, 255, 255, 255), copies: BOTH, mended: true },
    expected: 'kdfOutOfBounds',
  },
  {
    name: 'more passes than were asked for',
    harm: { header: at(SLOT_0 + 1, 0, 0, 0, 4), copies: BOTH, mended: true },
    expected: 'wrongPassphrase',
  },
  {
    name: 'another salt',
    harm: { header: at(SLOT_0 + 9, 0, 0), copies: BOTH, mended: true },
    expected: 'wrongPassphrase',
  },
  {
    name: 'another COMMIT',
    harm: { header: at(SLOT_0 + 25, 0, 0), copies: BOTH, mended: true },
    expected: 'wrongPassphrase',
  },
  {
    name: 'the nonce of a wrap',
    harm: { header: at(SLOT_0 + 1177, 0, 0), copies: BOTH, mended: true },
    expected: 'damaged',
    finding: 'headerDamaged',
  },
  {
    name: 'the wrapped key',
    harm: { header: at(SLOT_0 + 1201, 0, 0), copies: BOTH, mended: true },
    expected: 'damaged',
    finding: 'headerDamaged',
  },
  {
    name: 'the label of a slot',
    harm: { header: at(SLOT_0 + 1249, 0, 0), copies: BOTH, mended: true },
    expected: 'tampered',
    finding: 'headerMacWrong',
  },
  {
    name: 'something behind a slot',
    harm: { header: at(SLOT_0 + 1375, 1), copies: BOTH, mended: true },
    expected: 'damaged',
    finding: 'headerCopyDamaged',
  },
  {
    name: 'the passphrase’s slot emptied',
    harm: { header: at(SLOT_0, 0), copies: BOTH, mended: true },
    expected: 'noSlot',
  },
  {
    name: 'the office’s slot emptied',
    harm: { header: at(SLOT_0 + 2 * 1376, 0), copies: BOTH, mended: true },
    expected: 'tampered',
    finding: 'headerMacWrong',
  },
  {
    name: 'a bit in an empty slot',
    harm: { header: at(SLOT_0 + 5 * 1376 + 9, 0, 0), copies: BOTH, mended: true },
    expected: 'tampered',
    finding: 'headerMacWrong',
  },
  {
    name: 'the MAC of both headers',
    harm: { header: at(-1, 0), copies: BOTH },
    expected: 'tampered',
    finding: 'headerMacWrong',
  },
  {
    name: 'the header of another vault under the same passphrase',
    harm: { sql: 'DELETE FROM hdr; INSERT INTO hdr SELECT * FROM other.hdr' },
    expected: 'damaged',
    finding: 'rootDamaged',
  },
];
