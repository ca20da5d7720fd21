/**
 * Row surgery without the key (vault-and-packs Part D): the 14 operators, each over every row of a history of 30 saves
 * that an attacker has copies of. `npm test` takes a sample of the rows, and every operator.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blake2b256, cryptoReady } from '../../../src/crypto/index.ts';
import { type Credential, inspectVault, openVault } from '../../../src/vault/index.ts';
import { HEADER_LENGTH, SLOT_COUNT, SLOT_LENGTH } from '../../../src/vault/container/format.ts';
import { CREDENTIALS } from '../../faults/support/filled.ts';
import { numbers } from '../../faults/support/full.ts';
import {
  FIRST,
  type History,
  makeHistory,
  NEW_PHRASE_AT,
  SECOND,
  STEPS,
} from '../../faults/support/history.ts';
import { freshFolder } from '../../faults/support/shim.ts';
import { options } from '../../faults/support/work.ts';
import { surgery } from './support.ts';

const LIMIT = 3_600_000;
/** Rows tried for each operator in `npm test`. */
const SAMPLE = 10;
const SLOTS_AT = 40;
const BODY_LENGTH = HEADER_LENGTH - 64;

const { folder, remove } = freshFolder();
afterAll(remove);

let ours: History;
/** Another vault under the same passphrase, with the same records. */
let other: History;
/** How many rows each table of the last file has. */
let counts: Readonly<Record<string, number>>;

beforeAll(async () => {
  await cryptoReady();
  ours = await makeHistory(folder, 'ours');
  other = await makeHistory(folder, 'other');
  const db = new Sqlite(ours.path, { readonly: true });
  counts = Object.fromEntries(
    ['rec', 'bkt', 'jrn', 'att'].map((table) => [
      table,
      db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
    ]),
  );
  db.close();
});

type Operate = (db: Sqlite.Database) => void;
/** What an operator does, once for each row or save. */
interface Case {
  readonly what: string;
  readonly operate: Operate;
  /** The save whose header is put in place: then every kind of credential is tried, the passphrase of that time among them. */
  readonly header?: number;
}

const sql = (what: string, text: string): Case => ({ what, operate: (db) => db.exec(text) });
/** With the file after that save attached as `old`. */
const withStep = (step: number, what: string, text: string): Case => ({
  what: `save ${step}: ${what}`,
  operate: (db) => db.exec(`ATTACH '${ours.steps[step] ?? ''}' AS old; ${text}`),
});
const withOther = (what: string, text: string): Case => ({
  what,
  operate: (db) => db.exec(`ATTACH '${other.path}' AS old; ${text}`),
});

const upTo = (count: number | undefined): readonly number[] =>
  Array.from({ length: count ?? 0 }, (_, index) => index);
const pairs = (count: number | undefined): readonly (readonly [number, number])[] =>
  upTo(count).flatMap((left) => upTo(left).map((right): [number, number] => [right, left]));
/** The rowid of a table's n-th row; `att` has one as well. */
const nth = (table: string, at: number, schema = 'main') =>
  `(SELECT rowid FROM ${schema}.${table} ORDER BY rowid LIMIT 1 OFFSET ${at})`;
const everyStep = upTo(STEPS);
const replaceAll = (...tables: readonly string[]) =>
  tables
    .map((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM old.${table};`)
    .join(' ');

/** Exchanges columns of two rows. */
const swap = (table: string, columns: string, [left, right]: readonly [number, number]): Case =>
  sql(
    `${table} ${left} and ${right}, ${columns}`,
    `CREATE TEMP TABLE two AS SELECT rowid AS r, * FROM ${table} WHERE rowid IN (${nth(table, left)}, ${nth(table, right)});
     ${table === 'rec' && columns.includes('bix') ? 'UPDATE rec SET bix = randomblob(16) WHERE rowid IN (SELECT r FROM two);' : ''}
     UPDATE ${table} SET (${columns}) = (SELECT ${columns} FROM two WHERE two.r <> ${table}.rowid)
       WHERE rowid IN (SELECT r FROM two);`,
  );

/** The header with another body and a mended checksum. */
function setHeader(db: Sqlite.Database, change: (blob: Buffer) => void): void {
  const blob = db.prepare<[], Buffer>('SELECT blob FROM hdr WHERE copy = 1').pluck().get();
  if (blob === undefined) throw new Error('no header');
  change(blob);
  blob.set(blake2b256(blob.subarray(0, BODY_LENGTH)), BODY_LENGTH);
  db.prepare('UPDATE hdr SET blob = ?').run(blob);
}

/** The bytes of a slot of the other vault. */
function foreignSlot(slot: number): Buffer {
  const db = new Sqlite(other.path, { readonly: true });
  const blob = db.prepare<[], Buffer>('SELECT blob FROM hdr WHERE copy = 1').pluck().get();
  db.close();
  const at = SLOTS_AT + slot * SLOT_LENGTH;
  return Buffer.from(blob?.subarray(at, at + SLOT_LENGTH) ?? []);
}

const TABLES = ['hdr', 'root', 'bkt', 'rec', 'jrn', 'att', 'draft'];

const OPERATORS: Readonly<Record<string, () => readonly Case[]>> = {
  'swap ct': () => [
    ...pairs(counts['rec']).flatMap((two) => [
      swap('rec', 'ct', two),
      swap('rec', 'nonce, ct', two),
    ]),
    ...upTo(255).map((at) => swap('bkt', 'nonce, ct', [at, at + 1])),
    ...pairs(counts['att']).map((two) => swap('att', 'ct', two)),
  ],
  'swap bix': () => pairs(counts['rec']).map((two) => swap('rec', 'bix', two)),
  'move between vaults with the same passphrase': () => [
    ...['rec', 'bkt', 'jrn'].flatMap((table) =>
      upTo(counts[table]).map((at) =>
        withOther(
          `${table} ${at}`,
          `UPDATE ${table} SET (nonce, ct) = (SELECT nonce, ct FROM old.${table} WHERE rowid = ${nth(table, at, 'old')}) WHERE rowid = ${nth(table, at)}`,
        ),
      ),
    ),
    ...['root', 'rec', 'bkt', 'jrn', 'att'].map((table) => withOther(table, replaceAll(table))),
  ],
  'replay old row': () =>
    everyStep.flatMap((step) => [
      ...upTo(counts['rec']).map((at) =>
        withStep(
          step,
          `record ${at}`,
          `UPDATE rec SET (nonce, ct) = (SELECT o.nonce, o.ct FROM old.rec o WHERE o.bix = rec.bix)
             WHERE rowid = ${nth('rec', at)} AND bix IN (SELECT bix FROM old.rec);`,
        ),
      ),
      withStep(
        step,
        'records that were deleted since',
        'INSERT INTO rec(bix, bkt, nonce, ct) SELECT bix, bkt, nonce, ct FROM old.rec WHERE bix NOT IN (SELECT bix FROM rec)',
      ),
      withStep(step, 'all buckets', replaceAll('bkt')),
    ]),
  'delete row': () => [
    ...['rec', 'bkt', 'jrn', 'att'].flatMap((table) =>
      upTo(counts[table]).map((at) =>
        sql(`${table} ${at}`, `DELETE FROM ${table} WHERE rowid = ${nth(table, at)}`),
      ),
    ),
    ...['hdr', 'root', 'rec', 'bkt', 'jrn', 'att'].map((table) =>
      sql(`all of ${table}`, `DELETE FROM ${table}`),
    ),
  ],
  'double row': () => [
    ...upTo(counts['rec']).flatMap((at) => [
      sql(
        `record ${at}, anywhere`,
        `INSERT INTO rec(bix, bkt, nonce, ct) SELECT x'00ff00000000000000000000000000aa', 0, nonce, ct FROM rec WHERE rowid = ${nth('rec', at)}`,
      ),
      sql(
        `record ${at}, in its bucket`,
        `INSERT INTO rec(bix, bkt, nonce, ct) SELECT CAST(substr(bix, 1, 1) || x'000000000000000000000000000001' AS BLOB), bkt, nonce, ct FROM rec WHERE rowid = ${nth('rec', at)}`,
      ),
    ]),
    ...upTo(counts['jrn']).map((at) =>
      sql(
        `journal ${at + 1}`,
        `INSERT INTO jrn SELECT (SELECT max(seq) + 1 FROM jrn), nonce, ct FROM jrn WHERE seq = ${at + 1}`,
      ),
    ),
    ...upTo(counts['att']).map((at) =>
      sql(
        `chunk ${at}`,
        `INSERT INTO att SELECT aid, n + 50, ct FROM att WHERE rowid = ${nth('att', at)}`,
      ),
    ),
  ],
  'drop last k log rows': () =>
    upTo(counts['jrn']).map((at) =>
      sql(`k = ${at + 1}`, `DELETE FROM jrn WHERE seq > (SELECT max(seq) FROM jrn) - ${at + 1}`),
    ),
  'reorder log': () => pairs(counts['jrn']).map((two) => swap('jrn', 'nonce, ct', two)),
  'old header': () =>
    everyStep.map((step) => ({ ...withStep(step, 'header', replaceAll('hdr')), header: step })),
  'old root + new rows': () => everyStep.map((step) => withStep(step, 'root', replaceAll('root'))),
  'new root + old rows': () =>
    everyStep.flatMap((step) =>
      [
        ['rec'],
        ['rec', 'bkt'],
        ['rec', 'bkt', 'jrn'],
        ['jrn'],
        ['att'],
        ['rec', 'bkt', 'jrn', 'att'],
      ].map((tables) => withStep(step, tables.join(' '), replaceAll(...tables))),
    ),
  'old attachment chunk': () =>
    everyStep.flatMap((step) => [
      withStep(step, 'every chunk as it was', replaceAll('att')),
      withStep(
        step,
        'chunks that were replaced since',
        'UPDATE att SET ct = o.ct FROM old.att o WHERE o.aid = att.aid AND o.n = att.n',
      ),
      withStep(
        step,
        'chunks that were removed since',
        'INSERT INTO att SELECT * FROM old.att o WHERE NOT EXISTS (SELECT 1 FROM att WHERE att.aid = o.aid AND att.n = o.n)',
      ),
    ]),
  'slot copied from another vault': () =>
    upTo(3).flatMap((from) =>
      upTo(SLOT_COUNT).map((to) => ({
        what: `slot ${from} as slot ${to}`,
        header: STEPS,
        operate: (db) =>
          setHeader(db, (blob) => blob.set(foreignSlot(from), SLOTS_AT + to * SLOT_LENGTH)),
      })),
    ),
  'foreign trigger/view/index': () => [
    ...TABLES.flatMap((table) => [
      sql(
        `trigger on ${table}`,
        `CREATE TRIGGER x AFTER UPDATE ON ${table} BEGIN DELETE FROM jrn; END`,
      ),
      sql(
        `index on ${table}`,
        `CREATE INDEX x ON ${table}(rowid)`.replace('rowid', COLUMN[table] ?? ''),
      ),
      sql(`view of ${table}`, `CREATE VIEW x AS SELECT * FROM ${table}`),
      sql(
        `view in place of ${table}`,
        `ALTER TABLE ${table} RENAME TO y; CREATE VIEW ${table} AS SELECT * FROM y`,
      ),
    ]),
    sql('virtual table', 'CREATE VIRTUAL TABLE x USING fts5(a)'),
    sql('generated column', "ALTER TABLE draft ADD COLUMN x TEXT AS ('y') VIRTUAL"),
    sql('statistics', 'ANALYZE'),
  ],
};

/** A column of each table that an index can be made on. */
const COLUMN: Readonly<Record<string, string>> = {
  hdr: 'blob',
  root: 'ct',
  bkt: 'ct',
  rec: 'bkt',
  jrn: 'ct',
  att: 'ct',
  draft: 'ct',
};

const NOTICED = ['damaged', 'tampered'];

/** Whether anything is different at all: what an operator put back may have been the newest. */
function isChanged(path: string): boolean {
  const db = new Sqlite(path, { readonly: true });
  db.exec(`ATTACH '${ours.path}' AS whole`);
  const differ = TABLES.some(
    (table) =>
      db
        .prepare<[], number>(
          `SELECT EXISTS (SELECT * FROM (SELECT * FROM ${table} EXCEPT SELECT * FROM whole.${table}))
             OR EXISTS (SELECT * FROM (SELECT * FROM whole.${table} EXCEPT SELECT * FROM ${table}))`,
        )
        .pluck()
        .get() === 1,
  );
  db.close();
  return differ;
}

/** What opening and the check answer. */
async function answers(asked: Parameters<typeof openVault>[0]): Promise<readonly string[]> {
  const opened = await openVault(asked);
  const inspected = await inspectVault(asked);
  return [
    opened.ok ? 'fine' : opened.error.code,
    inspected.ok ? inspected.value.class : inspected.error.code,
  ];
}

const credentialsAt = (header: number | undefined): readonly Credential[] =>
  header === undefined
    ? [SECOND]
    : [header >= NEW_PHRASE_AT ? SECOND : FIRST, CREDENTIALS.recovery, CREDENTIALS.office];

describe('row surgery without the key, over a history of 30 saves', () => {
  it.each(Object.keys(OPERATORS))(
    '%s',
    async (name) => {
      const cases = OPERATORS[name]?.() ?? [];
      const copy = join(folder, 'changed.valise');
      let tried = 0;
      for (const at of numbers(cases.length, SAMPLE)) {
        const { what, operate, header } = cases[at] ?? sql('', '');
        copyFileSync(ours.path, copy);
        surgery(copy, operate);
        if (!name.startsWith('foreign') && !isChanged(copy)) continue;
        tried += 1;
        const codes = [];
        for (const credential of credentialsAt(header))
          codes.push(...(await answers({ ...options(copy), credential })));
        expect(codes, what).not.toContain('fine');
        // Somebody without a slot in the header put back is told so; whoever has one is told the truth.
        expect(codes.filter((code) => NOTICED.includes(code)).length, what).toBeGreaterThan(1);
      }
      expect(tried).toBeGreaterThan(0);
    },
    LIMIT,
  );
});
