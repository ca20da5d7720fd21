import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHEAP, valise, valiseJson } from './run.ts';

const CANADA = new URL('../../../../shared/samples/advisories/canada/', import.meta.url).pathname;
const INDEX = join(CANADA, 'index-alpha-eng.2014-03-02.json');
const FRANCE = join(CANADA, 'cta-cap-fr.2026-10-05.trimmed.json');
const present = existsSync(INDEX);

interface Row {
  id: string;
  phase: string;
  title: string;
  why: string;
  due: { local: string; zone: string; utc: string };
  state: string;
  reason: string;
  minEvidence: number;
  source: { code: string }[];
  note: string;
}

const file = join(mkdtempSync(join(tmpdir(), 'valise-cli-')), 'kit.valise');
let trip: { id: string; tier: string };

describe.skipIf(!present)('the command line (skipped without ../shared/samples)', () => {
  beforeAll(() => {
    expect(valise(['create', file, '--role', 'staff', ...CHEAP])).toMatchObject({ exit: 0 });
  });

  it('imports the complete index and the long text of France', () => {
    expect(valiseJson(['advisories', 'import', file, INDEX, FRANCE])).toEqual({
      files: [
        {
          path: INDEX,
          source: 'canada',
          result: 'imported',
          imported: 229,
          unchanged: 0,
          refused: [],
        },
        {
          path: FRANCE,
          source: 'canada',
          result: 'imported',
          imported: 1,
          unchanged: 0,
          refused: [],
        },
      ],
    });
  });

  it('changes nothing on a second import', () => {
    expect(valiseJson(['advisories', 'import', file, FRANCE])).toMatchObject({
      files: [{ result: 'unchanged', imported: 0, unchanged: 1 }],
    });
  });

  it('lists every place with unknown as null', () => {
    const list = valiseJson(['advisories', 'list', file]) as Record<string, unknown>[];
    expect(list).toHaveLength(229);
    expect(list.find((each) => each['code'] === 'FR')).toMatchObject({
      names: { en: 'France', fr: 'France' },
      source: 'canada',
      overall: 2,
      text: { en: 'Exercise a high degree of caution', fr: 'Faire preuve d’une grande prudence' },
      published: '2026-10-05T11:02:00Z',
    });
    expect(list.find((each) => each['code'] === 'AF')).toMatchObject({ overall: 4 });
  });

  it('shows the long text in the language asked for', () => {
    const shown = valiseJson(['advisories', 'show', file, 'fr', '--lang', 'fr']);
    // The published sample was cut to its English text: it is shown, and said to be English.
    expect(shown).toMatchObject({ code: 'FR', language: 'fr', textLanguage: 'en' });
    expect(JSON.stringify(shown)).toContain('There is a threat of terrorism in Europe.');
    expect(JSON.stringify(shown)).not.toContain('<p>');
  });

  it('plans a trip whose tier follows the highest level on the way', () => {
    const legs = ['--leg', 'IS:2026-12-01:2026-12-01:transit', 'FR:2026-12-02:2026-12-05'];
    const devices = ['--device', 'laptop:windows:loaner:House 114', 'phone:ios:house'];
    trip = valiseJson([
      'trip',
      'add',
      file,
      '--title',
      'Paris',
      ...legs,
      ...devices,
    ]) as typeof trip;
    expect(trip.tier).toBe('T2');
    expect(trip.id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('gives a checklist for the three phases, in both languages', () => {
    const english = valiseJson(['checklist', file, trip.id]) as Row[];
    const french = valiseJson(['checklist', file, trip.id, '--lang', 'fr']) as Row[];
    expect(new Set(english.map((row) => row.phase))).toEqual(
      new Set(['before', 'during', 'after']),
    );
    expect(french.map((row) => row.id)).toEqual(english.map((row) => row.id));
    for (const [index, row] of english.entries()) {
      expect(row.state).toBe('to-do');
      expect(row.reason).not.toBe('');
      expect(row.source.length).toBeGreaterThan(0);
      expect(row.due.utc).toMatch(/Z$/);
      expect(french[index]?.title).not.toBe(row.title);
    }
    expect(english.some((row) => row.id.endsWith('@IS'))).toBe(true);
  });

  it('keeps an answer and its note', () => {
    const [first] = valiseJson(['checklist', file, trip.id]) as Row[];
    if (first === undefined) throw new Error('empty checklist');
    const note = 'ticket 4711, approved by the whip';
    expect(
      valiseJson(['tick', file, trip.id, first.id, '--state', 'done', '--note', note]),
    ).toMatchObject({ id: first.id, state: 'done', note });
    const rows = valiseJson(['checklist', file, trip.id]) as Row[];
    expect(rows.find((row) => row.id === first.id)).toMatchObject({ state: 'done', note });
    expect(readFileSync(file).includes(note)).toBe(false);
    // Without a note the one that is there stays; the same answer again does not touch the file.
    const before = readFileSync(file);
    expect(valiseJson(['tick', file, trip.id, first.id, '--state', 'done'])).toMatchObject({
      note,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('finds nothing wrong with the file', () => {
    expect(valiseJson(['check', file])).toEqual({ ok: true, class: 'fine', findings: [] });
    expect(valiseJson(['trip', 'list', file])).toMatchObject([{ id: trip.id, title: 'Paris' }]);
  });
});
