import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { blake2b256 } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { configure, openDatabase, SETTINGS } from '../../../src/vault/container/database.ts';
import { createVault, openVault } from '../../../src/vault/index.ts';
import {
  COST,
  copyOf,
  freshFolder,
  must,
  newVault,
  NOTE,
  openCode,
  options,
  put,
  surgery,
  typed,
} from './support.ts';

let path = '';
beforeAll(async () => {
  const made = await newVault();
  must(made.vault.commit([put(1, 'one')], NOTE));
  made.vault.close();
  path = made.path;
});

const codeFor = async (file: string, passphrase: Uint8Array) => {
  const opened = await openVault({ ...options(file), credential: typed(passphrase) });
  return opened.ok ? opened.value.close() : opened.error.code;
};

describe('what opening answers', () => {
  it('a wrong passphrase, and only that, is called a wrong passphrase', async () => {
    expect(await codeFor(path, utf8('abri calme douze arable'))).toBe('wrongPassphrase');
    expect(await codeFor(path, utf8('abri calme douze érable '))).toBe('wrongPassphrase');
    expect(await codeFor(path, utf8(''))).toBe('wrongPassphrase');
    expect(await codeFor(path, Uint8Array.of(0xff))).toBe('wrongPassphrase');
    expect(await openCode(path)).toBe('fine');
  });

  it('takes the passphrase with é as two code points', async () => {
    expect(await codeFor(path, utf8('abri calme douze e\u0301rable'))).toBeUndefined();
  });

  it('damage of the slot in both copies is damage, with the right passphrase and with a wrong one', async () => {
    const copy = copyOf(path, 'slot.valise');
    surgery(copy, (db) => {
      const { blob } = db
        .prepare<[], { blob: Buffer }>('SELECT blob FROM hdr WHERE copy = 1')
        .get() ?? { blob: Buffer.of() };
      blob[40 + 1200] = (blob[40 + 1200] ?? 0) ^ 1;
      db.prepare('UPDATE hdr SET blob = ?').run(blob);
    });
    expect(await openCode(copy)).toBe('damaged');
    expect(await codeFor(copy, utf8('wrong'))).toBe('damaged');
  });

  it('names what is not there, not a file, not ours, cut short', async () => {
    const folder = freshFolder();
    const at = (name: string) => join(folder, name);
    expect(await openCode(at('none'))).toBe('notFound');
    mkdirSync(at('folder'));
    expect(await openCode(at('folder'))).toBe('notAVault');
    writeFileSync(at('empty'), '');
    expect(await openCode(at('empty'))).toBe('notAVault');
    writeFileSync(at('text'), 'x'.repeat(5000));
    expect(await openCode(at('text'))).toBe('notAVault');
    const other = new Database(at('other.sqlite'));
    other.exec('CREATE TABLE t(a)');
    other.close();
    expect(await openCode(at('other.sqlite'))).toBe('notAVault');
    expect(await openCode('/dev/null')).toBe('notAVault');
    const cut = copyOf(path, 'cut.valise');
    for (const length of [60_000, 30_000, 8192, 4096, 4095, 512]) {
      truncateSync(cut, length);
      expect(await openCode(cut), `${length}`).toBe('damaged');
    }
  });

  it('knows a version it does not know', async () => {
    const copy = copyOf(path, 'future.valise');
    surgery(copy, (db) => db.pragma('user_version = 2'));
    expect(await openCode(copy)).toBe('unsupportedVersion');
  });

  it('says busy while it is open, here and for creation', async () => {
    const opened = must(await openVault(options(path)));
    expect(await openCode(path)).toBe('busy');
    opened.close();
    opened.close();
    expect(await openCode(path)).toBe('fine');
  });

  it('lets go of the lock after every refusal', async () => {
    expect(await codeFor(path, utf8('wrong'))).toBe('wrongPassphrase');
    const failing = { ...options(path), derive: () => Promise.reject(new Error('out of memory')) };
    expect(await openVault(failing)).toEqual({
      ok: false,
      error: { code: 'io', facts: { stage: 'kdf' } },
    });
    expect(await openCode(path)).toBe('fine');
  });
});

describe('KDF cost in the header', () => {
  it.each([
    [64 * 1024 - 1, 3],
    [0xffffffff, 3],
    [0, 0],
    [64 * 1024, 11],
    [64 * 1024, 0xffffffff],
  ])('of %i KiB and %i passes is refused before anything is derived', async (memKib, ops) => {
    const copy = copyOf(path, 'cost.valise');
    surgery(copy, (db) => {
      const row = db.prepare<[], { blob: Buffer }>('SELECT blob FROM hdr WHERE copy = 1').get();
      if (row === undefined) throw new Error('no header');
      row.blob.writeUInt32BE(ops, 41);
      row.blob.writeUInt32BE(memKib, 45);
      row.blob.set(blake2b256(row.blob.subarray(0, 11_048)), 11_048);
      db.prepare('UPDATE hdr SET blob = ?').run(row.blob);
    });
    let asked = 0;
    const derive = () => {
      asked += 1;
      return Promise.resolve(new Uint8Array(64));
    };
    expect(await openVault({ ...options(copy), derive })).toEqual({
      ok: false,
      error: { code: 'kdfOutOfBounds' },
    });
    expect(asked).toBe(0);
  });

  it('is refused at creation as well', async () => {
    const target = join(freshFolder(), 'new.valise');
    const cost = { memKib: 1024, ops: 3 };
    expect(await createVault({ ...options(target), cost })).toMatchObject({
      error: { code: 'kdfOutOfBounds' },
    });
    expect(await openCode(target)).toBe('notFound');
  });
});

describe('creation', () => {
  it('never touches what is there already', async () => {
    const target = join(freshFolder(), 'taken.valise');
    writeFileSync(target, 'mine');
    expect(await createVault({ ...options(target), cost: COST })).toEqual({
      ok: false,
      error: { code: 'exists' },
    });
    expect(readFileSync(target, 'utf8')).toBe('mine');
    const link = join(freshFolder(), 'link.valise');
    symlinkSync(join(freshFolder(), 'nowhere'), link);
    expect(await createVault({ ...options(link), cost: COST })).toMatchObject({
      error: { code: 'exists' },
    });
  });

  it('refuses a passphrase that is not text, and a folder that is not there', async () => {
    const folder = freshFolder();
    const target = join(folder, 'x.valise');
    const passphrase = Uint8Array.of(0xff);
    expect(await createVault({ ...options(target), passphrase, cost: COST })).toEqual({
      ok: false,
      error: { code: 'notText' },
    });
    rmSync(folder, { recursive: true });
    expect(await createVault({ ...options(target), cost: COST })).toEqual({
      ok: false,
      error: { code: 'io' },
    });
  });

  it('clears away what an interrupted creation left', async () => {
    const folder = freshFolder();
    const target = join(folder, 'x.valise');
    writeFileSync(`${target}.new-00000000`, 'half a vault');
    writeFileSync(`${target}.new-version`, 'somebody else’s');
    const vault = must(await createVault({ ...options(target), cost: COST }));
    vault.close();
    expect(readdirSync(folder).sort()).toEqual(['x.valise', 'x.valise.new-version']);
  });

  it('makes vaults that share nothing, under one passphrase', async () => {
    const [a, b] = [await newVault(), await newVault()];
    expect(a.vault.id).not.toBe(b.vault.id);
    a.vault.close();
    b.vault.close();
  });
});

describe('SQLite settings', () => {
  it('are those of the specification', () => {
    expect(Object.fromEntries(SETTINGS.map(({ name, read }) => [name, read]))).toMatchObject({
      journal_mode: 'delete',
      synchronous: 3,
      locking_mode: 'normal',
      temp_store: 2,
      mmap_size: 0,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      foreign_keys: 1,
    });
  });

  it('are in force on every connection, read-only or not', () => {
    for (const mode of ['readOnly', 'readWrite'] as const) {
      const db = openDatabase(path, mode);
      for (const { name, read } of SETTINGS)
        expect(db.pragma(name, { simple: true }) ?? 0).toBe(read);
      expect(db.pragma('application_id', { simple: true })).toBe(0x56414c49);
      expect(db.pragma('page_size', { simple: true })).toBe(4096);
      db.close();
    }
  });

  it('stop the opening when one does not hold', () => {
    const db = new Database(copyOf(path, 'wal.valise'));
    db.exec('BEGIN');
    // Inside a transaction SQLite will not change `synchronous`; it stays at its default.
    expect(() => configure(db)).toThrow();
    db.close();
  });

  it('keep a file in WAL mode away from SQLite: its side files would be read with it', async () => {
    const copy = copyOf(path, 'wal.valise');
    const db = new Database(copy);
    db.pragma('journal_mode = WAL');
    db.close();
    expect(await openCode(copy)).toBe('damaged');
    expect(readdirSync(dirname(copy))).toEqual(['wal.valise']);
  });
});
