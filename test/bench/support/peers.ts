/** The same records in plain SQLite (the floor) and in SQLite3MultipleCiphers (the peers), with the settings of our own files. */
import { rmSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import Ciphers from 'better-sqlite3-multiple-ciphers';
import { configure } from '../../../src/vault/container/database.ts';
import { valueOf } from './vaults.ts';

export type PeerName = 'plain' | 'chacha20' | 'sqlcipher';
export const PEERS: readonly PeerName[] = ['plain', 'chacha20', 'sqlcipher'];

const keyPragma = (byte: string): string => `key="x'${byte.repeat(32)}'"`;

/** Opens, or makes, the file of a peer. A raw key: no derivation, as in our own benches. */
function openPeer(name: PeerName, path: string): Database {
  if (name === 'plain') return configured(new Sqlite(path));
  const db = new Ciphers(path);
  db.pragma(`cipher='${name}'`);
  db.pragma(keyPragma('ab'));
  return configured(db);
}

function configured(db: Database): Database {
  configure(db);
  return db;
}

/** A peer's file, open: one save of one record. */
export interface Peer {
  tick(id: string, number: number): void;
  close(): void;
}

/** A new file with a record for each id. */
export function fillPeer(name: PeerName, path: string, ids: readonly string[]): Peer {
  const db = openPeer(name, path);
  db.exec(
    'CREATE TABLE rec(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, json TEXT NOT NULL)',
  );
  const insert = db.prepare<[string, string]>('INSERT INTO rec(name, json) VALUES (?, ?)');
  db.transaction(() => {
    ids.forEach((id, number) => insert.run(id, JSON.stringify(valueOf(number))));
  })();
  const update = db.prepare<[string, string]>('UPDATE rec SET json = ? WHERE name = ?');
  return {
    tick: (id, number) => void update.run(JSON.stringify(valueOf(number)), id),
    close: () => void db.close(),
  };
}

/** Opens the file, lets SQLite check it, reads every record into an index. What "open" of ours is compared with. */
export function openAndIndex(name: PeerName, path: string): void {
  withPeer(name, path, (db) => {
    const index = new Map<string, number>();
    checkAndRead(db, (id, json) => index.set(id, json.length));
  });
}

/** The same, every record parsed. */
export const checkPeer = (name: PeerName, path: string): void =>
  withPeer(name, path, (db) => checkAndRead(db, (_id, json) => JSON.parse(json) as unknown));

/** A peer's own way to another key, and reading everything afterwards as we do; plain SQLite writes its whole file anew. */
export function rekeyPeer(name: PeerName, path: string): void {
  const fresh = `${path}.fresh`;
  withPeer(name, path, (db) => {
    if (name === 'plain') db.prepare('VACUUM INTO ?').run(fresh);
    else db.pragma(`re${keyPragma('cd')}`);
    if (name !== 'plain') checkAndRead(db, () => undefined);
  });
  if (name === 'plain') openAndIndex(name, fresh);
  rmSync(fresh, { force: true });
}

function checkAndRead(db: Database, take: (id: string, json: string) => unknown): void {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Error('damaged');
  const rows = db.prepare<[], [string, string]>('SELECT name, json FROM rec').raw();
  for (const [id, json] of rows.iterate()) take(id, json);
}

function withPeer(name: PeerName, path: string, use: (db: Database) => void): void {
  const db = openPeer(name, path);
  try {
    use(db);
  } finally {
    db.close();
  }
}
