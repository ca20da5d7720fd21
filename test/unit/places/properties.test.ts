import { describe, expect, it } from 'vitest';
import { factAge, NO_FACTS, placeFactsSchema, propertyAt } from '../../../src/places/index.ts';

const fact = { value: 'no', source: 'Mission', checked: '2026-11-22', note: '' } as const;

describe('what is known of a place', () => {
  it('is the fact that somebody wrote down, and otherwise unclear, never "no"', () => {
    const table = new Map([['FR', { 'vpn-law': fact }]]);
    expect(propertyAt(table, 'FR', 'vpn-law')).toEqual(fact);
    expect(propertyAt(table, 'FR', 'unrest')).toBeNull();
    expect(propertyAt(table, 'BE', 'vpn-law')).toBeNull();
    expect(propertyAt(NO_FACTS, 'FR', 'vpn-law')).toBeNull();
  });

  it('has a source and a day, and no third value', () => {
    const isFact = (over: object) =>
      placeFactsSchema.safeParse({ place: 'FR', facts: { 'vpn-law': { ...fact, ...over } } })
        .success;
    expect(isFact({})).toBe(true);
    expect(isFact({ value: 'unclear' })).toBe(false);
    expect(isFact({ source: ' ' })).toBe(false);
    expect(isFact({ checked: '2026-02-30' })).toBe(false);
    expect(placeFactsSchema.safeParse({ place: 'FR', facts: { weather: fact } }).success).toBe(
      false,
    );
  });
});

describe('the age of a fact', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0, false],
    ['2026-05-26', '2026-11-22', 180, false],
    ['2026-05-25', '2026-11-22', 181, true],
    // Over a leap day and both clock changes.
    ['2027-11-22', '2028-11-22', 366, true],
    // A clock that was set back.
    ['2026-11-23', '2026-11-22', 0, false],
  ])('read on %s, asked on %s: %i days', (checked, today, ageDays, isStale) => {
    expect(factAge({ checked }, today)).toEqual({ ageDays, isStale });
  });
});
