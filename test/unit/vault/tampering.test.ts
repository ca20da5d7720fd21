import { copyFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  inspectVault,
  type RecordId,
  type Vault,
  VaultTamperedError,
} from '../../../src/vault/index.ts';
import { encodeHeader } from '../../../src/vault/keys/header.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import {
  copyOf,
  derive,
  PASSPHRASE,
  idOf,
  must,
  newVault,
  NOTE,
  openCode,
  options,
  put,
  remove,
  reopen,
  surgery,
  typed,
} from './support.ts';

/** A vault with a history, and copies of the file from before its last changes. */
let path = '';
let older = '';
let foreign = '';

beforeAll(async () => {
  const made = await newVault();
  path = made.path;
  const many = Array.from({ length: 40 }, (_, name) => put(name, `text ${name}`));
  must(made.vault.commit(many, NOTE));
  must(made.vault.commit([put(0, 'old')], NOTE));
  made.vault.close();
  older = copyOf(path, 'older.valise');
  const vault = await reopen(path);
  must(vault.commit([put(0, 'new')], NOTE));
  must(vault.commit([remove(1)], NOTE));
  must(vault.commit([put(2, 'changed')], NOTE));
  vault.close();
  const other = await newVault();
  must(other.vault.commit(many, NOTE));
  other.vault.close();
  foreign = other.path;
});

type Operator = (db: Sqlite.Database) => void;

/** Statements with a second file attached as `old`. */
const withFile =
  (file: () => string, sql: string): Operator =>
  (db) => {
    db.exec(`ATTACH '${file()}' AS old; ${sql}`);
  };
const withOlder = (sql: string) => withFile(() => older, sql);
const run =
  (sql: string): Operator =>
  (db) => {
    db.exec(sql);
  };

const FIRST = '(SELECT min(id) FROM rec)';
const LAST = '(SELECT max(id) FROM rec)';
const swap = (columns: readonly string[]) =>
  run(`CREATE TEMP TABLE two AS SELECT * FROM rec WHERE id IN (${FIRST}, ${LAST});
    ${columns.includes('bix') ? `UPDATE rec SET bix = randomblob(16) WHERE id = ${FIRST};` : ''}
    ${[LAST, FIRST]
      .map(
        (id) =>
          `UPDATE rec SET ${columns.map((column) => `${column} = (SELECT ${column} FROM two WHERE two.id <> rec.id)`).join()} WHERE id = ${id};`,
      )
      .join('\n')}`);

const OPERATORS: readonly (readonly [string, string, Operator])[] = [
  ['ciphertexts of two rows exchanged', 'tampered', swap(['ct'])],
  ['nonce and ciphertext of two rows exchanged', 'tampered', swap(['nonce', 'ct'])],
  ['blind ids of two rows exchanged', 'tampered', swap(['bix'])],
  [
    'row copied over another',
    'tampered',
    run(
      `UPDATE rec SET (nonce, ct) = (SELECT nonce, ct FROM rec WHERE id = ${LAST}) WHERE id = ${FIRST}`,
    ),
  ],
  [
    'row doubled under another blind id',
    'tampered',
    run(
      `INSERT INTO rec(bix, bkt, nonce, ct) SELECT x'00000000000000000000000000000000', 0, nonce, ct FROM rec LIMIT 1`,
    ),
  ],
  [
    'two rows erased',
    'damaged',
    run(`UPDATE rec SET ct = zeroblob(528) WHERE id IN (${FIRST}, ${LAST})`),
  ],
  ['row deleted', 'tampered', run(`DELETE FROM rec WHERE id = ${FIRST}`)],
  ['all rows deleted', 'tampered', run('DELETE FROM rec')],
  [
    'bucket number changed',
    'tampered',
    run(`UPDATE rec SET bkt = (bkt + 1) % 256 WHERE id = ${FIRST}`),
  ],
  [
    'older rows put back',
    'tampered',
    withOlder(
      'UPDATE rec SET (nonce, ct) = (SELECT o.nonce, o.ct FROM old.rec o WHERE o.bix = rec.bix)',
    ),
  ],
  [
    'deleted row put back',
    'tampered',
    withOlder(
      'INSERT INTO rec(bix, bkt, nonce, ct) SELECT bix, bkt, nonce, ct FROM old.rec WHERE bix NOT IN (SELECT bix FROM rec)',
    ),
  ],
  [
    'older rows and older bucket rows',
    'tampered',
    withOlder(
      'DELETE FROM rec; INSERT INTO rec SELECT * FROM old.rec; DELETE FROM bkt; INSERT INTO bkt SELECT * FROM old.bkt',
    ),
  ],
  [
    'older root, newer rows',
    'tampered',
    withOlder('DELETE FROM root; INSERT INTO root SELECT * FROM old.root'),
  ],
  [
    'older root, rows and buckets, newer journal',
    'tampered',
    withOlder(
      'DELETE FROM rec; INSERT INTO rec SELECT * FROM old.rec; DELETE FROM bkt; INSERT INTO bkt SELECT * FROM old.bkt; DELETE FROM root; INSERT INTO root SELECT * FROM old.root',
    ),
  ],
  ['root deleted', 'tampered', run('DELETE FROM root')],
  [
    'root of another vault',
    'damaged',
    withFile(() => foreign, 'DELETE FROM root; INSERT INTO root SELECT * FROM old.root'),
  ],
  [
    'rows of another vault under the same passphrase',
    'tampered',
    withFile(() => foreign, 'DELETE FROM rec; INSERT INTO rec SELECT * FROM old.rec'),
  ],
  ['bucket row deleted', 'tampered', run('DELETE FROM bkt WHERE b = 7')],
  [
    'bucket rows of the older file',
    'tampered',
    withOlder('DELETE FROM bkt; INSERT INTO bkt SELECT * FROM old.bkt'),
  ],
  [
    'last journal row dropped',
    'tampered',
    run('DELETE FROM jrn WHERE seq = (SELECT max(seq) FROM jrn)'),
  ],
  ['middle journal row dropped', 'tampered', run('DELETE FROM jrn WHERE seq = 3')],
  ['journal emptied', 'tampered', run('DELETE FROM jrn')],
  [
    'journal rows exchanged',
    'tampered',
    run(
      'CREATE TEMP TABLE j AS SELECT * FROM jrn WHERE seq IN (2, 3); UPDATE jrn SET (nonce, ct) = (SELECT nonce, ct FROM j WHERE j.seq = 5 - jrn.seq) WHERE seq IN (2, 3)',
    ),
  ],
  [
    'journal row added',
    'tampered',
    run('INSERT INTO jrn SELECT 7, nonce, ct FROM jrn WHERE seq = 1'),
  ],
  [
    'attachment chunk nobody knows of',
    'tampered',
    run("INSERT INTO att VALUES (x'00112233445566778899aabbccddeeff', 0, zeroblob(64))"),
  ],
  ['foreign table', 'tampered', run('CREATE TABLE extra(a)')],
  ['foreign index', 'tampered', run('CREATE INDEX extra ON rec(bkt)')],
  ['foreign view', 'tampered', run('CREATE VIEW extra AS SELECT 1')],
  [
    'foreign trigger',
    'tampered',
    run('CREATE TRIGGER extra AFTER INSERT ON rec BEGIN DELETE FROM jrn; END'),
  ],
  ['table missing', 'damaged', run('DROP TABLE draft')],
  [
    'header of another vault',
    'damaged',
    withFile(() => foreign, 'DELETE FROM hdr; INSERT INTO hdr SELECT * FROM old.hdr'),
  ],
  ['both header copies deleted', 'damaged', run('DELETE FROM hdr')],
];

describe('a file changed without the key', () => {
  it.each(OPERATORS)('%s → %s', async (_, expected, operator) => {
    const copy = copyOf(path, 'changed.valise');
    surgery(copy, operator);
    expect(await openCode(copy)).toBe(expected);
    const report = must(await inspectVault(options(copy)));
    expect(report.class).toBe(expected);
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it('shows a whole older file by its number and its words: nothing in the file can', async () => {
    const [now, before] = [await reopen(path), await reopen(older)];
    expect(before.state().generation).toBeLessThan(now.state().generation);
    expect(before.state().wordIndexes).not.toEqual(now.state().wordIndexes);
    now.close();
    before.close();
  });
});

describe('a header that was valid once', () => {
  /** A header of the same vault with a right MAC, as an older copy of the file would have. */
  async function authenticHeader(sequence: number): Promise<Uint8Array> {
    const db = new Sqlite(path, { readonly: true });
    const copies = readHeaders(db);
    db.close();
    const { header, binding } = must(await unlockHeaders(copies, typed(PASSPHRASE), derive));
    const slots = Array.from({ length: 8 }, (_, number) =>
      header.bytes.subarray(40 + number * 1376, 40 + (number + 1) * 1376),
    );
    return encodeHeader({ ...binding, sequence }, slots, binding.keys.header);
  }

  it('in both copies is not the one that the root names', async () => {
    const copy = copyOf(path, 'header.valise');
    const old = await authenticHeader(0);
    surgery(copy, (db) => db.prepare('UPDATE hdr SET blob = ?').run(old));
    expect(await openCode(copy)).toBe('tampered');
    const { findings } = must(await inspectVault(options(copy)));
    expect(findings).toEqual([{ code: 'headerNotCurrent', severity: 'tampered' }]);
  });

  it('in one copy is left aside, and the check says so', async () => {
    const copy = copyOf(path, 'header.valise');
    const old = await authenticHeader(0);
    surgery(copy, (db) => db.prepare('UPDATE hdr SET blob = ? WHERE copy = 1').run(old));
    const vault = await reopen(copy);
    expect(vault.check()).toMatchObject({ class: 'fine', findings: [{ code: 'headerCopyStale' }] });
    vault.close();
  });
});

/** Every operator that can be applied to one record, to every record. */
describe('each single row', () => {
  it('deleted, put back from before, or moved is noticed, whichever it is', async () => {
    const copy = copyOf(path, 'each.valise');
    let ids: readonly number[] = [];
    surgery(copy, (db) => {
      ids = db.prepare<[], number>('SELECT id FROM rec').pluck().all();
    });
    expect(ids.length).toBe(39);
    for (const id of ids) {
      copyFileSync(path, copy);
      surgery(copy, run(`DELETE FROM rec WHERE id = ${id}`));
      expect(await openCode(copy)).toBe('tampered');
    }
  });
});

describe('a file changed while it is open', () => {
  const openCopy = async (): Promise<{ vault: Vault; copy: string }> => {
    const copy = copyOf(path, 'live.valise');
    return { vault: await reopen(copy), copy };
  };
  const anyId = (): RecordId => idOf(5);

  it.each([
    ['deleted', run('DELETE FROM rec')],
    ['put back from before', withOlder('DELETE FROM rec; INSERT INTO rec SELECT * FROM old.rec')],
    ['garbled', run('UPDATE rec SET ct = zeroblob(length(ct))')],
  ] as const)('a record %s is noticed when it is read', async (name, operator) => {
    const { vault, copy } = await openCopy();
    surgery(copy, operator);
    const id = name.startsWith('put') ? idOf(0) : anyId();
    expect(() => vault.get('answer', id)).toThrow(VaultTamperedError);
    expect(() => vault.list('answer')).toThrow(VaultTamperedError);
    expect(vault.check().ok).toBe(false);
    vault.close();
  });

  it('a changed journal is noticed when it is read', async () => {
    const { vault, copy } = await openCopy();
    surgery(copy, run('DELETE FROM jrn WHERE seq = (SELECT max(seq) FROM jrn)'));
    expect(() => vault.journal()).toThrow(VaultTamperedError);
    vault.close();
  });

  it('nothing is written over somebody else’s save', async () => {
    const { vault, copy } = await openCopy();
    surgery(copy, withOlder('DELETE FROM root; INSERT INTO root SELECT * FROM old.root'));
    const before = vault.state();
    expect(vault.commit([put(5, 'mine')], NOTE)).toEqual({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(vault.state()).toEqual(before);
    expect(vault.get('answer', idOf(5))?.value).toBe('text 5');
    vault.close();
  });

  it('nothing is written where a row is gone', async () => {
    const { vault, copy } = await openCopy();
    surgery(copy, run('DELETE FROM rec'));
    expect(vault.commit([put(5, 'mine')], NOTE)).toEqual({
      ok: false,
      error: { code: 'tampered' },
    });
    expect(vault.commit([remove(6)], NOTE)).toEqual({ ok: false, error: { code: 'tampered' } });
    vault.close();
  });

  it('a whole older file put in its place is noticed by the check', async () => {
    const { vault, copy } = await openCopy();
    surgery(
      copy,
      withOlder(
        ['rec', 'bkt', 'jrn', 'root']
          .map((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM old.${table};`)
          .join(''),
      ),
    );
    expect(vault.check().findings).toEqual([{ code: 'bucketSetWrong', severity: 'tampered' }]);
    vault.close();
  });

  it('a writer that holds SQLite’s lock makes a save a conflict, not a loss', async () => {
    const { vault, copy } = await openCopy();
    const other = new Sqlite(copy);
    other.exec('BEGIN IMMEDIATE');
    expect(vault.commit([put(5, 'mine')], NOTE)).toEqual({
      ok: false,
      error: { code: 'conflict' },
    });
    other.exec('ROLLBACK');
    other.close();
    must(vault.commit([put(5, 'mine')], NOTE));
    vault.close();
  });
});
