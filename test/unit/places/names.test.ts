import { describe, expect, it } from 'vitest';
import { listPlaces, placeName } from '../../../src/places/index.ts';

describe('placeName', () => {
  it('names countries in both languages', () => {
    expect(placeName('DE')).toEqual({ en: 'Germany', fr: 'Allemagne' });
    expect(placeName('XK')).toEqual({ en: 'Kosovo', fr: 'Kosovo' });
  });

  it('names the codes that only sources have', () => {
    expect(placeName('IC')).toEqual({ en: 'Canary Islands', fr: 'Îles Canaries' });
    expect(placeName('PT-20')).toEqual({ en: 'Azores', fr: 'Açores' });
  });

  it('begins every name with a capital', () => {
    const small = listPlaces().filter(
      ({ names }) => /^\p{Ll}/u.test(names.en) || /^\p{Ll}/u.test(names.fr),
    );
    expect(small).toEqual([]);
    expect(placeName('CK').fr).toBe('Îles Cook');
  });

  it('tells a part of a country by its country, and an unknown code by itself', () => {
    expect(placeName('US-CA')).toEqual({ en: 'United States (US-CA)', fr: 'États-Unis (US-CA)' });
    expect(placeName('QQ')).toEqual({ en: 'QQ', fr: 'QQ' });
    expect(placeName('QQ-1')).toEqual({ en: 'QQ-1', fr: 'QQ-1' });
  });
});
