import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { blindId, bucketOf, sealRecord } from '../../../src/vault/records.ts';
import {
  type Credential,
  fileWitness,
  type NewSlot,
  openVault,
  type RecordId,
  recordIdFrom,
  type SalvageReport,
  salvageVault,
  type Vault,
} from '../../../src/vault/index.ts';
import {
  bindingOf,
  clock,
  codeOf,
  copyOf,
  COST,
  derive,
  derivedSlot,
  flipped,
  forgeHeader,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  openCode,
  PASSPHRASE,
  put,
  random,
  remove,
  slotAt,
  surgery,
  typed,
} from './support.ts';

const SALVAGE = { actor: 'owner', verb: 'vault.salvage' };
const SEED = random.bytes(32);
const RECORDS = 300;

let path = '';
let slot: NewSlot;
/** The bucket of each record, by id. */
const buckets = new Map<RecordId, number>();
const names = Array.from({ length: RECORDS }, (_, at) => `r${at}`);
const valueOf = (name: string) => `${name} ${'x'.repeat(200)}`;

beforeAll(async () => {
  await cryptoReady();
  slot = officeSlot(xwingPair(SEED).publicKey);
  const made = await newVault();
  path = made.path;
  const { vault } = made;
  must(await vault.putSlot(typed(PASSPHRASE), 'free', slot, [], NOTE));
  must(
    vault.commit(
      [...names, 'gone'].map((name) => put(name, valueOf(name))),
      NOTE,
    ),
  );
  must(vault.commit([put('r0', 'before'), remove('gone')], NOTE));
  must(vault.commit([put('r0', valueOf('r0'))], NOTE));
  for (const key of ['form', 'other']) must(vault.putDraft(key, `typed in ${key}`));
  vault.close();
  const binding = await bindingOf(path, office(SEED));
  for (const name of names) buckets.set(idOf(name), bucketOf(blindId(binding, 4, idOf(name))));
});

interface Salvaged {
  readonly vault: Vault;
  readonly report: SalvageReport;
  readonly to: string;
}

/** Salvages with the office's key, for the office's key; the damaged file must be the same afterwards. */
async function salvage(from: string, more = {}): Promise<Salvaged> {
  const before = readFileSync(from);
  const to = join(freshFolder(), 'salvaged.valise');
  const asked = {
    path: to,
    from,
    credential: office(SEED),
    slots: [slot],
    note: SALVAGE,
    derive,
    random,
    clock,
  };
  const { vault, report } = must(await salvageVault({ ...asked, ...more }));
  expect(readFileSync(from)).toEqual(before);
  expect(readdirSync(dirname(from))).toEqual([basename(from)]);
  expect(vault.check()).toMatchObject({ ok: true });
  return { vault, report, to };
}

/** A copy after surgery. */
function harmed(statement: string, name = 'harmed.valise'): string {
  const copy = copyOf(path, name);
  surgery(copy, (db) => db.exec(statement));
  return copy;
}

/** Ids that the salvaged vault lists as unproven. */
function unprovenIn(vault: Vault): readonly RecordId[] {
  const list = vault.get('unproven', recordIdFrom('unproven'))?.value as
    | { readonly records: Readonly<Record<string, readonly RecordId[]>> }
    | undefined;
  return Object.values(list?.records ?? {}).flat();
}

/** Records that share a bucket with one of these, themselves not counted. */
const neighbours = (ids: readonly RecordId[]): readonly RecordId[] => {
  const touched = new Set(ids.map((id) => buckets.get(id)));
  return [...buckets].flatMap(([id, bucket]) =>
    touched.has(bucket) && !ids.includes(id) ? [id] : [],
  );
};

const sorted = (ids: Iterable<RecordId>) => [...ids].sort();
const found = (vault: Vault) => new Map(vault.list('answer').map(({ id, value }) => [id, value]));

/** The records of a salvaged vault are the true ones, but for those that are missing. */
function expectTrue(vault: Vault, missing: readonly RecordId[]): void {
  const expected = names.filter((name) => !missing.includes(idOf(name)));
  expect(found(vault)).toEqual(new Map(expected.map((name) => [idOf(name), valueOf(name)])));
}

const missingIn = (vault: Vault): readonly RecordId[] => {
  const there = found(vault);
  return names.map(idOf).filter((id) => !there.has(id));
};

describe('of a file without damage', () => {
  it('everything comes out, and nothing is in doubt', async () => {
    const { vault, report, to } = await salvage(path);
    const history = 5;
    expect(report).toEqual({ records: RECORDS, unproven: 0, lost: 0, history });
    expectTrue(vault, []);
    expect(vault.list('unproven')).toEqual([]);
    expect([vault.getDraft('form'), vault.getDraft('other')]).toEqual([
      'typed in form',
      'typed in other',
    ]);
    vault.close();
    const { vault: old } = {
      vault: must(await openVault({ path, credential: office(SEED), derive, random, clock })),
    };
    const again = must(
      await openVault({ path: to, credential: office(SEED), derive, random, clock }),
    );
    expect(again.id).toBe(old.id);
    expect(again.journal().slice(0, -1)).toEqual(old.journal());
    expect(again.journal().at(-1)).toMatchObject({
      ...SALVAGE,
      generation: old.state().generation + 1,
    });
    expect(again.slots().map(({ kind }) => kind)).toEqual(['office']);
    again.close();
    old.close();
  });

  it('the new vault is in use, and this computer knows it', async () => {
    const witness = fileWitness(freshFolder(), random);
    const { vault, to } = await salvage(path, { witness });
    must(vault.commit([put('r1', 'after')], NOTE));
    vault.close();
    const again = must(
      await openVault({ path: to, credential: office(SEED), derive, random, clock, witness }),
    );
    expect(again.standing().verdict).toBe('current');
    again.close();
    expect(await openCode(to)).toBe('noSlot');
  });

  it('with a passphrase for it, that opens it', async () => {
    const secret = utf8('une autre phrase secrète');
    const { vault, to } = await salvage(path, {
      credential: typed(PASSPHRASE),
      slots: [derivedSlot('passphrase', secret)],
    });
    vault.close();
    const again = must(
      await openVault({ path: to, credential: typed(secret), derive, random, clock }),
    );
    again.close();
    expect(await openCode(to)).toBe('wrongPassphrase');
  });
});

describe('damage costs what it touches', () => {
  it('one record that does not open: that record, and the proof of its bucket', async () => {
    for (const name of ['r0', 'r150', 'r299']) {
      const file = copyOf(path, 'record.valise');
      const binding = await bindingOf(path, office(SEED));
      surgery(file, (db) => {
        const bix = blindId(binding, 4, idOf(name));
        expect(db.prepare('UPDATE rec SET ct = zeroblob(528) WHERE bix = ?').run(bix).changes).toBe(
          1,
        );
      });
      const { vault, report } = await salvage(file);
      const doubtful = neighbours([idOf(name)]);
      expect(report).toMatchObject({ records: RECORDS - 1, lost: 1, unproven: doubtful.length });
      expectTrue(vault, [idOf(name)]);
      expect(sorted(unprovenIn(vault))).toEqual(sorted(doubtful));
      vault.close();
    }
  });

  it.each([
    ['a bucket row that does not open', 'UPDATE bkt SET ct = zeroblob(52) WHERE b = 7'],
    ['a bucket row that is gone', 'DELETE FROM bkt WHERE b = 7'],
    ['a root that does not open', 'UPDATE root SET ct = zeroblob(264)'],
    ['a root that is gone', 'DELETE FROM root'],
    ['no root and no bucket rows', 'DELETE FROM root; DELETE FROM bkt'],
  ])('%s: no record, and every proof', async (_name, statement) => {
    const { vault, report } = await salvage(harmed(statement));
    expect(report).toMatchObject({ records: RECORDS, lost: 0, unproven: RECORDS });
    expectTrue(vault, []);
    expect(sorted(unprovenIn(vault))).toEqual(sorted(names.map(idOf)));
    vault.close();
  });

  it.each([
    ['the first', 1, 0],
    ['the third', 3, 2],
    ['the last', 5, 4],
  ])('%s journal row: the history from there on', async (_name, seq, history) => {
    const { vault, report } = await salvage(
      harmed(`UPDATE jrn SET ct = zeroblob(272) WHERE seq = ${seq}`),
    );
    expect(report).toEqual({ records: RECORDS, lost: 0, unproven: 0, history });
    expect(vault.journal().map(({ verb }) => verb)).toHaveLength(history + 1);
    expectTrue(vault, []);
    vault.close();
  });

  it('drafts: those that do not open', async () => {
    const one = await salvage(harmed('UPDATE draft SET ct = zeroblob(528) WHERE rowid = 1'));
    expect(
      [one.vault.getDraft('form'), one.vault.getDraft('other')].filter(
        (text) => text !== undefined,
      ),
    ).toHaveLength(1);
    expect(one.report).toMatchObject({ lost: 0, unproven: 0 });
    one.vault.close();
    const file = copyOf(path, 'drafts.valise');
    zero(file, pagesOf(file, 'draft', 'leaf').at(0));
    const none = await salvage(file);
    expect(none.report).toMatchObject({ records: RECORDS, lost: 0 });
    expect(none.vault.getDraft('form')).toBeUndefined();
    none.vault.close();
  });

  it('an attachment whose content does not open: its record as well', async () => {
    const file = copyOf(path, 'attached.valise');
    const writing = must(
      await openVault({ path: file, credential: office(SEED), derive, random, clock }),
    );
    const ids: RecordId[] = [];
    for (const name of ['first', 'second']) {
      const about = { name, media: 'image/png', about: null };
      ids.push(must(await writing.attach([random.bytes(100_000)], about, NOTE)).id);
    }
    writing.close();
    const [broken = idOf(0), whole] = ids;
    // Without the root every record is in doubt, but for one that is not there.
    surgery(file, (db) => {
      const chunk = db.prepare('UPDATE att SET ct = zeroblob(length(ct)) WHERE aid = ? AND n = 1');
      expect(chunk.run(Buffer.from(broken, 'hex')).changes).toBe(1);
      db.exec('DELETE FROM root');
    });
    const { vault, report } = await salvage(file);
    expect(report).toMatchObject({ records: RECORDS + 1, lost: 1, unproven: RECORDS + 1 });
    expect(vault.attachments().map(({ id }) => id)).toEqual([whole]);
    expect(unprovenIn(vault)).toContain(whole);
    expect(unprovenIn(vault)).not.toContain(broken);
    vault.close();
  });

  it('one header copy: nothing; a MAC that is wrong in both: nothing; both copies: all', async () => {
    for (const file of [
      harmed('DELETE FROM hdr WHERE copy = 1'),
      harmed('UPDATE hdr SET blob = zeroblob(11112) WHERE copy = 2'),
      forged([1, 2]),
    ]) {
      const { vault, report } = await salvage(file);
      expect(report).toMatchObject({ records: RECORDS, lost: 0, unproven: 0 });
      vault.close();
    }
    for (const statement of [
      'DELETE FROM hdr',
      'UPDATE hdr SET blob = zeroblob(11112)',
      'DROP TABLE hdr',
    ])
      expect(await refusal(harmed(statement)), statement).toBe('damaged');
  });

  it('a table that is gone: what was in it', async () => {
    // The schema is then no longer ours; that is damage of the file as a whole.
    expect(await refusal(harmed('DROP TABLE draft'))).toBe('damaged');
    const { vault, report } = await salvage(
      harmed(
        'CREATE TABLE another(a); CREATE TRIGGER t AFTER INSERT ON jrn BEGIN DELETE FROM rec; END',
      ),
    );
    expect(report).toMatchObject({ records: RECORDS, lost: 0, unproven: 0 });
    vault.close();
  });

  /** The header with a slot's date changed: the checksum is right, the MAC is not. */
  function forged(copies: readonly number[]): string {
    const file = copyOf(path, 'forged.valise');
    forgeHeader(file, copies, (blob) => {
      blob[slotAt(0) + 1272] = (blob[slotAt(0) + 1272] ?? 0) ^ 1;
    });
    return file;
  }
});

interface Page {
  readonly page: number;
  readonly cells: number;
}

/** The pages of a table's tree. */
function pagesOf(file: string, table: string, kind: 'leaf' | 'internal'): readonly Page[] {
  const db = new Database(file, { readonly: true });
  const pages = db
    .prepare<[string, string], Page>(
      'SELECT pageno AS page, ncell AS cells FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path',
    )
    .all(table, kind);
  db.close();
  return pages;
}

/** Writes zeros over a page, as a disk that lost a sector reads. */
function zero(file: string, target: Page | undefined): void {
  if (target === undefined) throw new Error('no such page');
  const handle = openSync(file, 'r+');
  writeSync(handle, new Uint8Array(4096), 0, 4096, (target.page - 1) * 4096);
  closeSync(handle);
}

describe('a page of the records’ tree that is zeros', () => {
  it('costs the rows on it, and the proof of their buckets', async () => {
    const leaves = pagesOf(path, 'rec', 'leaf');
    expect(leaves.length).toBeGreaterThan(20);
    for (const leaf of [
      leaves[0],
      leaves[Math.floor(leaves.length / 2)],
      leaves.at(-2),
      leaves.at(-1),
    ]) {
      const file = copyOf(path, 'leaf.valise');
      zero(file, leaf);
      const { vault, report } = await salvage(file);
      const cells = leaf?.cells ?? 0;
      expect(cells).toBeGreaterThan(0);
      expect(report).toMatchObject({ records: RECORDS - cells, lost: cells, history: 5 });
      const missing = missingIn(vault);
      expect(missing).toHaveLength(cells);
      expectTrue(vault, missing);
      expect(sorted(unprovenIn(vault))).toEqual(sorted(neighbours(missing)));
      vault.close();
    }
  });

  it('at the top costs all records, and they are counted, not the numbers that were tried', async () => {
    const file = copyOf(path, 'top.valise');
    zero(file, pagesOf(path, 'rec', 'internal')[0]);
    const { vault, report } = await salvage(file);
    expect(report).toMatchObject({ records: 0, lost: RECORDS, unproven: 0, history: 5 });
    vault.close();
  });

  it('of its index costs nothing', async () => {
    const file = copyOf(path, 'index.valise');
    for (const page of pagesOf(path, 'sqlite_autoindex_rec_1', 'leaf')) zero(file, page);
    const { vault, report } = await salvage(file);
    expect(report).toMatchObject({ records: RECORDS, lost: 0, unproven: 0 });
    vault.close();
  });

  it('a file that was cut gives what is before the cut', async () => {
    let least = RECORDS;
    for (const part of [0.9, 0.7, 0.5]) {
      const file = copyOf(path, 'cut.valise');
      truncateSync(file, Math.floor((statSync(file).size * part) / 4096) * 4096);
      const { vault, report } = await salvage(file);
      expect(report.records + report.lost).toBe(RECORDS);
      expect(report.records).toBeLessThan(least);
      expectTrue(vault, missingIn(vault));
      least = report.records;
      vault.close();
    }
    expect(least).toBeGreaterThan(0);
  });
});

describe('nothing comes out that was not sealed by this vault', () => {
  const FIRST = '(SELECT min(id) FROM rec)';
  const LAST = '(SELECT max(id) FROM rec)';

  it('ciphertexts exchanged, copied, changed in any bit', async () => {
    const swapped = `CREATE TEMP TABLE two AS SELECT * FROM rec WHERE id IN (${FIRST}, ${LAST});
      UPDATE rec SET (nonce, ct) = (SELECT nonce, ct FROM two WHERE two.id <> rec.id) WHERE id IN (${FIRST}, ${LAST})`;
    const copied = `UPDATE rec SET (nonce, ct) = (SELECT nonce, ct FROM rec WHERE id = ${LAST}) WHERE id = ${FIRST}`;
    const moved = `UPDATE rec SET bix = randomblob(16) WHERE id = ${FIRST}`;
    for (const [statement, lost] of [
      [swapped, 2],
      [copied, 1],
      [moved, 1],
    ] as const) {
      const { vault, report } = await salvage(harmed(statement));
      expect(report).toMatchObject({ records: RECORDS - lost, lost });
      expectTrue(vault, missingIn(vault));
      vault.close();
    }
    const file = copyOf(path, 'bits.valise');
    surgery(file, (db) => {
      const rows = db
        .prepare<[], { id: number; ct: Buffer }>('SELECT id, ct FROM rec LIMIT 40')
        .all();
      const update = db.prepare('UPDATE rec SET ct = ? WHERE id = ?');
      for (const [at, { id, ct }] of rows.entries())
        update.run(flipped(ct, (at * 101) % (ct.length * 8)), id);
    });
    const { vault, report } = await salvage(file);
    expect(report).toMatchObject({ records: RECORDS - 40, lost: 40 });
    expectTrue(vault, missingIn(vault));
    vault.close();
  });

  it('rows of another vault, under the same passphrase', async () => {
    const other = await newVault();
    must(other.vault.commit([put('foreign', 'foreign')], NOTE));
    other.vault.close();
    const statement = `ATTACH '${other.path}' AS other; INSERT INTO rec(bix, bkt, nonce, ct) SELECT bix, bkt, nonce, ct FROM other.rec`;
    const { vault, report } = await salvage(harmed(statement));
    expect(report).toMatchObject({ records: RECORDS, lost: 0, unproven: 0 });
    expectTrue(vault, []);
    vault.close();
  });

  it('a row that was deleted, and an old one put back, are seen by their bucket', async () => {
    const { vault, report } = await salvage(harmed(`DELETE FROM rec WHERE id = ${LAST}`));
    const [missing = idOf('none')] = missingIn(vault);
    expect(report).toMatchObject({
      records: RECORDS - 1,
      lost: 1,
      unproven: neighbours([missing]).length,
    });
    vault.close();
    const replayed = await salvage(withOldRow(undefined));
    expect(replayed.report).toMatchObject({ records: RECORDS, lost: 0 });
    expect(found(replayed.vault).get(idOf('r0'))).toBe('older');
    expect(sorted(unprovenIn(replayed.vault))).toEqual(
      sorted([idOf('r0'), ...neighbours([idOf('r0')])]),
    );
    replayed.vault.close();
  });

  it('an old row and its old bucket, put back together, are seen by the root: nothing is proven', async () => {
    const file = withOldRow(undefined);
    surgery(file, (db) =>
      db
        .prepare('UPDATE bkt SET nonce = ?, ct = ? WHERE b = ?')
        .run(older.bucket.nonce, older.bucket.ct, older.bix[0]),
    );
    const { vault, report } = await salvage(file);
    expect(report).toMatchObject({ records: RECORDS, lost: 0, unproven: RECORDS });
    vault.close();
  });

  it('of one record twice, past the index, the newer one, whichever row comes first', async () => {
    for (const number of [2000, 4000]) {
      const file = withOldRow(number);
      const { vault, report } = await salvage(file);
      expect(report).toMatchObject({ records: RECORDS, lost: 0 });
      expectTrue(vault, []);
      expect(unprovenIn(vault)).toContain(idOf('r0'));
      vault.close();
    }
  });

  it('a row that names another record than its own, whoever sealed it', async () => {
    const file = copyOf(path, 'named.valise');
    const binding = await bindingOf(file, office(SEED));
    const bix = blindId(binding, 4, idOf('elsewhere'));
    const plain = { collection: 4, id: idOf('r1'), revision: 99, schema: 1, body: utf8('"false"') };
    const { sealed } = sealRecord(binding, bix, plain, random);
    surgery(file, (db) =>
      db
        .prepare('INSERT INTO rec(bix, bkt, nonce, ct) VALUES (?, ?, ?, ?)')
        .run(bix, bix[0], sealed.nonce, sealed.ct),
    );
    const { vault, report } = await salvage(file);
    expect(report).toMatchObject({ records: RECORDS, lost: 0 });
    expectTrue(vault, []);
    vault.close();
  });

  let older: {
    readonly nonce: Buffer;
    readonly ct: Buffer;
    readonly bix: Uint8Array;
    readonly bucket: { readonly nonce: Buffer; readonly ct: Buffer };
  };
  beforeAll(async () => {
    // An older state of one record of this very vault.
    const file = copyOf(path, 'history.valise');
    const vault = must(
      await openVault({ path: file, credential: office(SEED), derive, random, clock }),
    );
    must(vault.commit([put('r0', 'older')], NOTE));
    vault.close();
    const bix = blindId(await bindingOf(file, office(SEED)), 4, idOf('r0'));
    const db = new Database(file, { readonly: true });
    type Row = { nonce: Buffer; ct: Buffer };
    const row = db.prepare<[Uint8Array], Row>('SELECT nonce, ct FROM rec WHERE bix = ?').get(bix);
    const bucket = db
      .prepare<[number], Row>('SELECT nonce, ct FROM bkt WHERE b = ?')
      .get(bucketOf(bix));
    db.close();
    if (row === undefined || bucket === undefined) throw new Error('no row');
    older = { ...row, bix, bucket };
    const next = must(await openVault({ path, credential: office(SEED), derive, random, clock }));
    for (const value of ['between', valueOf('r0')]) must(next.commit([put('r0', value)], NOTE));
    must(next.commit([], NOTE));
    next.close();
  });

  /** The file with an older row in place of the newer one, or at a number beside it, which is 3000. */
  function withOldRow(beside: number | undefined): string {
    const file = copyOf(path, 'replayed.valise');
    if (beside === undefined) {
      surgery(file, (db) =>
        db
          .prepare('UPDATE rec SET nonce = ?, ct = ? WHERE bix = ?')
          .run(older.nonce, older.ct, older.bix),
      );
      return file;
    }
    const schema = (edit: (db: Database.Database) => void) => {
      const db = new Database(file);
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      edit(db);
      db.close();
    };
    let index: { rootpage: number } | undefined;
    schema((db) => {
      index = db
        .prepare<[], { rootpage: number }>(
          "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_rec_1'",
        )
        .get();
      db.exec(
        "DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_rec_1'; UPDATE sqlite_schema SET sql = replace(sql, ' UNIQUE', '') WHERE name = 'rec'",
      );
    });
    surgery(file, (db) => {
      db.prepare('UPDATE rec SET id = 3000 WHERE bix = ?').run(older.bix);
      db.prepare('INSERT INTO rec(id, bix, bkt, nonce, ct) VALUES (?, ?, ?, ?, ?)').run(
        beside,
        older.bix,
        older.bix[0],
        older.nonce,
        older.ct,
      );
    });
    schema((db) => {
      db.exec(
        "UPDATE sqlite_schema SET sql = replace(sql, 'bix BLOB', 'bix BLOB UNIQUE') WHERE name = 'rec'",
      );
      db.prepare(
        "INSERT INTO sqlite_schema VALUES ('index', 'sqlite_autoindex_rec_1', 'rec', ?, NULL)",
      ).run(index?.rootpage);
    });
    return file;
  }
});

describe('a file made to keep a salvage busy', () => {
  it('ends, whatever numbers its rows have', async () => {
    const far = ['9223372036854775807', '9007199254740993', '4503599627370496'];
    const file = copyOf(path, 'far.valise');
    surgery(file, (db) => {
      for (const [at, number] of far.entries())
        db.exec(`UPDATE rec SET id = ${number} WHERE id = ${at * 50 + 3}`);
    });
    const { vault, report } = await salvage(file);
    expect(report).toMatchObject({ records: RECORDS, lost: 0, unproven: 0 });
    vault.close();
  });
});

describe('a salvaged vault that is damaged again', () => {
  it('keeps the list of the first time, and adds to it', async () => {
    const first = await salvage(harmed('DELETE FROM rec WHERE id = 5'));
    const before = unprovenIn(first.vault);
    first.vault.close();
    const whole = await salvage(first.to);
    expect(whole.report.unproven).toBe(0);
    expect(unprovenIn(whole.vault)).toEqual(before);
    whole.vault.close();
    surgery(first.to, (db) => db.exec('DELETE FROM root'));
    const second = await salvage(first.to);
    expect(second.report).toMatchObject({ lost: 0, unproven: RECORDS - 1 });
    expect(sorted(unprovenIn(second.vault))).toEqual(sorted(found(second.vault).keys()));
    expect(second.vault.list('unproven')).toHaveLength(1);
    second.vault.close();
  });
});

async function refusal(from: string, more = {}): Promise<string> {
  const to = join(freshFolder(), 'salvaged.valise');
  const credential: Credential = office(SEED);
  const answer = await salvageVault({
    path: to,
    from,
    credential,
    slots: [slot],
    note: SALVAGE,
    derive,
    random,
    clock,
    ...more,
  });
  if (answer.ok) answer.value.vault.close();
  expect(readdirSync(dirname(to))).toEqual([]);
  return codeOf(answer);
}

describe('what is refused', () => {
  it('slots that nobody could use, before anything is read', async () => {
    const low = { ...derivedSlot('passphrase', PASSPHRASE), cost: { ...COST, ops: 1 } };
    expect(await refusal(path, { slots: [] })).toBe('noFreeSlot');
    expect(await refusal(path, { slots: Array.from({ length: 9 }, () => slot) })).toBe(
      'noFreeSlot',
    );
    expect(await refusal(path, { slots: [low] })).toBe('kdfOutOfBounds');
    expect(await refusal(path, { slots: [derivedSlot('passphrase', Uint8Array.of(0xff))] })).toBe(
      'notText',
    );
    expect(await refusal(path, { slots: [officeSlot(new Uint8Array(1216))] })).toBe('badOfficeKey');
  });

  it('a wrong secret, and what is no vault', async () => {
    expect(await refusal(path, { credential: office(random.bytes(32)) })).toBe('wrongOfficeKey');
    expect(await refusal(path, { credential: typed(utf8('wrong')) })).toBe('wrongPassphrase');
    expect(
      await refusal(path, { credential: { kind: 'recovery', secret: random.bytes(16) } }),
    ).toBe('noSlot');
    const text = join(freshFolder(), 'text');
    writeFileSync(text, 'x'.repeat(5000));
    expect(await refusal(text)).toBe('notAVault');
    expect(await refusal(`${text}.none`)).toBe('notFound');
    expect(await refusal(harmed('PRAGMA user_version = 2'))).toBe('unsupportedVersion');
  });

  it('a name that is taken', async () => {
    const answer = await salvageVault({
      path,
      from: path,
      credential: office(SEED),
      slots: [slot],
      note: SALVAGE,
      derive,
      random,
      clock,
    });
    expect(codeOf(answer)).toBe('exists');
  });

  it('lets go of every file', async () => {
    if (process.platform !== 'linux') return;
    const file = harmed('DELETE FROM root');
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let at = 0; at < 5; at += 1) {
      (await salvage(file)).vault.close();
      await refusal(file, { credential: office(random.bytes(32)) });
      await refusal(harmed('DELETE FROM hdr', `none-${at}.valise`));
    }
    expect(open()).toBe(before);
  });
});
