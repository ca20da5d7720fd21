/** The only SQL schema a vault may have; every row of sqlite_schema is compared with it before anything else (B7). */
import type { Database } from 'better-sqlite3';
import type { Finding } from '../types.ts';

const TABLES: Readonly<Record<string, string>> = {
  hdr: 'CREATE TABLE hdr(copy INTEGER PRIMARY KEY CHECK(copy IN (1,2)), blob BLOB NOT NULL) STRICT',
  root: 'CREATE TABLE root(k INTEGER PRIMARY KEY CHECK(k=1), nonce BLOB NOT NULL, ct BLOB NOT NULL) STRICT',
  bkt: 'CREATE TABLE bkt(b INTEGER PRIMARY KEY CHECK(b BETWEEN 0 AND 255), nonce BLOB NOT NULL, ct BLOB NOT NULL) STRICT',
  rec: 'CREATE TABLE rec(id INTEGER PRIMARY KEY, bix BLOB UNIQUE NOT NULL, bkt INTEGER NOT NULL, nonce BLOB NOT NULL, ct BLOB NOT NULL) STRICT',
  jrn: 'CREATE TABLE jrn(seq INTEGER PRIMARY KEY, nonce BLOB NOT NULL, ct BLOB NOT NULL) STRICT',
  att: 'CREATE TABLE att(aid BLOB NOT NULL, n INTEGER NOT NULL, ct BLOB NOT NULL, PRIMARY KEY(aid,n)) STRICT',
  draft:
    'CREATE TABLE draft(bix BLOB PRIMARY KEY NOT NULL, nonce BLOB NOT NULL, ct BLOB NOT NULL) STRICT',
};

/** Indexes that SQLite makes by itself for UNIQUE and PRIMARY KEY; they have no SQL text. */
const AUTOMATIC_INDEXES = ['rec', 'att', 'draft'];

/** Makes the tables, in a fixed order. */
export const createSchema = (db: Database): void => {
  db.exec(Object.values(TABLES).join(';'));
};

const EXPECTED: ReadonlySet<string> = new Set([
  ...Object.entries(TABLES).map(([name, sql]) => JSON.stringify(['table', name, name, sql])),
  ...AUTOMATIC_INDEXES.map((table) =>
    JSON.stringify(['index', `sqlite_autoindex_${table}_1`, table, null]),
  ),
]);

/** No finding, or why the schema is not ours: something added means another hand, something missing or garbled means damage. */
export function checkSchema(db: Database): readonly Finding[] {
  const rows = db
    .prepare<[], unknown[]>('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .raw()
    .all();
  const found = rows.map((row) => JSON.stringify(row));
  const missing = [...EXPECTED].filter((row) => !found.includes(row)).length;
  if (missing > 0) return [{ code: 'schemaDamaged', severity: 'damaged', facts: { missing } }];
  const foreign = found.length - EXPECTED.size;
  if (foreign > 0) return [{ code: 'schemaForeign', severity: 'tampered', facts: { foreign } }];
  return [];
}
