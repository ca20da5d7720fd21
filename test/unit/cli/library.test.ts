import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/checklists/index.ts';
import { CHEAP } from './run.ts';
import { jsonHere, valiseHere } from './run-here.ts';

/** None of these commands opens a kit, so none needs a passphrase. */

const LIBRARY = 'src/checklists/library';
const folder = mkdtempSync(join(tmpdir(), 'valise-cli-library-'));

const TRIP = {
  title: 'Paris',
  legs: [{ place: 'FR', from: '2026-12-01', to: '2026-12-05', zone: 'Europe/Paris', kind: 'stay' }],
  purpose: 'official',
  traveller: 'member',
  companions: [],
  devices: [{ kind: 'phone', platform: 'ios', ownership: 'house', label: '' }],
  person: { score: 2, reason: 'Sits on a committee' },
  event: { score: 1, reason: '' },
  place: null,
} as const;

function tripFile(name: string, over: object = {}): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ ...TRIP, ...over }));
  return file;
}

/** A copy of the shipped library in which one text stands for another. */
function changedLibrary(name: string, from: string, to: string): string {
  const copy = join(folder, name);
  cpSync(LIBRARY, copy, { recursive: true });
  const file = join(copy, 'before-decide.yaml');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`no ${from} in the library`);
  writeFileSync(file, text.replace(from, to));
  return copy;
}

describe('library list', () => {
  it('prints every item with both languages, its condition and the words of it', async () => {
    const items = await jsonHere(['library', 'list'], '');
    const library = readLibrary(LIBRARY);
    expect(items).toHaveLength(library.items.length);
    const [first] = library.items;
    expect(items).toMatchObject([
      { ...first },
      ...library.items.slice(1).map(({ id }) => ({ id })),
    ]);
    const [printed] = items as { whenInWords: object; dueInWords: object }[];
    expect(Object.keys(printed?.whenInWords ?? {})).toEqual(['en', 'fr']);
    expect(Object.keys(printed?.dueInWords ?? {})).toEqual(['en', 'fr']);
  });

  it('prints a line an item, in the language asked for', async () => {
    const { out } = await valiseHere(['library', 'list', '--lang', 'fr'], null);
    const [first] = readLibrary(LIBRARY).items;
    expect(out.split('\n')[0]).toBe(
      `${first?.id}\t${first?.phase}\t${out.split('\t')[2]}\t${first?.title.fr}`,
    );
  });

  it('reads another folder, and ends with 6 where there is none', async () => {
    const copy = changedLibrary('other', 'id: PRE-001', 'id: PRE-999');
    const { out } = await valiseHere(['library', 'list', '--from', copy], null);
    expect(out).toContain('PRE-999\t');
    const none = await valiseHere(['library', 'list', '--from', join(folder, 'absent')], null);
    expect(none).toMatchObject({ exit: 6, out: '' });
  });
});

describe('library plan', () => {
  it('prints what checklist prints for the same trip in a kit', async () => {
    const kit = join(folder, 'kit.valise');
    await valiseHere(['create', kit, ...CHEAP]);
    const { id } = (await jsonHere([
      ...['trip', 'add', kit, '--title', 'Paris', '--leg', 'FR:2026-12-01:2026-12-05'],
      ...['--person', '2:Sits on a committee'],
    ])) as { id: string };
    const inKit = await jsonHere(['checklist', kit, id]);
    const file = tripFile('same.json', { devices: [] });
    expect(await jsonHere(['library', 'plan', file], '')).toEqual(inKit);
  });

  it('takes what staff found out of places, the proposal and an officer’s word', async () => {
    const ids = async (file: string) =>
      ((await jsonHere(['library', 'plan', file], '')) as { id: string }[]).map(({ id }) => id);
    const override = { tier: 4, reason: 'Told', at: '2026-11-20T10:00:00Z', zone: 'UTC' };
    const plain = await ids(tripFile('plain.json'));
    const high = await ids(tripFile('high.json', { override }));
    expect(high.length).toBeGreaterThan(plain.length);
    const proposal = { score: 4, reason: { en: 'War.', fr: 'Guerre.' }, code: 'FR' };
    expect(await ids(tripFile('proposal.json', { proposal }))).toEqual(high);
    const fact = { value: 'no', source: 'Mission', checked: '2026-11-20', note: '' };
    const facts = Object.fromEntries(
      ['cyber', 'surveillance', 'vpn-law', 'border-search'].map((name) => [name, fact]),
    );
    const known = await ids(tripFile('facts.json', { placeFacts: [{ place: 'FR', facts }] }));
    expect(plain).toEqual(expect.arrayContaining(known));
  });

  it('tells what is overdue at a moment, and nothing of it without one', async () => {
    const file = tripFile('late.json');
    const rows = (await jsonHere(['library', 'plan', file, '--at', '2026-11-25'], '')) as {
      due: { utc: string };
      overdue: boolean;
    }[];
    const at = Date.parse('2026-11-25');
    expect(rows.map(({ overdue }) => overdue)).toEqual(
      rows.map(({ due }) => Date.parse(due.utc) < at),
    );
    expect(new Set(rows.map(({ overdue }) => overdue)).size).toBe(2);
    const [row] = (await jsonHere(['library', 'plan', file], '')) as object[];
    expect(row).not.toHaveProperty('overdue');
    const { out } = await valiseHere(['library', 'plan', file, '--lang', 'fr'], null);
    expect(out).toMatch(/^[A-Z]{3}-\d+\tbefore\t\d{4}-\d\d-\d\dT18:00 America\/Toronto\tto-do\t/);
  });

  it.each([
    ['is not there', () => join(folder, 'none.json'), 'cannot be read'],
    ['has no legs', () => tripFile('empty.json', { legs: [] }), 'look at “legs”'],
    ['has an unknown field', () => tripFile('more.json', { colour: 'red' }), 'docs/cli.md'],
    [
      'has a place that nobody knows',
      () => tripFile('qq.json', { legs: [{ ...TRIP.legs[0], place: 'QQ' }] }),
      'QQ',
    ],
  ])('refuses a trip that %s', async (_what, file, words) => {
    const ran = await valiseHere(['library', 'plan', file()], null);
    expect(ran).toMatchObject({ exit: 6, out: '' });
    expect(ran.err).toContain(words);
  });

  it('refuses a file that is not JSON, and a time that is none', async () => {
    const file = join(folder, 'text.json');
    writeFileSync(file, 'Paris');
    expect(await valiseHere(['library', 'plan', file], null)).toMatchObject({ exit: 6 });
    const late = ['library', 'plan', tripFile('late.json'), '--at', 'soon'];
    expect(await valiseHere(late, null)).toMatchObject({ exit: 2, out: '' });
  });
});

describe('library lint', () => {
  const lint = async (...args: readonly string[]) => {
    const ran = await valiseHere(['library', 'lint', '--json', ...args], null);
    return { ...ran, report: JSON.parse(ran.out) as { class: string; findings: object[] } };
  };

  it('tells what has to be looked at again, on a day', async () => {
    const { exit, report } = await lint('--at', '2030-01-01');
    expect(exit).toBe(6);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'reviewOverdue', item: 'PRE-001' }),
    );
    const early = await lint('--at', '2026-11-25T12:00:00Z');
    expect(early.report.findings).not.toContainEqual(
      expect.objectContaining({ rule: 'reviewOverdue' }),
    );
  });

  it('ends with 6 at a fault and with 4 where the library cannot be used, and names the item', async () => {
    const weak = changedLibrary('weak', 'evidence: {', 'evidence: { t4: 0,');
    const faulty = await lint('--from', weak);
    expect(faulty).toMatchObject({ exit: 6, report: { ok: false, class: 'faulty' } });
    expect(faulty.report.findings).toContainEqual(
      expect.objectContaining({ rule: 'evidenceFalls' }),
    );
    const cut = changedLibrary('cut', 'phase: before', 'phase: later');
    expect(await lint('--from', cut)).toMatchObject({
      exit: 4,
      report: {
        class: 'unusable',
        findings: [{ rule: 'wrongShape', item: 'before-decide.yaml', detail: 'items.0.phase' }],
      },
    });
    const { out } = await valiseHere(['library', 'lint', '--from', cut], null);
    expect(out).toBe('unusable\nbefore-decide.yaml\twrongShape\titems.0.phase\n');
  });

  it('is the only one that reads on: the others end with 4', async () => {
    const cut = changedLibrary('cut', 'phase: before', 'phase: later');
    expect(await valiseHere(['library', 'list', '--from', cut], null)).toMatchObject({
      exit: 4,
      out: '',
    });
  });
});

describe('library catalogue', () => {
  it('prints what docs/library.md holds', async () => {
    const { out } = await valiseHere(['library', 'catalogue'], null);
    expect(out).toContain('### PRE-001\n\n| English | Français |');
    expect(await jsonHere(['library', 'catalogue'], '')).toEqual({ text: out });
  });
});
