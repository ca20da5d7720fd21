import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPlace, listPlaces } from '../../../src/places/index.ts';

const INDEX = '../shared/samples/advisories/canada/index-alpha-eng.2014-03-02.json';

describe('listPlaces', () => {
  it('gives each place one entry, both names, and its main zone among its zones', () => {
    const places = listPlaces();
    expect(places.length).toBeGreaterThan(240);
    expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
    for (const { names, zones, mainZone } of places) {
      expect(names.en).not.toBe('');
      expect(names.fr).not.toBe('');
      expect(zones).toContain(mainZone);
    }
  });

  it('is sorted by English name, as a reader expects accents to be', () => {
    const names = listPlaces().map((place) => place.names.en);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-CA')));
    expect(names.indexOf('Åland Islands')).toBeLessThan(names.indexOf('Albania'));
  });
});

describe('isPlace', () => {
  it('knows ISO codes and those of sources, and nothing else', () => {
    expect(['FR', 'XK', 'IC', 'PT-20'].every(isPlace)).toBe(true);
    expect(['fr', 'QQ', 'FRA', 'US-CA', ''].some(isPlace)).toBe(false);
  });

  it.skipIf(!existsSync(INDEX))(
    'knows every destination of a published index (needs samples)',
    () => {
      const index = JSON.parse(readFileSync(INDEX, 'utf8')) as { data: Record<string, unknown> };
      expect(Object.keys(index.data).filter((code) => !isPlace(code))).toEqual([]);
    },
  );
});
