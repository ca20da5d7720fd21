import { describe, expect, it } from 'vitest';
import { hoursFromOttawa } from '../../../../../../renderer/features/trips/trip/zone.ts';

describe('hours from Ottawa', () => {
  it.each([
    ['Europe/Paris', '2026-12-01', 6],
    // Canada has changed its clocks and France has not.
    ['Europe/Paris', '2026-03-15', 5],
    ['Asia/Kolkata', '2026-12-01', 10.5],
    ['Asia/Seoul', '2026-07-01', 13],
    ['America/Vancouver', '2026-07-01', -3],
    ['America/St_Johns', '2026-07-01', 1.5],
    ['America/Toronto', '2026-07-01', 0],
  ])('%s on %s: %d', (zone, day, hours) => {
    expect(hoursFromOttawa(zone, day)).toBe(hours);
  });
});
