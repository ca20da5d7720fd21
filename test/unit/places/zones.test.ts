import { describe, expect, it } from 'vitest';
import { HOME_ZONE, isZone, listPlaces, mainZone } from '../../../src/places/index.ts';
import { MAIN_ZONES } from '../../../src/places/zones.ts';

describe('isZone', () => {
  it('knows names of the zone database, old ones included', () => {
    expect([HOME_ZONE, 'Europe/Paris', 'Asia/Calcutta', 'UTC'].every(isZone)).toBe(true);
  });

  it('refuses offsets, other spellings and inventions', () => {
    expect(['+05', '+0500', 'europe/paris', 'Europe/Nowhere', 'EST5', ''].some(isZone)).toBe(false);
  });

  it('knows every zone that the list of places offers', () => {
    const zones = listPlaces().flatMap((place) => place.zones);
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  });
});

describe('mainZone', () => {
  it('is the zone of the capital where a country has several', () => {
    expect(mainZone('US')).toBe('America/New_York');
    expect(mainZone('AU')).toBe('Australia/Sydney');
    expect(mainZone('CA')).toBe(HOME_ZONE);
  });

  it('was decided, not left to chance, for every country with several zones', () => {
    const several = listPlaces().filter(({ zones }) => zones.length > 1);
    // Midway and Wake belong to UM: no capital, and nobody lives on either.
    expect(several.filter(({ code }) => !MAIN_ZONES.has(code)).map(({ code }) => code)).toEqual([
      'UM',
    ]);
    for (const { code, mainZone: main } of several) {
      expect(main).toBe(MAIN_ZONES.get(code) ?? 'Pacific/Midway');
    }
  });

  it('is unknown for a place that is not in the list', () => {
    expect(mainZone('QQ')).toBeUndefined();
  });
});
