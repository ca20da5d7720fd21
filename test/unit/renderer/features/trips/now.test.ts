import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearby } from '../../../../../renderer/features/trips/now.ts';
import { createFormatters } from '../../../../../renderer/i18n/formatters.ts';

const DUE = '2026-12-03T21:00:00Z';
const before = (minutes: number): number => Date.parse(DUE) - minutes * 60_000;

describe('the present as one row needs it', () => {
  it('stays while the words stay: a minute within the hour, an hour within the day, else a day', () => {
    expect(nearby(DUE, before(12.2))).toBe(before(12));
    expect(nearby(DUE, before(190))).toBe(before(180));
    expect(nearby(DUE, before(-190))).toBe(before(-180));
    expect(nearby(DUE, before(1440 * 3.4))).toBe(before(1440 * 3));
  });

  it('says what the exact present says', () => {
    const { relative } = createFormatters('en');
    const minutes = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(minutes, (left) => {
        const now = before(left);
        expect(relative(DUE, 'Asia/Seoul', nearby(DUE, now))).toBe(
          relative(DUE, 'Asia/Seoul', now),
        );
      }),
    );
  });
});
