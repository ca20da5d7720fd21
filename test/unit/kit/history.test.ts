import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../../src/contract/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { verbInWords } from '../../../src/kit/verbs.ts';
import {
  codeOf,
  openTestKit,
  DRAFT,
  freshFolder,
  indexFile,
  PASSPHRASE,
  reopened,
  type TestKit,
} from './support.ts';

async function withTrip(test: TestKit) {
  const { id: trip } = await test.run('trip.save', { trip: null, draft: DRAFT });
  const { rows } = await test.run('checklist.get', { trip });
  return { trip, rows };
}

const answer = (test: TestKit, trip: string, row: string, state: 'done' | 'unknown') =>
  test.run('answer.set', { trip, row, state, note: '', reason: '' });

const lines = async (test: TestKit, trip: string | null): Promise<readonly HistoryLine[]> =>
  (await test.run('history.get', { trip, before: null })).lines;

describe('the history', () => {
  it('says what was done, when, in which zone, by whom and on which item', async () => {
    let zone = 'America/Toronto';
    const test = await openTestKit({ zone: () => zone });
    const { trip, rows } = await withTrip(test);
    const [row] = rows;
    if (row === undefined) throw new Error('an empty checklist');
    zone = 'Atlantic/Reykjavik';
    test.clock.at += 60_000;
    await answer(test, trip, row.id, 'done');
    expect(await lines(test, trip)).toEqual([
      {
        seq: 4,
        at: '2026-11-01T17:01:00.000Z',
        zone: 'Atlantic/Reykjavik',
        who: { en: 'Holder of the kit', fr: 'Titulaire de la valise' },
        what: { en: 'Answered: done.', fr: 'Réponse\u00A0: fait.' },
        items: [row.title],
      },
      {
        seq: 3,
        at: '2026-11-01T17:00:00.000Z',
        zone: 'America/Toronto',
        who: { en: 'Holder of the kit', fr: 'Titulaire de la valise' },
        what: { en: 'The trip was saved.', fr: 'Le voyage a été enregistré.' },
        items: [],
      },
    ]);
    expect((await lines(test, null)).map(({ what }) => what.en)).toEqual([
      'Answered: done.',
      'The trip was saved.',
      'The first settings were saved.',
      'The kit was made.',
    ]);
  });

  it('of one trip holds nothing of another, over a new key and a removal that was undone', async () => {
    const test = await openTestKit();
    const [one, other] = [await withTrip(test), await withTrip(test)];
    const [row] = one.rows;
    await answer(test, one.trip, row?.id ?? '', 'done');
    await answer(test, other.trip, row?.id ?? '', 'unknown');
    await test.run('access.rekey', { passphrase: utf8(PASSPHRASE), drop: null });
    await test.run('trip.remove', { trip: one.trip });
    const asked = { trip: one.trip, before: null };
    expect(codeOf(await test.ask('history.get', asked))).toBe('notFound');
    await test.run('trip.restore', { trip: one.trip });
    const again = await reopened(test);
    const found = await lines(again, one.trip);
    expect(found.map(({ what }) => what.en)).toEqual([
      'A deleted trip was put back.',
      'A trip was deleted.',
      'Answered: done.',
      'The trip was saved.',
    ]);
    expect(found[2]?.items).toEqual([row?.title]);
    expect(await lines(again, other.trip)).toHaveLength(2);
    expect(codeOf(await again.ask('history.get', { trip: '0'.repeat(32), before: null }))).toBe(
      'notFound',
    );
  });

  it('says which answer was given each time, over a new key too', async () => {
    const test = await openTestKit();
    const { trip, rows } = await withTrip(test);
    const row = rows[0]?.id ?? '';
    await answer(test, trip, row, 'done');
    await answer(test, trip, rows[1]?.id ?? '', 'unknown');
    await test.run('access.rekey', { passphrase: utf8(PASSPHRASE), drop: null });
    await test.run('answer.set', { trip, row, state: 'done', note: 'Seen', reason: '' });
    await test.run('answer.set', { trip, row, state: null, note: '', reason: '' });
    expect((await lines(test, trip)).map(({ what }) => what.en)).toEqual([
      'An answer was taken back.',
      'The words of an answer were changed.',
      'Answered: unknown.',
      'Answered: done.',
      'The trip was saved.',
    ]);
  });

  it('comes in pages of fifty, newest first, each line once', async () => {
    const test = await openTestKit();
    const { trip, rows } = await withTrip(test);
    const [row] = rows;
    for (let count = 0; count < 60; count += 1)
      await answer(test, trip, row?.id ?? '', count % 2 === 0 ? 'done' : 'unknown');
    const pages: (readonly number[])[] = [];
    let before: number | null = null;
    do {
      const page: { readonly lines: readonly HistoryLine[]; readonly next: number | null } =
        await test.run('history.get', { trip, before });
      pages.push(page.lines.map(({ seq }) => seq));
      before = page.next;
    } while (before !== null);
    expect(pages.map(({ length }) => length)).toEqual([50, 11]);
    expect(pages.flat()).toEqual(Array.from({ length: 61 }, (_, index) => 63 - index));
    // Exactly fifty lines need no second page.
    expect(await test.run('history.get', { trip, before: 53 })).toMatchObject({ next: null });
  });

  it('names at most five items of one change, and counts the places of an import', async () => {
    const test = await openTestKit();
    const { trip, rows } = await withTrip(test);
    for (const { id } of rows.slice(0, 7)) await answer(test, trip, id, 'done');
    await test.run('trip.remove', { trip });
    await test.run('trip.restore', { trip });
    expect((await lines(test, trip))[0]?.items).toHaveLength(5);
    const file = join(freshFolder(), 'index.json');
    writeFileSync(file, indexFile({ FR: 1, IS: 2 }, '2026-10-30T10:00:00Z'));
    await test.run('advisory.importFiles', {}, { grant: [file] });
    // The import also raised the trip's place score, which is a line of its own.
    const [, last] = await lines(test, null);
    expect(last?.what.en).toMatch(/^Advisories of 2\d\d places were loaded\.$/);
    expect(last?.what.fr).toMatch(/^Les avertissements de 2\d\d lieux ont été chargés\.$/);
  });
});

describe('a verb', () => {
  it('of a later version is told to be unknown; every other has its own sentence', () => {
    expect(verbInWords('moon.walk', 1).en).toMatch(/does not know/);
    expect(verbInWords('advisory.import', 1).en).toBe('Advisories were loaded.');
    expect(verbInWords('toString', 1).en).toMatch(/does not know/);
  });
});
