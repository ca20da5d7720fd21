import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Random } from '../../../src/kernel/index.ts';
import { openVault, type Vault } from '../../../src/vault/index.ts';
import {
  codeOf,
  copyOf,
  derivedSlot,
  flipped,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  options,
  PASSPHRASE,
  put,
  random,
  remove,
  reopen,
  surgery,
  typed,
} from './support.ts';

/** An open vault with a history, and a free name in another folder. */
async function filled(
  by: Random = random,
): Promise<{ vault: Vault; path: string; target: string }> {
  const made = await newVault();
  must(made.vault.commit([put(1, 'one'), put(2, 'x'.repeat(9000)), put(3, 'three')], NOTE));
  must(made.vault.commit([remove(3), put(1, 'uno')], NOTE));
  must(made.vault.putDraft('form', 'typed'));
  made.vault.close();
  const vault = must(await openVault({ ...options(made.path), random: by }));
  return { vault, path: made.path, target: join(freshFolder(), 'copy.valise') };
}

const identity = (path: string) => {
  const db = new Database(path, { readonly: true });
  const names = [
    'application_id',
    'user_version',
    'page_size',
    'encoding',
    'journal_mode',
    'freelist_count',
  ];
  const found = names.map((name) => [name, db.pragma(name, { simple: true }) as unknown]);
  db.close();
  return Object.fromEntries(found) as Record<string, unknown>;
};

describe('a backup', () => {
  it('opens with the same passphrase and is the same in content, history and root', async () => {
    const { vault, path, target } = await filled();
    const report = must(vault.backup(target));
    const { generation, records } = vault.state();
    expect(report).toEqual({ generation, records, bytes: statSync(target).size });
    const copy = await reopen(target);
    expect(copy.id).toBe(vault.id);
    expect(copy.state()).toEqual(vault.state());
    expect(copy.list('answer')).toEqual(vault.list('answer'));
    expect(copy.journal()).toEqual(vault.journal());
    expect(copy.slots()).toEqual(vault.slots());
    expect(copy.getDraft('form')).toBe('typed');
    expect(copy.check()).toMatchObject({ ok: true });
    copy.close();
    expect(identity(target)).toEqual({ ...identity(path), freelist_count: 0 });
    expect(readdirSync(dirname(target))).toEqual(['copy.valise']);
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
    vault.close();
  });

  it('leaves the vault as it is, and is of one moment: what is saved after it is not in it', async () => {
    const { vault, path, target } = await filled();
    const before = readFileSync(path);
    must(vault.backup(target));
    expect(readFileSync(path)).toEqual(before);
    must(vault.commit([put(1, 'later')], NOTE));
    const copy = await reopen(target);
    expect(copy.get('answer', idOf(1))?.value).toBe('uno');
    copy.close();
    vault.close();
  });

  it('can be made of a vault that is open for reading', async () => {
    const { vault, path, target } = await filled();
    vault.close();
    const reading = must(await openVault({ ...options(path), readOnly: true }));
    must(reading.backup(target));
    reading.close();
  });

  it('never replaces anything: a file, a folder, a link that leads nowhere, the vault itself', async () => {
    const { vault, path, target } = await filled();
    writeFileSync(target, 'somebody’s');
    expect(codeOf(vault.backup(target))).toBe('exists');
    expect(readFileSync(target, 'utf8')).toBe('somebody’s');
    expect(codeOf(vault.backup(dirname(target)))).toBe('exists');
    symlinkSync(join(dirname(target), 'nowhere'), `${target}.link`);
    expect(codeOf(vault.backup(`${target}.link`))).toBe('exists');
    expect(codeOf(vault.backup(path))).toBe('exists');
    must(vault.commit([put(1, 'after')], NOTE));
    vault.close();
  });

  it('into a folder that is not there, or where its file cannot be made, is refused and leaves nothing', async () => {
    const zeros: Random = {
      bytes: (length) => (length === 4 ? new Uint8Array(4) : random.bytes(length)),
    };
    const { vault, target } = await filled(zeros);
    expect(codeOf(vault.backup(join(dirname(target), 'none', 'copy.valise')))).toBe('io');
    mkdirSync(`${target}.new-00000000`);
    expect(codeOf(vault.backup(target))).toBe('io');
    expect(existsSync(target)).toBe(false);
    must(vault.commit([put(1, 'after')], NOTE));
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
  });

  it('that does not verify has no name and is gone', async () => {
    for (const statement of [
      'DELETE FROM rec WHERE id = 1',
      'UPDATE rec SET ct = zeroblob(528) WHERE id = 1',
      'DELETE FROM root',
      'UPDATE root SET ct = zeroblob(264)',
      'CREATE TABLE another(a)',
      'DELETE FROM hdr',
    ]) {
      const { vault, path, target } = await filled();
      surgery(path, (db) => db.exec(statement));
      expect(codeOf(vault.backup(target)), statement).toBe('damaged');
      expect(readdirSync(dirname(target)), statement).toEqual([]);
      vault.close();
    }
  });

  it('of another state than the session’s is none, even where that state is whole', async () => {
    const { vault, path, target } = await filled();
    const ahead = copyOf(path, 'ahead.valise');
    const other = await reopen(ahead);
    must(other.commit([put(1, 'ahead')], NOTE));
    other.close();
    writeFileSync(path, readFileSync(ahead));
    expect(codeOf(vault.backup(target))).toBe('damaged');
    expect(existsSync(target)).toBe(false);
    vault.close();
  });

  it('of a closed vault is none', async () => {
    const { vault, target } = await filled();
    vault.close();
    expect(() => vault.backup(target)).toThrow('closed');
    expect(existsSync(target)).toBe(false);
  });
});

describe('looking at a copy', () => {
  it('verifies one of now and one of before', async () => {
    const { vault, target } = await filled();
    const { generation, savedAt } = vault.state();
    must(vault.backup(target));
    must(vault.commit([put(1, 'later')], NOTE));
    expect(vault.inspectCopy(target)).toEqual({ state: 'verified', generation, savedAt });
    vault.close();
  });

  it('tells what is gone from what is damaged, wherever the damage is', async () => {
    const { vault, target } = await filled();
    expect(vault.inspectCopy(target)).toEqual({ state: 'gone' });
    must(vault.backup(target));
    const damaged = (name: string, harm: (copy: string) => void) => {
      const copy = copyOf(target, name);
      harm(copy);
      return vault.inspectCopy(copy).state;
    };
    expect(damaged('whole.valise', () => {})).toBe('verified');
    expect(damaged('text.valise', (copy) => writeFileSync(copy, 'text'))).toBe('damaged');
    expect(damaged('short.valise', (copy) => truncateSync(copy, 40_000))).toBe('damaged');
    for (const statement of [
      'DELETE FROM rec WHERE id = 1',
      'UPDATE rec SET ct = zeroblob(528) WHERE id = 2',
      'DELETE FROM jrn WHERE seq = 3',
      'UPDATE bkt SET ct = zeroblob(52) WHERE b = 7',
      'DELETE FROM root',
      'DELETE FROM hdr',
      'CREATE VIEW another AS SELECT 1',
      'PRAGMA user_version = 2',
    ])
      expect(
        damaged('harmed.valise', (copy) => surgery(copy, (db) => db.exec(statement))),
        statement,
      ).toBe('damaged');
    // One copy of the header is enough, and a draft is not missed.
    expect(
      damaged('one.valise', (copy) =>
        surgery(copy, (db) => db.exec('DELETE FROM hdr WHERE copy = 1')),
      ),
    ).toBe('verified');
    expect(
      damaged('draft.valise', (copy) =>
        surgery(copy, (db) => db.exec('UPDATE draft SET ct = zeroblob(528)')),
      ),
    ).toBe('verified');
    expect(vault.inspectCopy(dirname(target)).state).toBe('damaged');
    vault.close();
  });

  it('finds a flipped bit in any row that is sealed', async () => {
    const { vault, target } = await filled();
    must(vault.backup(target));
    const bytes = Uint8Array.from(readFileSync(target));
    const db = new Database(target, { readonly: true });
    const rows = ['rec', 'bkt', 'jrn', 'root'].flatMap((table) =>
      db.prepare<[], { ct: Buffer }>(`SELECT ct FROM ${table} LIMIT 3`).all(),
    );
    db.close();
    for (const { ct } of rows) {
      // The first bytes lie together in the file, also where the rest is on other pages.
      const at = Buffer.from(bytes).indexOf(ct.subarray(0, 16));
      expect(at).toBeGreaterThan(0);
      const copy = join(freshFolder(), 'flipped.valise');
      writeFileSync(copy, flipped(bytes, at * 8 + 3));
      expect(vault.inspectCopy(copy).state).toBe('damaged');
    }
    vault.close();
  });

  it('knows one from before a re-key, without opening it', async () => {
    const { vault, path, target } = await filled();
    must(vault.backup(target));
    must(await vault.rekey(typed(PASSPHRASE), [derivedSlot('passphrase', PASSPHRASE)], [], NOTE));
    expect(vault.inspectCopy(target)).toEqual({ state: 'olderKeys' });
    expect(vault.inspectCopy(`${path}.bak1`)).toEqual({ state: 'olderKeys' });
    expect(vault.inspectCopy(path)).toMatchObject({ state: 'verified' });
    // The quick look says the same without reading a record.
    const other = await filled();
    other.vault.close();
    const endless = copyOf(target, 'endless.valise');
    surgery(endless, (db) =>
      db.exec(`DROP TABLE hdr; CREATE VIEW hdr AS WITH RECURSIVE n(copy) AS
        (SELECT 3 UNION ALL SELECT copy + 1 FROM n) SELECT copy, zeroblob(11112) AS blob FROM n`),
    );
    const older = [target, `${path}.bak1`, path, other.path, endless, `${target}.none`];
    expect(older.map((each) => vault.hasOlderKeys(each))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    vault.close();
  });

  it('does not take another vault’s file for a copy, not even under the same passphrase', async () => {
    const { vault } = await filled();
    const other = await filled();
    must(other.vault.backup(other.target));
    other.vault.close();
    expect(vault.inspectCopy(other.target)).toEqual({ state: 'damaged' });
    vault.close();
  });

  it('reads only: a copy is byte for byte as before, with nothing beside it', async () => {
    const { vault, target } = await filled();
    must(vault.backup(target));
    const before = readFileSync(target);
    vault.inspectCopy(target);
    expect(readFileSync(target)).toEqual(before);
    expect(readdirSync(dirname(target))).toEqual(['copy.valise']);
    vault.close();
  });

  it('lets go of every file that it looked at', async () => {
    if (process.platform !== 'linux') return;
    const { vault, target } = await filled();
    must(vault.backup(target));
    const text = join(freshFolder(), 'text.valise');
    writeFileSync(text, 'text');
    const cut = join(freshFolder(), 'cut.valise');
    copyFileSync(target, cut);
    truncateSync(cut, 40_000);
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let at = 0; at < 20; at += 1)
      for (const path of [target, text, cut]) vault.inspectCopy(path);
    for (let at = 0; at < 20; at += 1) vault.backup(target);
    expect(open()).toBe(before);
    vault.close();
  });
});
