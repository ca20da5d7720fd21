import { readdirSync, readFileSync, truncateSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, secureRandom } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { newOfficeKey, officeKeyFile } from '../../../src/kit/index.ts';
import { openTestKit, DRAFT, freshFolder, NEXT, withSheet } from '../kit/support.ts';
import { CHEAP, PASSPHRASE, valise } from './run.ts';
import { jsonHere, valiseHere } from './run-here.ts';

const folder = freshFolder();
const at = (name: string): string => join(folder, name);
const backup = at('stick.valise');

/** A copy with a trip, that its holder, its sheet and an office can open; and copies without sheet or office. */
beforeAll(async () => {
  await cryptoReady();
  const test = await openTestKit();
  await test.run('trip.save', { trip: null, draft: DRAFT });
  await test.run('backup.toFile', {}, { grant: [at('bare.valise')] });
  writeFileSync(at('words.txt'), (await withSheet(test, 'fr')).replaceAll(' ', '\n'));
  for (const name of ['office', 'other']) {
    const { key, shares } = newOfficeKey(name, secureRandom());
    writeFileSync(at(`${name}.valisekey`), officeKeyFile(key));
    for (const [index, share] of shares.entries())
      writeFileSync(at(`${name}-${index + 1}.valiseshare`), share);
  }
  await test.run('access.readOfficeKey', {}, { grant: [at('office.valisekey')] });
  await test.run('access.addOffice', { passphrase: utf8(PASSPHRASE) });
  await test.run('backup.toFile', {}, { grant: [backup] });
  test.kit.close();
});

const restore = (
  target: string,
  more: readonly string[] = [],
  { passphrase = PASSPHRASE, from = backup } = {},
) => valiseHere(['restore', from, at(target), ...CHEAP, ...more], passphrase);

const halves = (...names: readonly string[]) => [
  '--office-shares',
  ...names.map((name) => at(`${name}.valiseshare`)),
];

describe('restore', () => {
  it('with the passphrase makes a kit in use; the copy is only read', async () => {
    const before = readFileSync(backup);
    const ran = valise(['restore', backup, at('holder.valise'), '--json', ...CHEAP]);
    expect(ran).toMatchObject({ exit: 0, err: '', out: '{"restored":true}\n' });
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect(await jsonHere(['trip', 'list', at('holder.valise')])).toHaveLength(1);
    const again = await restore('holder.valise', ['--lang', 'fr']);
    expect(again).toMatchObject({ exit: 6, out: '' });
    expect(again.err).toMatch(/^Un fichier porte déjà ce nom.* Choisissez un autre nom\.\n$/);
  });

  it('with the printed words sets a new passphrase', async () => {
    const ran = await restore('sheet.valise', ['--code-file', at('words.txt')], {
      passphrase: NEXT,
    });
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect((await valiseHere(['check', at('sheet.valise')])).exit).toBe(3);
    expect((await valiseHere(['check', at('sheet.valise')], NEXT)).exit).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('sheet'))).toEqual([
      'sheet.valise',
    ]);
  });

  it('with two halves of the office’s key sets a new passphrase, and the holder sees it', async () => {
    const words = halves('office-2', 'office-1');
    const ran = valise(['restore', backup, at('officers.valise'), ...CHEAP, ...words], NEXT);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    const history = await valiseHere(['history', at('officers.valise'), '--lang', 'en'], NEXT);
    expect(history.out).toMatch(/^\S+ · \S+ · An office opened a copy of the kit/);
  });

  it.each([
    ['a wrong passphrase', 3, [], { passphrase: NEXT }],
    ['another sheet', 3, ['--code-file', 'other.txt'], { passphrase: NEXT }],
    ['a mistyped sheet', 6, ['--code-file', 'mistyped.txt'], { passphrase: NEXT }],
    ['a weak new passphrase', 6, ['--code-file', 'words.txt'], { passphrase: 'Parlement2026!' }],
    ['a copy without a sheet', 6, ['--code-file', 'words.txt'], { from: 'bare.valise' }],
    ['a copy that was cut short', 4, [], { from: 'cut.valise' }],
    ['a copy that is not there', 6, [], { from: 'absent.valise' }],
    ['one half twice', 6, halves('office-1', 'office-1'), {}],
    ['halves of two keys', 6, halves('office-1', 'other-2'), {}],
    ['the key of another office', 3, halves('other-1', 'other-2'), {}],
    ['one half', 2, halves('office-1'), {}],
    ['a sheet and halves', 2, ['--code-file', 'words.txt', ...halves('office-1', 'office-2')], {}],
    ['a file of words that is not there', 2, ['--code-file', 'absent.txt'], {}],
    ['a cost below the lowest', 2, ['--kdf-mem-mib', '63'], {}],
  ])('refuses %s with %i and makes nothing', async (_what, exit, more, change) => {
    const other = 'abandon '.repeat(11);
    writeFileSync(at('other.txt'), `${other}about`);
    writeFileSync(at('mistyped.txt'), `${other}above`);
    copyFileSync(backup, at('cut.valise'));
    truncateSync(at('cut.valise'), 20_000);
    const files = more.map((word) => (word.endsWith('.txt') ? at(word) : word));
    const { from, ...rest } = { from: undefined, ...change };
    const ran = await restore('new.valise', files, {
      ...rest,
      ...(from !== undefined && { from: at(from) }),
    });
    expect(ran).toMatchObject({ exit, out: '' });
    expect(ran.err).toMatch(/^\S[^\n]*\n$/);
    for (const secret of [PASSPHRASE, NEXT, 'abandon']) expect(ran.err).not.toContain(secret);
    expect(readdirSync(folder).filter((name) => name.startsWith('new'))).toEqual([]);
  });
});
