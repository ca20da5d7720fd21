import { describe, expect, it } from 'vitest';
import { clockIn, minutesSince } from '../../../../../renderer/features/emergency/time.ts';

const EVENT = '2026-12-01T05:04:30.000Z';

describe('the time of an incident', () => {
  it('counts whole minutes, and none before it happened', () => {
    expect(minutesSince(EVENT, Date.parse(EVENT) + 59_999)).toBe(0);
    expect(minutesSince(EVENT, Date.parse(EVENT) + 80 * 60_000)).toBe(80);
    expect(minutesSince(EVENT, Date.parse(EVENT) - 60_000)).toBe(0);
  });

  it('is the one that a clock there shows', () => {
    expect(clockIn(EVENT, 'Asia/Seoul')).toBe('14:04');
    expect(clockIn('2026-12-01T15:00:00.000Z', 'Asia/Seoul')).toBe('00:00');
  });
});
