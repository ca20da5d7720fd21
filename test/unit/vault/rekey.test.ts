import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, tagOf, xwingPair } from '../../../src/crypto/index.ts';
import { type Random, utf8 } from '../../../src/kernel/index.ts';
import { EMPTY_CHAIN, type EntryContent, readEntry } from '../../../src/vault/journal.ts';
import { openRoot } from '../../../src/vault/root.ts';
import { readRootRow } from '../../../src/vault/scan.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/unlock.ts';
import { blindId } from '../../../src/vault/records.ts';
import {
  type Credential,
  type DeriveKey,
  type NewSlot,
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
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  options,
  put,
  random,
  remove,
  slotAt,
  surgery,
  typed,
  PASSPHRASE,
} from './support.ts';

const REKEY = { actor: 'owner', verb: 'access.rekey', zone: 'America/Toronto' };
const proof = typed(PASSPHRASE);
const SEED = random.bytes(32);
const NEXT = utf8('une autre phrase secrète');

/** Records 1, 2, 4; 3 was made and deleted; a draft; an office's slot. */
let path = '';
let slot: NewSlot;

beforeAll(async () => {
  await cryptoReady();
  slot = officeSlot(xwingPair(SEED).publicKey);
  const made = await newVault();
  path = made.path;
  const { vault } = made;
  must(vault.commit([put(1, 'one'), put(2, 'two'), put(3, 'three')], NOTE));
  must(vault.commit([remove(3), put(4, 'x'.repeat(5000))], NOTE));
  must(vault.commit([put(1, 'uno')], { ...NOTE, zone: 'Europe/Paris' }));
  must(vault.putDraft('form', { typed: 'half a sen' }));
  must(await vault.putSlot(proof, 'free', slot, [], NOTE));
  vault.close();
});

const openWith = (
  file: string,
  credential: Credential,
  parts: Partial<{ derive: DeriveKey; random: Random }> = {},
) => openVault({ ...options(file), credential, ...parts });

async function codeWith(file: string, credential: Credential): Promise<string> {
  const opened = await openWith(file, credential);
  if (opened.ok) opened.value.close();
  return codeOf(opened);
}

/** A vault of its own for one test, open. */
async function openCopy(name: string, parts = {}): Promise<{ vault: Vault; file: string }> {
  const file = copyOf(path, name);
  return { vault: must(await openWith(file, office(SEED), parts)), file };
}

/** To the office's slot alone: no Argon2id. */
const rekey = (
  vault: Vault,
  slots: readonly NewSlot[] = [slot],
  changes = [] as Parameters<Vault['commit']>[0],
) => vault.rekey(office(SEED), slots, changes, REKEY);

/** The names beside a vault. */
const beside = (file: string) =>
  readdirSync(dirname(file))
    .filter((name) => name !== basename(file))
    .sort();

/** What lies in the file, read without a session. */
async function inside(file: string, credential: Credential) {
  const db = new Database(file, { readonly: true });
  const { binding, header } = must(await unlockHeaders(readHeaders(db), credential, derive));
  const row = readRootRow(db);
  const root = row && openRoot(binding, row);
  if (root === undefined) throw new Error('no root');
  const entries: EntryContent[] = [];
  let chain = EMPTY_CHAIN;
  const rows = db.prepare<[], { nonce: Buffer; ct: Buffer }>(
    'SELECT nonce, ct FROM jrn ORDER BY seq',
  );
  for (const sealed of rows.all()) {
    const read = readEntry(binding, chain, sealed);
    if (typeof read === 'string') throw new Error(read);
    entries.push({ ...read.entry, changes: read.entry.changes });
    chain = read.chain;
  }
  const tagIn = (name: string | number) => {
    const bix = blindId(binding, 4, idOf(name));
    const record = db
      .prepare<[Uint8Array], { ct: Buffer }>('SELECT ct FROM rec WHERE bix = ?')
      .get(bix);
    return record && tagOf(record.ct);
  };
  const tags = new Map([1, 2, 3, 4, 5].map((name) => [name, tagIn(name)]));
  db.close();
  return { binding, header, root, entries, tags };
}

describe('a re-key', () => {
  it('keeps the old secrets out and lets the new ones in; the old file is .bak1, then .bak2', async () => {
    const { vault, file } = await openCopy('twice.valise');
    const old = readFileSync(file);
    must(await rekey(vault, [derivedSlot('passphrase', NEXT), slot]));
    expect(beside(file)).toEqual(['twice.valise.bak1', 'twice.valise.lock']);
    expect(readFileSync(`${file}.bak1`)).toEqual(old);
    const middle = readFileSync(file);
    must(await rekey(vault, [slot]));
    vault.close();
    expect(beside(file)).toEqual(['twice.valise.bak1', 'twice.valise.bak2']);
    expect(readFileSync(`${file}.bak1`)).toEqual(middle);
    expect(readFileSync(`${file}.bak2`)).toEqual(old);
    expect(await codeWith(file, proof)).toBe('noSlot');
    expect(await codeWith(file, office(SEED))).toBe('fine');
    expect(await codeWith(`${file}.bak1`, proof)).toBe('wrongPassphrase');
    expect(await codeWith(`${file}.bak1`, typed(NEXT))).toBe('fine');
    expect(await codeWith(`${file}.bak2`, proof)).toBe('fine');
    expect(await codeWith(`${file}.bak2`, typed(NEXT))).toBe('wrongPassphrase');
  });

  it('takes everything along: records, what was deleted, the draft, the history', async () => {
    const { vault, file } = await openCopy('whole.valise');
    const before = { list: vault.list('answer'), journal: vault.journal(), id: vault.id };
    const { generation } = vault.state();
    must(await rekey(vault));
    for (const look of ['in this session', 'at the next opening'] as const) {
      const now = look === 'in this session' ? vault : must(await openWith(file, office(SEED)));
      expect(now.id).toBe(before.id);
      expect(now.list('answer'), look).toEqual(before.list);
      expect(now.get('answer', idOf(3))).toBeUndefined();
      expect(now.getDraft('form')).toEqual({ typed: 'half a sen' });
      const journal = now.journal();
      // The old entries still lead to the records that are there.
      expect(journal.slice(0, -1)).toEqual(before.journal);
      expect(journal.at(-1)).toMatchObject({ ...REKEY, generation: generation + 1, changes: [] });
      expect(now.state()).toMatchObject({ generation: generation + 1, records: 3 });
      expect(now.check()).toMatchObject({ ok: true });
      now.close();
    }
  });

  it('shares no row with the old file, and ties its journal to the old one', async () => {
    const { vault, file } = await openCopy('tied.valise');
    must(await rekey(vault));
    vault.close();
    const [old, fresh] = [await inside(`${file}.bak1`, proof), await inside(file, office(SEED))];
    expect(fresh.binding.keyGeneration).toBe(old.binding.keyGeneration + 1);
    expect(fresh.header.sequence).toBeGreaterThan(old.header.sequence);
    expect(fresh.root.branch).toEqual(old.root.branch);
    const [tie, ...others] = fresh.entries.at(-1)?.changes ?? [];
    expect(others).toEqual([]);
    expect(tie?.bix).toEqual(new Uint8Array(16));
    expect(Buffer.concat([tie?.oldTag ?? Buffer.of(), tie?.newTag ?? Buffer.of()])).toEqual(
      Buffer.from(old.root.journalRoot),
    );
    // Tags of the old entries stay as they were, also for the record that is gone.
    const tags = ({ changes }: EntryContent) =>
      changes.map(({ oldTag, newTag }) => [oldTag, newTag]);
    expect(fresh.entries.slice(0, -1).map(tags)).toEqual(old.entries.map(tags));
    const rows = (at: string) => {
      const db = new Database(at, { readonly: true });
      const found = ['rec', 'jrn', 'bkt', 'root', 'draft'].flatMap((table) =>
        db
          .prepare<[], { ct: Buffer }>(`SELECT ct FROM ${table}`)
          .all()
          .map(({ ct }) => ct.toString('hex')),
      );
      db.close();
      return new Set(found);
    };
    expect([...rows(file)].filter((ct) => rows(`${file}.bak1`).has(ct))).toEqual([]);
  });

  it('leaves a vault in use: it saves, drafts, checks, takes a slot, is re-keyed again', async () => {
    const { vault, file } = await openCopy('used.valise');
    must(await rekey(vault));
    must(vault.commit([put(1, 'after'), put(5, 'new'), remove(2)], NOTE));
    must(vault.putDraft('form', 'other'));
    must(vault.deleteDraft('none'));
    must(await vault.putSlot(office(SEED), 'free', derivedSlot('passphrase', NEXT), [], NOTE));
    must(await rekey(vault, [slot, derivedSlot('passphrase', NEXT)]));
    must(vault.commit([put(5, 'newer')], NOTE));
    expect(vault.check()).toMatchObject({ ok: true });
    const journal = vault.journal();
    vault.close();
    const again = must(await openWith(file, typed(NEXT)));
    expect(new Set(again.list('answer').map(({ value }) => value))).toEqual(
      new Set(['after', 'newer', 'x'.repeat(5000)]),
    );
    expect(again.getDraft('form')).toBe('other');
    expect(again.journal()).toEqual(journal);
    again.close();
  });

  it('with changes is one save: put, replaced, deleted, each named in its entry', async () => {
    const { vault, file } = await openCopy('changed.valise');
    const old = await inside(path, proof);
    const changes = [put(5, 'over'), put(5, 'five'), put(1, 'eins'), remove(2), remove('never')];
    must(await rekey(vault, [slot], changes));
    const named = (name: number) => ({ collection: 'answer', id: idOf(name) });
    expect(vault.journal().at(-1)?.changes).toEqual([
      { kind: 'new', record: named(5) },
      { kind: 'changed', record: named(1) },
      { kind: 'deleted' },
    ]);
    expect(vault.get('answer', idOf(5))).toMatchObject({
      value: 'five',
      revision: vault.state().generation,
    });
    expect(vault.get('answer', idOf(1))?.value).toBe('eins');
    expect(vault.get('answer', idOf(2))).toBeUndefined();
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
    const fresh = await inside(file, office(SEED));
    const none = new Uint8Array(16);
    const change = (name: number, oldTag?: Uint8Array, newTag?: Uint8Array) => ({
      bix: blindId(fresh.binding, 4, idOf(name)),
      oldTag: oldTag ?? none,
      newTag: newTag ?? none,
    });
    expect(fresh.entries.at(-1)?.changes.slice(1)).toEqual([
      change(5, undefined, fresh.tags.get(5)),
      change(1, old.tags.get(1), fresh.tags.get(1)),
      change(2, old.tags.get(2), undefined),
    ]);
  });

  it('works for a vault of several thousand records', async () => {
    const { vault, file } = await openCopy('many.valise');
    must(
      vault.commit(
        Array.from({ length: 3000 }, (_, at) => put(`n${at}`, at)),
        NOTE,
      ),
    );
    const before = vault.list('answer');
    must(await rekey(vault));
    expect(vault.list('answer')).toEqual(before);
    vault.close();
    expect(await codeWith(file, office(SEED))).toBe('fine');
  });

  it('of a vault opened through a link keeps the old file beside the new one, and the link as it is', async () => {
    const file = copyOf(path, 'real.valise');
    const folder = freshFolder();
    const link = join(folder, 'link.valise');
    symlinkSync(file, link);
    const vault = must(await openWith(link, office(SEED)));
    must(await rekey(vault));
    vault.close();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(beside(link)).toEqual([]);
    expect(beside(file)).toEqual(['real.valise.bak1']);
    expect(await codeWith(link, proof)).toBe('noSlot');
    expect(await codeWith(link, office(SEED))).toBe('fine');
  });
});

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
