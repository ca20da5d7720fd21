import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { valiseHere } from './run-here.ts';
import { CHEAP } from './run.ts';

const file = join(mkdtempSync(join(tmpdir(), 'valise-places-')), 'kit.valise');
const SET = ['place', 'set-fact', file, 'fr', '--property', 'vpn-law', '--value'];
const SOURCED = ['--source', 'Embassy in Paris', '--checked', '2026-01-15'];

beforeAll(async () => {
  expect(await valiseHere(['create', file, '--role', 'staff', ...CHEAP])).toMatchObject({
    exit: 0,
  });
});

describe('what holds at a place', () => {
  it('is written with its source and printed whole', async () => {
    const set = await valiseHere([...SET, 'no', ...SOURCED, '--note', 'by telephone', '--json']);
    expect(set.exit).toBe(0);
    const shown = await valiseHere(['place', 'facts', file, 'FR', '--json']);
    expect(shown.out).toBe(set.out);
    const { place, names, facts } = JSON.parse(shown.out) as {
      place: string;
      names: object;
      facts: { property: string }[];
    };
    expect({ place, names }).toEqual({ place: 'FR', names: { en: 'France', fr: 'France' } });
    expect(facts).toHaveLength(12);
    expect(facts.find(({ property }) => property === 'vpn-law')).toMatchObject({
      value: 'no',
      source: 'Embassy in Paris',
      checked: '2026-01-15',
      note: 'by telephone',
      stale: true,
    });
    expect(facts.find(({ property }) => property === 'cyber')).toEqual({
      property: 'cyber',
      value: 'unclear',
      source: null,
      checked: null,
      note: '',
      ageDays: null,
      stale: false,
    });
    const lines = (await valiseHere(['place', 'facts', file, 'FR'])).out.split('\n');
    expect(lines).toContain('vpn-law\tno\t2026-01-15\tEmbassy in Paris');
    expect(lines).toContain('cyber\tunclear');
  });

  it('is taken away by unclear', async () => {
    const { exit, out } = await valiseHere([...SET, 'unclear']);
    expect(exit).toBe(0);
    expect(out.split('\n')).toContain('vpn-law\tunclear');
  });

  it.each([
    ['without a source', [...SET, 'yes', '--checked', '2026-01-15'], 6, 'where this was read'],
    [
      'with a day that is none',
      [...SET, 'yes', '--source', 'x', '--checked', '2026-02-30'],
      6,
      '2026-02-30',
    ],
    ['with too long a note', [...SET, 'yes', ...SOURCED, '--note', 'x'.repeat(501)], 6, '500'],
    ['for a place that is none', ['place', 'facts', file, 'France'], 6, 'FRANCE'],
    [
      'for a property that is none',
      ['place', 'set-fact', file, 'FR', '--property', 'x', '--value', 'no'],
      2,
      '',
    ],
  ])('is refused %s', async (_, words, exit, told) => {
    const end = await valiseHere([...words, '--lang', 'en']);
    expect(end.exit).toBe(exit);
    expect(end.err).toContain(told);
  });
});
