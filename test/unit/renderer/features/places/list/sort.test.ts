import { describe, expect, it } from 'vitest';
import { sorted } from '../../../../../../renderer/features/places/list/sort.ts';
import type { AdvisoryEntry } from '../../../../../../src/contract/index.ts';

const entry = (
  code: string,
  names: AdvisoryEntry['names'],
  overall: AdvisoryEntry['overall'],
  published: string | null,
): AdvisoryEntry => ({
  code,
  names,
  overall,
  published,
  source: 'canada',
  regionalMax: null,
  regionalFlag: null,
  text: { en: 't', fr: 't' },
  loaded: '2026-11-23T15:00:00Z',
  ageDays: null,
  stale: false,
});

const all = [
  entry('ET', { en: 'Ethiopia', fr: 'Éthiopie' }, 3, '2026-09-01T00:00:00Z'),
  entry('QQ', { en: 'Nowhere', fr: 'Nulle part' }, null, null),
  entry('DE', { en: 'Germany', fr: 'Allemagne' }, 1, '2014-02-19T00:00:00Z'),
];
const codes = (
  column: string,
  direction: 'ascending' | 'descending',
  language: 'en' | 'fr' = 'en',
) => sorted(all, { column, direction }, language).map(({ code }) => code);

describe('the order of the places', () => {
  it('is the kit’s own until a column is chosen', () => {
    expect(sorted(all, null, 'en')).toBe(all);
  });

  it('follows the alphabet of the interface', () => {
    expect(codes('place', 'ascending')).toEqual(['ET', 'DE', 'QQ']);
    expect(codes('place', 'ascending', 'fr')).toEqual(['DE', 'ET', 'QQ']);
  });

  it('keeps what is unknown at the end, both ways', () => {
    expect(codes('level', 'ascending')).toEqual(['DE', 'ET', 'QQ']);
    expect(codes('level', 'descending')).toEqual(['ET', 'DE', 'QQ']);
    expect(codes('published', 'ascending')).toEqual(['DE', 'ET', 'QQ']);
    expect(codes('published', 'descending')).toEqual(['ET', 'DE', 'QQ']);
  });
});
