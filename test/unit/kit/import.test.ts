import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Events } from '../../../src/contract/index.ts';
import { DRAFT, indexFile, openTestKit, type TestKit } from './support.ts';

const OCTOBER = '2026-10-05T12:00:00Z';
const LATER = '2026-10-20T12:00:00Z';

function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'valise-import-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const importing = (test: TestKit, ...grant: readonly string[]) =>
  test.run('advisory.importFolder', {}, { grant });

const levelOf = async (test: TestKit, code: string) =>
  (await test.run('advisory.get', { code })).entry.overall;

describe('an import', () => {
  it('takes a folder two levels deep, file by file, and says what became of each', async () => {
    const test = await openTestKit();
    const folder = folderWith({
      'index-alpha-eng.json': indexFile({ FR: 1 }, OCTOBER),
      'sub/error.json': '<!doctype html><title>503</title>',
      'a/b/c/too-deep.json': '{}',
      'readme.txt': 'not looked at',
      '.hidden.json': '{}',
    });
    const { files, cancelled } = await importing(test, folder);
    expect(cancelled).toBe(false);
    expect(files.map(({ name, result }) => [name, result])).toEqual([
      ['index-alpha-eng.json', 'imported'],
      ['error.json', 'refused'],
    ]);
    expect(files[1]?.refused[0]?.why.fr).toMatch(/page Web/);
    expect(await levelOf(test, 'FR')).toBe(2);
  });

  it('follows no link inside a folder, and says of a name without a file that it is missing', async () => {
    const test = await openTestKit();
    const folder = folderWith({ 'sub/1.json': indexFile({ FR: 1 }, OCTOBER) });
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync('loop.json', join(folder, 'loop.json'));
    const { files } = await importing(
      test,
      folder,
      join(folder, 'absent.json'),
      join(folder, 'loop.json'),
    );
    expect(files.map(({ name, refused }) => [name, refused[0]?.why.en.split('.')[0]])).toEqual([
      ['1.json', undefined],
      ['absent.json', 'There is no file with this name'],
      ['loop.json', 'This file could not be read to its end'],
    ]);
  });

  it('reports the progress, and stops where a person stops it', async () => {
    const seen: string[] = [];
    const test: TestKit = await openTestKit({
      emit: (_name, payload) => {
        seen.push((payload as Events['import.progress']).name);
        if (seen.length === 2) void test.ask('advisory.cancelImport', {});
      },
    });
    const file = indexFile({ FR: 1 }, OCTOBER);
    const folder = folderWith({ '1.json': file, '2.json': file, '3.json': file });
    const { files, cancelled } = await importing(test, folder);
    expect(cancelled).toBe(true);
    expect(files.map(({ result }) => result)).toEqual(['imported', 'unchanged']);
    expect(seen).toEqual(['1.json', '2.json']);
  });

  it('refuses to start without a file, and while another one runs', async () => {
    const test = await openTestKit();
    const empty = folderWith({});
    expect(await test.ask('advisory.importFiles', {}, { grant: [empty] })).toMatchObject({
      error: { code: 'nothingToImport' },
    });
    const folder = folderWith({ '1.json': indexFile({}, OCTOBER) });
    const first = importing(test, folder);
    expect(await test.ask('advisory.importFiles', {}, { grant: [folder] })).toMatchObject({
      error: { code: 'importRunning' },
    });
    await first;
  });

  it('keeps what was there when a file is refused', async () => {
    const test = await openTestKit();
    await importing(test, folderWith({ '1.json': indexFile({ FR: 3 }, OCTOBER) }));
    const { files } = await importing(test, folderWith({ '2.json': '{"data":{}}' }));
    expect(files[0]?.result).toBe('refused');
    expect(await levelOf(test, 'FR')).toBe(4);
  });

  it('does not believe the process that read the file', async () => {
    const lie = {
      source: 'canada',
      form: 'index',
      advisories: [{ code: '../../etc' }],
      refused: [],
    };
    const test = await openTestKit({ parseFile: async () => ({ ok: true, value: lie }) as never });
    const { files } = await importing(test, folderWith({ '1.json': '{}' }));
    expect(files[0]).toMatchObject({ result: 'refused', imported: 0 });
  });

  it('gives the page a name and the command line the path that it asked for', async () => {
    const test = await openTestKit();
    const folder = folderWith({ 'index.json': indexFile({}, OCTOBER) });
    const path = join(folder, 'index.json');
    const bare = await test.run('advisory.importFiles', {}, { grant: [path] });
    expect(bare.files[0]?.name).toBe('index.json');
    const nameOf = (each: string) => each;
    const full = await test.run('advisory.importFiles', {}, { grant: [path], nameOf });
    expect(full.files[0]?.name).toBe(path);
  });
});

describe('the tier of a trip', () => {
  it('rises with a worse advisory and does not fall with a better one', async () => {
    const test = await openTestKit();
    await importing(test, folderWith({ '1.json': indexFile({ FR: 0, IS: 0 }, OCTOBER) }));
    const { id, tier } = await test.run('trip.save', { trip: null, draft: DRAFT });
    expect(tier).toBe(1);

    await importing(
      test,
      folderWith({ '2.json': indexFile({ FR: 2, IS: 0 }, '2026-10-10T12:00:00Z') }),
    );
    expect((await test.run('trip.get', { trip: id })).tier).toBe(3);

    await importing(test, folderWith({ '3.json': indexFile({ FR: 0, IS: 0 }, LATER) }));
    const kept = await test.run('trip.get', { trip: id });
    expect(kept.tier).toBe(3);
    expect(kept.lowerProposal?.score).toBe(1);

    const saved = await test.run('trip.save', {
      trip: id,
      draft: { ...DRAFT, title: 'Paris again' },
    });
    expect(saved.tier).toBe(3);
  });

  it('cannot be pushed below the proposal by hand', async () => {
    const test = await openTestKit();
    await importing(test, folderWith({ '1.json': indexFile({ FR: 2, IS: 0 }, OCTOBER) }));
    const draft = { ...DRAFT, place: { score: 1 as const, reason: 'calm' } };
    expect(await test.ask('trip.save', { trip: null, draft })).toMatchObject({
      error: { code: 'placeBelowProposal', facts: { proposed: 3 } },
    });
  });

  it('is a new question when the place that made it is taken off the route', async () => {
    const test = await openTestKit();
    await importing(test, folderWith({ '1.json': indexFile({ FR: 2, IS: 0 }, OCTOBER) }));
    const { id } = await test.run('trip.save', { trip: null, draft: DRAFT });
    const draft = { ...DRAFT, legs: DRAFT.legs.slice(0, 1) };
    expect((await test.run('trip.save', { trip: id, draft })).tier).toBe(1);
  });
});

describe('the list of places', () => {
  it('is searched without accents, filtered by level, and dated', async () => {
    const test = await openTestKit();
    await importing(test, folderWith({ '1.json': indexFile({ FR: 3 }, OCTOBER) }));
    const list = (query: string, level: 4 | 'unknown' | null) =>
      test.run('advisory.list', { query, level, language: 'fr' });
    expect((await list('', 4)).map(({ code }) => code)).toEqual(['FR']);
    expect(await list('', 'unknown')).toEqual([]);
    expect((await list('lieu fr', null)).map(({ code }) => code)).toEqual(['FR']);
    expect((await list('', 4))[0]).toMatchObject({ ageDays: 27, stale: false });
    test.clock.at += 10 * 86_400_000;
    expect((await list('', 4))[0]).toMatchObject({ ageDays: 37, stale: true });
  });
});
