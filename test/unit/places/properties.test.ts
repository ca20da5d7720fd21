import { describe, expect, it } from 'vitest';
import { factAge } from '../../../src/places/index.ts';

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
