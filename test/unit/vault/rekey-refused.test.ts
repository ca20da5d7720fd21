import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Random } from '../../../src/kernel/index.ts';
import { blindId } from '../../../src/vault/sealed/records.ts';
import {
  type DeriveKey,
  openVault,
  type Vault,
  VaultTamperedError,
} from '../../../src/vault/index.ts';
import {
  bindingOf,
  codeOf,
  copyOf,
  derive,
  derivedSlot,
  forgeHeader,
  idOf,
  must,
  NOTE,
  office,
  officeSlot,
  options,
  put,
  random,
  slotAt,
  surgery,
  typed,
} from './support.ts';
import {
  REKEY,
  proof,
  SEED,
  NEXT,
  openWith,
  codeWith,
  openCopy,
  rekey,
  beside,
  path,
  slot,
} from './rekey-support.ts';

describe('a re-key that is refused', () => {
  it('for what was asked: nothing was derived for it, nothing is changed', async () => {
    const { vault, file } = await openCopy('asked.valise');
    const before = readFileSync(file);
    const many = Array.from({ length: 9 }, () => slot);
    const low = { ...derivedSlot('recovery', random.bytes(16)), cost: { memKib: 1024, ops: 3 } };
    expect(codeOf(await rekey(vault, []))).toBe('noFreeSlot');
    expect(codeOf(await rekey(vault, many))).toBe('noFreeSlot');
    expect(codeOf(await rekey(vault, [slot, low]))).toBe('kdfOutOfBounds');
    expect(codeOf(await rekey(vault, [derivedSlot('passphrase', Uint8Array.of(0xff))]))).toBe(
      'notText',
    );
    expect(codeOf(await rekey(vault, [slot, officeSlot(new Uint8Array(1216))]))).toBe(
      'badOfficeKey',
    );
    expect(codeOf(await vault.rekey(typed(NEXT), [slot], [], REKEY))).toBe('wrongPassphrase');
    expect(codeOf(await vault.rekey(office(random.bytes(32)), [slot], [], REKEY))).toBe(
      'wrongOfficeKey',
    );
    const large = [put(1, 'x'.repeat(17 * 1024 ** 2))];
    expect(codeOf(await rekey(vault, [slot], large))).toBe('tooLarge');
    const words = { actor: 'owner', verb: 'no words, please' };
    await expect(vault.rekey(office(SEED), [slot], [], words)).rejects.toThrow(TypeError);
    expect(readFileSync(file)).toEqual(before);
    expect(beside(file)).toEqual(['asked.valise.lock']);
    must(vault.commit([put(1, 'still here')], NOTE));
    vault.close();
    const reading = must(await openVault({ ...options(file), readOnly: true }));
    expect(codeOf(await rekey(reading))).toBe('readOnly');
    reading.close();
  });

  it('by the disk, before the new file is there: the session goes on with the old one', async () => {
    let taken = true;
    const unlucky: Random = {
      bytes: (length) => (taken && length === 4 ? new Uint8Array(4) : random.bytes(length)),
    };
    const { vault, file } = await openCopy('taken.valise', { random: unlucky });
    // A folder by the very name of the new file: it cannot be made.
    mkdirSync(`${file}.new-00000000`);
    expect(codeOf(await rekey(vault))).toBe('io');
    expect(existsSync(`${file}.bak1`)).toBe(false);
    must(vault.commit([put(1, 'after')], NOTE));
    expect(vault.check()).toMatchObject({ ok: true });
    taken = false;
    must(await rekey(vault));
    vault.close();
    expect(await codeWith(file, office(SEED))).toBe('fine');
    expect(await codeWith(file, proof)).toBe('noSlot');
  });

  it('by the disk, when the old file should step aside: the session goes on with the old one', async () => {
    const { vault, file } = await openCopy('aside.valise');
    const before = readFileSync(file);
    writeFileSync(`${file}.bak1`, 'older');
    mkdirSync(`${file}.bak2`);
    writeFileSync(join(`${file}.bak2`, 'in the way'), '');
    expect(codeOf(await rekey(vault))).toBe('io');
    expect(readFileSync(file)).toEqual(before);
    expect(readFileSync(`${file}.bak1`, 'utf8')).toBe('older');
    expect(beside(file)).toEqual(['aside.valise.bak1', 'aside.valise.bak2', 'aside.valise.lock']);
    must(vault.commit([put(1, 'after')], NOTE));
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
    expect(await codeWith(file, proof)).toBe('fine');
  });

  it('by an old row put back under the session: it would come out as the current one', async () => {
    const { vault, file } = await openCopy('replayed.valise');
    const bix = blindId(await bindingOf(file, office(SEED)), 4, idOf(2));
    const db = new Database(file, { readonly: true });
    const old = db
      .prepare<[Uint8Array], { nonce: Buffer; ct: Buffer }>(
        'SELECT nonce, ct FROM rec WHERE bix = ?',
      )
      .get(bix);
    db.close();
    must(vault.commit([put(2, 'newer')], NOTE));
    surgery(file, (sql) =>
      sql.prepare('UPDATE rec SET nonce = ?, ct = ? WHERE bix = ?').run(old?.nonce, old?.ct, bix),
    );
    await expect(rekey(vault)).rejects.toThrow(VaultTamperedError);
    expect(beside(file)).toEqual(['replayed.valise.lock']);
    vault.close();
  });

  it('by a file that changed under the session: nothing false is sealed anew, and the connection is not blocked', async () => {
    for (const statement of [
      `DELETE FROM rec WHERE id = (SELECT max(id) FROM rec)`,
      `UPDATE rec SET ct = (SELECT ct FROM rec LIMIT 1)`,
      `DELETE FROM jrn WHERE seq = (SELECT max(seq) FROM jrn)`,
      `UPDATE jrn SET nonce = (SELECT nonce FROM jrn WHERE seq = 1) WHERE seq = 2`,
    ]) {
      const { vault, file } = await openCopy('changed-under.valise');
      surgery(file, (db) => db.exec(statement));
      await expect(rekey(vault), statement).rejects.toThrow(VaultTamperedError);
      expect(beside(file)).toEqual(['changed-under.valise.lock']);
      must(vault.putDraft('form', 'still saved'));
      expect(vault.check().class).not.toBe('fine');
      vault.close();
    }
  });
});

describe('while the keys of a re-key are being derived', () => {
  /** The vault, and a re-key that waits in the middle. */
  async function waiting(name: string) {
    const file = copyOf(path, name);
    let letGo = () => {};
    const wait = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const held: DeriveKey = async (request) => {
      await wait;
      return derive(request);
    };
    const vault = must(await openWith(file, office(SEED), { derive: held }));
    const slots = [slot, derivedSlot('passphrase', NEXT)];
    const rekeying = rekey(vault, slots);
    return { vault, file, rekeying, letGo };
  }

  it('a save is kept, and a draft', async () => {
    const { vault, file, rekeying, letGo } = await waiting('save.valise');
    must(vault.commit([put(1, 'meanwhile'), put(5, 'new')], NOTE));
    must(vault.putDraft('form', 'meanwhile'));
    const [{ generation }, journal] = [vault.state(), vault.journal()];
    letGo();
    must(await rekeying);
    vault.close();
    const again = must(await openWith(file, typed(NEXT)));
    expect(again.state().generation).toBe(generation + 1);
    expect(again.get('answer', idOf(1))?.value).toBe('meanwhile');
    expect(again.get('answer', idOf(5))?.value).toBe('new');
    expect(again.getDraft('form')).toBe('meanwhile');
    expect(again.journal().slice(0, -1)).toEqual(journal);
    again.close();
  });

  it('another slot, or another re-key, is not undone', async () => {
    for (const other of [
      (vault: Vault) => vault.putSlot(office(SEED), 'free', slot, [], NOTE),
      (vault: Vault) => rekey(vault),
    ]) {
      const { vault, file, rekeying, letGo } = await waiting('other.valise');
      expect(codeOf<unknown>(await other(vault))).toBe('fine');
      const now = readFileSync(file);
      letGo();
      expect(codeOf(await rekeying)).toBe('conflict');
      expect(readFileSync(file)).toEqual(now);
      must(vault.commit([put(1, 'after')], NOTE));
      expect(vault.check()).toMatchObject({ ok: true });
      vault.close();
      expect(await codeWith(file, office(SEED))).toBe('fine');
    }
  });

  it('the choice to write nothing holds', async () => {
    const { vault, file, rekeying, letGo } = await waiting('settled.valise');
    const before = readFileSync(file);
    must(vault.settle('tampering', NOTE));
    letGo();
    expect(codeOf(await rekeying)).toBe('readOnly');
    expect(readFileSync(file)).toEqual(before);
    vault.close();
  });

  it('a vault that is closed stays closed', async () => {
    const { vault, file, rekeying, letGo } = await waiting('closed.valise');
    const before = readFileSync(file);
    vault.close();
    letGo();
    await expect(rekeying).rejects.toThrow('closed');
    expect(readFileSync(file)).toEqual(before);
    expect(beside(file)).toEqual([]);
  });
});

describe('what a re-key that died left behind', () => {
  const LEFT = ['left.valise.new-0123abcd', 'left.valise.new-0123abcd-journal'];
  const KEPT = [
    'left.valise.new-0123abc',
    'left.valise.new-0123ABCD',
    'left.valise.new-notes',
    'other.valise.new-0123abcd',
  ];

  it('is gone after the next opening, and nothing else is; a read-only one leaves it', async () => {
    const file = copyOf(path, 'left.valise');
    for (const name of [...LEFT, ...KEPT]) writeFileSync(join(dirname(file), name), 'x');
    must(await openVault({ ...options(file), readOnly: true })).close();
    expect(beside(file)).toEqual([...LEFT, ...KEPT].sort());
    expect(await codeWith(file, typed(NEXT))).toBe('wrongPassphrase');
    expect(beside(file)).toEqual([...LEFT, ...KEPT].sort());
    expect(await codeWith(file, proof)).toBe('fine');
    expect(beside(file)).toEqual([...KEPT].sort());
  });

  it('stays with an old header when only that was put back: such a file opens nothing', async () => {
    const { vault, file } = await openCopy('header.valise');
    must(await rekey(vault));
    vault.close();
    const db = new Database(`${file}.bak1`, { readonly: true });
    const { blob } = db.prepare<[], { blob: Buffer }>('SELECT blob FROM hdr').get() ?? {
      blob: Buffer.of(),
    };
    db.close();
    forgeHeader(file, [1, 2], (header) => header.set(blob));
    // The old key opens the old header; nothing else in the file is of that key.
    expect(['damaged', 'tampered']).toContain(await codeWith(file, proof));
    forgeHeader(file, [1, 2], (header) =>
      header.set(blob.subarray(slotAt(0), slotAt(1)), slotAt(0)),
    );
    expect(await codeWith(file, office(SEED))).not.toBe('fine');
  });
});
