import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/kernel/index.ts';
import { closedKit, PASSPHRASE as OFFICER } from '../kit/support.ts';
import { CHEAP } from './run.ts';
import { jsonHere, valiseHere } from './run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'valise-cli-edition-'));
const kit = join(folder, 'mine.valise');
const file = join(folder, 'two.valiseedition');
const reason = { en: 'The law changed', fr: 'La loi a changé' };

/** Publishes edition 2 in an officer's kit, which is answered closed. */
async function officerKit(): Promise<string> {
  const test = closedKit();
  await test.run('kit.create', { passphrase: utf8(OFFICER), role: 'officer', language: 'en' });
  const { item, base } = await test.run('library.item', { id: 'PRE-036' });
  const change = { kind: 'retired' as const, id: item.id, base: base ?? '', reason };
  await test.run('library.setChange', { change });
  await test.run('library.publish', { note: { en: 'Two', fr: 'Deux' }, by: 'House security' });
  test.kit.close();
  return test.path;
}

describe('library edition', () => {
  let words = { en: '', fr: '' };
  beforeAll(async () => {
    const officer = await officerKit();
    const made = await jsonHere(['library', 'edition', 'export', officer, '2', file], OFFICER);
    ({ words } = made as { words: typeof words });
    await valiseHere(['create', kit, '--lang', 'fr', ...CHEAP]);
  });

  it('export writes the edition, and nothing over a file or for a number that is not there', async () => {
    const value = JSON.parse(readFileSync(file, 'utf8')) as { edition: object };
    expect(value.edition).toMatchObject({ number: 2, published: { by: 'House security' } });
    const none = await valiseHere(['library', 'edition', 'export', kit, '3', `${file}.3`]);
    expect([none.exit, none.err]).toEqual([6, expect.stringContaining('aucune édition')]);
    const own = await valiseHere(['library', 'edition', 'export', kit, '1', `${file}.1`]);
    expect(own.exit).toBe(6);
  });

  it('import only shows what is there until the words are given, and refuses others', async () => {
    const command = ['library', 'edition', 'import', kit, file];
    const shown = await jsonHere(command);
    expect(shown).toMatchObject({ stored: false, number: 2, words, compared: { removed: 1 } });
    const { out } = await valiseHere(command);
    expect(out).toContain('La loi a changé');
    expect(out).toContain('Non signée');
    const wrong = await valiseHere([...command, '--words', `${words.en} more`]);
    expect([wrong.exit, wrong.err]).toEqual([6, expect.stringContaining('pas les mots')]);
    expect(await jsonHere(['library', 'edition', 'list', kit])).toHaveLength(1);
    const taken = await jsonHere([...command, '--words', ` ${words.fr.toUpperCase()} `]);
    expect(taken).toMatchObject({ stored: true, number: 2 });
    const known = await jsonHere(['library', 'edition', 'list', kit]);
    expect(known).toMatchObject([
      { number: 2, words },
      { number: 1, published: null },
    ]);
    const again = await valiseHere(command);
    expect([again.exit, again.err]).toEqual([6, expect.stringContaining('possède déjà')]);
  });

  it('import refuses a file that is none', async () => {
    const path = join(folder, 'none.valiseedition');
    writeFileSync(path, '{"valise":"library edition"}');
    const { exit, err } = await valiseHere(['library', 'edition', 'import', kit, path]);
    expect([exit, err]).toEqual([6, expect.stringContaining('édition de la bibliothèque')]);
  });
});
