import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/kernel/index.ts';
import { blindId, bucketOf, sealRecord } from '../../../src/vault/sealed/records.ts';
import { openVault } from '../../../src/vault/index.ts';
import {
  bindingOf,
  clock,
  copyOf,
  derive,
  flipped,
  idOf,
  must,
  newVault,
  NOTE,
  office,
  put,
  random,
  surgery,
} from './support.ts';
import {
  SEED,
  RECORDS,
  valueOf,
  salvage,
  harmed,
  unprovenIn,
  neighbours,
  sorted,
  found,
  expectTrue,
  missingIn,
  path,
} from './salvage-support.ts';

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
