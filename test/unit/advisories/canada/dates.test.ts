import { describe, expect, it } from 'vitest';
import { checkDate, fromFriendly, fromSeconds } from '../../../../src/advisories/canada/dates.ts';

describe('a date written for people', () => {
  it.each([
    ['October 5, 2026 07:02 EDT', '2026-10-05T11:02:00Z'],
    ['5 octobre 2026 07:02 HAE', '2026-10-05T11:02:00Z'],
    ['1er février 2026 23:30 HNE', '2026-02-02T04:30:00Z'],
    ['August 24, 2026 8:53', '2026-08-24T12:53:00Z'],
    ['24 août 2026 08:53', '2026-08-24T12:53:00Z'],
    ['January 1, 2026 00:00 EST', '2026-01-01T05:00:00Z'],
    ['November 1, 2026 01:30 EDT', '2026-11-01T05:30:00Z'],
    ['November 1, 2026 01:30 EST', '2026-11-01T06:30:00Z'],
    ['March 8, 2026 02:30 EST', '2026-03-08T07:30:00Z'],
  ])('is Ottawa time: %s', (text, instant) => expect(fromFriendly(text)).toBe(instant));

  it.each([
    '',
    'yesterday',
    'October 32, 2026 07:02 EDT',
    'Brumaire 5, 2026 07:02',
    '2026-10-05 07:02',
    'May 5, 2026 25:00',
  ])('is unknown when it is not understood: %j', (text) => expect(fromFriendly(text)).toBeNull());

  it('does not depend on the zone of the machine', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    try {
      expect(fromFriendly('October 5, 2026 07:02 EDT')).toBe('2026-10-05T11:02:00Z');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('the limits of a date', () => {
  const loaded = '2026-11-23T09:00:00Z';

  it('are the year 2000 and 48 hours after loading', () => {
    expect(checkDate('1999-12-31T23:59:59Z', loaded)).toMatchObject({
      error: { code: 'impossibleDate' },
    });
    expect(checkDate('2000-01-01T00:00:00Z', loaded).ok).toBe(true);
    expect(checkDate('2026-11-25T09:00:00Z', loaded).ok).toBe(true);
    expect(checkDate('2026-11-25T09:00:01Z', loaded)).toEqual({
      ok: false,
      error: { code: 'futureDate', facts: { date: '2026-11-25' } },
    });
  });

  it('hold for seconds that are no instant', () => {
    expect(fromSeconds(1_790_254_415, loaded)).toEqual({ ok: true, value: '2026-09-24T12:53:35Z' });
    expect(fromSeconds(9e15, loaded)).toMatchObject({ error: { code: 'impossibleDate' } });
    expect(fromSeconds(-9e15, loaded)).toMatchObject({ error: { code: 'impossibleDate' } });
  });
});
