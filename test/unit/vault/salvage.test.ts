import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/kernel/index.ts';
import { blindId } from '../../../src/vault/sealed/records.ts';
import { fileWitness, openVault, type RecordId, salvageVault } from '../../../src/vault/index.ts';
import {
  bindingOf,
  clock,
  codeOf,
  copyOf,
  COST,
  derive,
  derivedSlot,
  forgeHeader,
  freshFolder,
  idOf,
  must,
  NOTE,
  office,
  officeSlot,
  openCode,
  PASSPHRASE,
  put,
  random,
  slotAt,
  surgery,
  typed,
} from './support.ts';
import {
  SALVAGE,
  SEED,
  RECORDS,
  names,
  salvage,
  harmed,
  unprovenIn,
  neighbours,
  sorted,
  expectTrue,
  missingIn,
  pagesOf,
  zero,
  refusal,
  path,
  slot,
} from './salvage-support.ts';

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
