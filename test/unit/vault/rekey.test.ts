import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { EntryContent } from '../../../src/vault/sealed/journal.ts';
import { blindId } from '../../../src/vault/sealed/records.ts';
import {
  copyOf,
  derivedSlot,
  freshFolder,
  idOf,
  must,
  NOTE,
  office,
  put,
  remove,
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
  inside,
  path,
  slot,
} from './rekey-support.ts';

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
