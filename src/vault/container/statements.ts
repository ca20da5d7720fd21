/** Every SQL statement that writes or reads single rows, prepared once and typed: SQLite would take any byte order of any array (storage-measurements §7.11). */
import type { Database, Statement } from 'better-sqlite3';
import type { RawSealed } from './rows.ts';

export interface Statements {
  /** Runs the action between BEGIN IMMEDIATE and COMMIT; what it throws rolls back. */
  readonly inTransaction: (action: () => void) => void;
  readonly selectRecord: Statement<[bix: Uint8Array], RawSealed>;
  readonly insertRecord: Statement<
    [bix: Uint8Array, bkt: number, nonce: Uint8Array, ct: Uint8Array]
  >;
  readonly updateRecord: Statement<[nonce: Uint8Array, ct: Uint8Array, bix: Uint8Array]>;
  readonly deleteRecord: Statement<[bix: Uint8Array]>;
  readonly selectRoot: Statement<[], RawSealed>;
  /** Changes nothing when the row is not the one that is named last. */
  readonly exchangeRoot: Statement<
    [nonce: Uint8Array, ct: Uint8Array, oldNonce: Uint8Array, oldCt: Uint8Array]
  >;
  readonly updateBucket: Statement<[nonce: Uint8Array, ct: Uint8Array, b: number]>;
  readonly updateHeader: Statement<[blob: Uint8Array, copy: number]>;
  readonly insertChunk: Statement<[aid: Uint8Array, n: number, ct: Uint8Array]>;
  readonly deleteChunks: Statement<[aid: Uint8Array, from: number]>;
  readonly insertJournal: Statement<[seq: number, nonce: Uint8Array, ct: Uint8Array]>;
  readonly selectJournal: Statement<[], RawSealed>;
  readonly selectDraft: Statement<[bix: Uint8Array], RawSealed>;
  readonly putDraft: Statement<[bix: Uint8Array, nonce: Uint8Array, ct: Uint8Array]>;
  readonly deleteDraft: Statement<[bix: Uint8Array]>;
}

export const prepareStatements = (db: Database): Statements => ({
  inTransaction: db.transaction((action: () => void) => action()).immediate,
  selectRecord: db.prepare('SELECT nonce, ct FROM rec WHERE bix = ?'),
  insertRecord: db.prepare('INSERT INTO rec(bix, bkt, nonce, ct) VALUES (?, ?, ?, ?)'),
  updateRecord: db.prepare('UPDATE rec SET nonce = ?, ct = ? WHERE bix = ?'),
  deleteRecord: db.prepare('DELETE FROM rec WHERE bix = ?'),
  selectRoot: db.prepare('SELECT nonce, ct FROM root WHERE k = 1'),
  exchangeRoot: db.prepare(
    'UPDATE root SET nonce = ?, ct = ? WHERE k = 1 AND nonce = ? AND ct = ?',
  ),
  updateBucket: db.prepare('UPDATE bkt SET nonce = ?, ct = ? WHERE b = ?'),
  updateHeader: db.prepare(
    // A copy that went missing is made again.
    'INSERT INTO hdr(blob, copy) VALUES (?, ?) ON CONFLICT(copy) DO UPDATE SET blob = excluded.blob',
  ),
  insertChunk: db.prepare('INSERT INTO att(aid, n, ct) VALUES (?, ?, ?)'),
  deleteChunks: db.prepare('DELETE FROM att WHERE aid = ? AND n >= ?'),
  insertJournal: db.prepare('INSERT INTO jrn(seq, nonce, ct) VALUES (?, ?, ?)'),
  selectJournal: db.prepare('SELECT nonce, ct FROM jrn ORDER BY seq'),
  selectDraft: db.prepare('SELECT nonce, ct FROM draft WHERE bix = ?'),
  putDraft: db.prepare(
    'INSERT INTO draft(bix, nonce, ct) VALUES (?, ?, ?) ON CONFLICT(bix) DO UPDATE SET nonce = excluded.nonce, ct = excluded.ct',
  ),
  deleteDraft: db.prepare('DELETE FROM draft WHERE bix = ?'),
});
