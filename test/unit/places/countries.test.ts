import { describe, expect, it } from 'vitest';
import { countryOf, isPlace, listPlaces } from '../../../src/places/index.ts';

describe('countryOf', () => {
  it.each([
    ['FR', 'FR'],
    ['RE', 'FR'],
    ['PR', 'US'],
    ['MO', 'CN'],
    ['IC', 'ES'],
    ['PT-20', 'PT'],
    ['XK', 'XK'],
  ])('%s counts for the nationality of %s', (place, country) => {
    expect(countryOf(place)).toBe(country);
  });

  it('leads from every place to one that is a country of its own', () => {
    for (const { code } of listPlaces()) {
      const country = countryOf(code);
      expect(isPlace(country)).toBe(true);
      expect(countryOf(country)).toBe(country);
    }
  });
});
