import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asKey,
  blake2b256,
  cryptoReady,
  deriveVaultKeys,
  secureRandom,
} from '../../../src/crypto/index.ts';
import { toHex } from '../../../src/kernel/index.ts';
import { decodeHeader, encodeHeader, isHeaderAuthentic } from '../../../src/vault/keys/header.ts';
import { inspectVault, openVault } from '../../../src/vault/index.ts';
import { emptySlot, decodeSlot, encodeSlot, unwrapSlot } from '../../../src/vault/keys/slots.ts';
import {
  COST,
  copyOf,
  flipped,
  idOf,
  must,
  newVault,
  NOTE,
  openCode,
  options,
  put,
  surgery,
} from './support.ts';

const RECORDS = 30;
let path = '';
let header: Uint8Array = new Uint8Array();

beforeAll(async () => {
  await cryptoReady();
  const made = await newVault();
  must(
    made.vault.commit(
      Array.from({ length: RECORDS }, (_, name) => put(name, `text ${name}`)),
      NOTE,
    ),
  );
  must(made.vault.putDraft('form', 'typing'));
  made.vault.close();
  path = made.path;
  const db = new Database(path, { readonly: true });
  header = Uint8Array.from(
    db.prepare<[], Buffer>('SELECT blob FROM hdr WHERE copy = 1').pluck().get() ?? [],
  );
  db.close();
});

const setHeader = (file: string, blob: Uint8Array, copies: readonly number[]) =>
  surgery(file, (db) => {
    for (const copy of copies) db.prepare('UPDATE hdr SET blob = ? WHERE copy = ?').run(blob, copy);
  });

describe('every bit of the header', () => {
  const random = secureRandom();
  const make = () => {
    const keys = deriveVaultKeys(asKey<'vault'>(new Uint8Array(32).fill(3)));
    const slots = Array.from({ length: 8 }, () => emptySlot(random));
    const fields = { vaultId: random.bytes(16), keyGeneration: 1, sequence: 1 };
    return { key: keys.header, bytes: encodeHeader(fields, slots, keys.header) };
  };

  it('is covered by the checksum or by the MAC', () => {
    const { key, bytes } = make();
    const whole = decodeHeader(bytes);
    expect(typeof whole === 'object' && isHeaderAuthentic(whole, key)).toBe(true);
    let accepted = 0;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const decoded = decodeHeader(flipped(bytes, bit));
      if (typeof decoded === 'object' && isHeaderAuthentic(decoded, key)) accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  it('is covered by the MAC alone, when somebody mends the checksum', () => {
    const { key, bytes } = make();
    const body = bytes.length - 64;
    for (let bit = 0; bit < body * 8; bit += 61) {
      const forged = flipped(bytes, bit);
      forged.set(blake2b256(forged.subarray(0, body)), body);
      const decoded = decodeHeader(forged);
      expect(typeof decoded === 'object' && isHeaderAuthentic(decoded, key)).toBe(false);
    }
  });

  it('refuses every other length', () => {
    const { bytes } = make();
    for (let length = 0; length < bytes.length; length += 1)
      expect(decodeHeader(bytes.subarray(0, length))).toBe('damaged');
    expect(decodeHeader(new Uint8Array(bytes.length + 1))).toBe('damaged');
    expect(decodeHeader('text')).toBe('damaged');
  });
});

describe('one copy of the header in the file', () => {
  it('damaged anywhere leaves the vault usable, and the check says so', async () => {
    const file = copyOf(path, 'one.valise');
    for (let byte = 0; byte < header.length; byte += 487) {
      const copy = 1 + (byte % 2);
      copyFileSync(path, file);
      setHeader(file, flipped(header, byte * 8 + (byte % 8)), [copy]);
      const opened = must(await openVault(options(file)));
      expect(opened.get('answer', idOf(3))?.value).toBe('text 3');
      const { ok, class: found, findings } = opened.check();
      expect([ok, found, findings.length]).toEqual([false, 'fine', 1]);
      opened.close();
    }
  });

  it('damaged in its MAC only is as good as damaged', async () => {
    const file = copyOf(path, 'mac.valise');
    setHeader(file, flipped(header, header.length * 8 - 3), [1]);
    expect(await openCode(file)).toBe('fine');
  });
});

describe('both copies of the header in the file', () => {
  it('damaged alike are “damaged”, never “wrong passphrase”', async () => {
    const file = copyOf(path, 'both.valise');
    for (let byte = 0; byte < header.length - 32; byte += 487) {
      copyFileSync(path, file);
      setHeader(file, flipped(header, byte * 8 + (byte % 8)), [1, 2]);
      expect(await openCode(file)).toBe(byte >= 8 && byte < 12 ? 'unsupportedVersion' : 'damaged');
    }
  });

  it('with a mended checksum are “tampered”', async () => {
    const file = copyOf(path, 'mended.valise');
    const body = header.length - 64;
    const forged = flipped(header, 8 * (40 + 1376 + 700));
    forged.set(blake2b256(forged.subarray(0, body)), body);
    setHeader(file, forged, [1, 2]);
    expect(await openCode(file)).toBe('tampered');
    expect(must(await inspectVault(options(file))).findings).toMatchObject([
      { code: 'headerMacWrong' },
    ]);
  });
});

describe('a slot', () => {
  it('binds the vault, its key generation, its place and its cost', () => {
    const random = secureRandom();
    const vaultKey = asKey<'vault'>(random.bytes(32));
    const derived = random.bytes(64);
    const salt = random.bytes(16);
    const place = { vaultId: random.bytes(16), keyGeneration: 1, slotNumber: 0 };
    const bytes = encodeSlot(
      place,
      { type: 1, derived, cost: COST, salt, labelId: random.bytes(16), created: 1 },
      vaultKey,
      random,
    );
    const slot = decodeSlot(bytes);
    if (slot === undefined) throw new Error('a new slot does not decode');
    const open = (from: typeof place, what = slot, by = derived) => {
      const key = unwrapSlot(from, what, by);
      return typeof key === 'string' ? key : toHex(key);
    };
    expect(open(place)).toBe(toHex(vaultKey));
    expect(open({ ...place, slotNumber: 1 })).toBe('damaged');
    expect(open({ ...place, keyGeneration: 2 })).toBe('damaged');
    expect(open({ ...place, vaultId: random.bytes(16) })).toBe('damaged');
    expect(open(place, { ...slot, cost: { ...COST, ops: 4 } })).toBe('damaged');
    expect(open(place, { ...slot, salt: random.bytes(16) })).toBe('damaged');
    expect(open(place, slot, random.bytes(64))).toBe('wrong');
  });
});

describe('sealed columns', () => {
  const COLUMNS = [
    ['root', 'k', 1],
    ['bkt', 'b', 29],
    ['rec', 'id', 11],
    ['jrn', 'seq', 17],
  ] as const;

  it.each(COLUMNS)('of %s: a flipped bit is never silent', async (table, key, step) => {
    const file = copyOf(path, 'flip.valise');
    const db = new Database(path, { readonly: true });
    const rows = db
      .prepare<[], { k: number; nonce: Buffer; ct: Buffer }>(
        `SELECT ${key} AS k, nonce, ct FROM ${table}`,
      )
      .all();
    db.close();
    expect(rows.length).toBeGreaterThan(0);
    const codes = new Set<string>();
    let at = 0;
    for (let trial = 0; trial < 40; trial += 1) {
      const row = rows[(trial * step) % rows.length];
      if (row === undefined) continue;
      const column = trial % 4 === 0 ? 'nonce' : 'ct';
      at = (at + 997) % (row[column].length * 8);
      copyFileSync(path, file);
      surgery(file, (open) => {
        const update = open.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`);
        update.run(flipped(row[column], at), row.k);
      });
      codes.add(await openCode(file));
    }
    expect([...codes]).toEqual(['damaged']);
  });

  it('of a draft: the draft is lost, the vault is not', async () => {
    const file = copyOf(path, 'draft.valise');
    surgery(file, (db) => db.exec('UPDATE draft SET ct = zeroblob(length(ct))'));
    const opened = must(await openVault(options(file)));
    expect(opened.getDraft('form')).toBeUndefined();
    expect(opened.check()).toMatchObject({ class: 'fine', findings: [{ code: 'draftDamaged' }] });
    opened.close();
  });
});

describe('any byte of the file', () => {
  it('missing at the end is damage, also where SQLite calls a page cut in two an input error', async () => {
    const { vault, path: file } = await newVault();
    // A value of several pages: SQLite reads those straight from the file, and the last of them is the file's last.
    must(vault.commit([put('long', 'x'.repeat(50_000))], NOTE));
    vault.close();
    const bytes = readFileSync(file);
    for (let cut = 512; cut <= 8192; cut += 512) {
      writeFileSync(file, bytes.subarray(0, bytes.length - cut));
      expect(await openCode(file), `${cut} bytes`).toBe('damaged');
    }
  });

  it('changed in an index alone is damage: the record is there, and would not be found', async () => {
    const file = copyOf(path, 'index.valise');
    const bytes = readFileSync(path);
    let bix: Uint8Array = new Uint8Array();
    surgery(file, (db) => {
      bix = db.prepare<[], Uint8Array>('SELECT bix FROM rec').pluck().get() ?? bix;
    });
    const places = [bytes.indexOf(bix), bytes.lastIndexOf(bix)];
    expect(new Set(places).size).toBe(2);
    for (const at of places) {
      writeFileSync(file, flipped(bytes, (at + 15) * 8));
      expect(['damaged', 'tampered']).toContain(await openCode(file));
    }
  });

  it('changed is either reported or changes nothing that can be read', async () => {
    const file = copyOf(path, 'byte.valise');
    const bytes = readFileSync(path);
    let reported = 0;
    for (let at = 3; at < bytes.length; at += 1193) {
      writeFileSync(file, flipped(bytes, at * 8 + (at % 8)));
      const opened = await openVault(options(file));
      if (!opened.ok) {
        expect(['damaged', 'tampered', 'notAVault', 'unsupportedVersion']).toContain(
          opened.error.code,
        );
        reported += 1;
        continue;
      }
      const values = opened.value.list('answer').map(({ value }) => value);
      expect(values.length).toBe(RECORDS);
      expect(new Set(values)).toEqual(
        new Set(Array.from({ length: RECORDS }, (_, name) => `text ${name}`)),
      );
      opened.value.close();
    }
    expect(reported).toBeGreaterThan(20);
  });
});
