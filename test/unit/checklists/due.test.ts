import { describe, expect, it } from 'vitest';
import type { Due } from '../../../src/checklists/index.ts';
import type { Leg } from '../../../src/trips/index.ts';
import { leg, trip } from '../trips/support.ts';
import { item, plan } from './support/fixture.ts';

const dueOf = (due: Due, ...legs: readonly Leg[]) =>
  plan(trip({ legs: [...legs] }), new Map(), {
    items: [item('PRE-001', { due })],
    sources: [],
  }).map((row) => row.due);

const tokyo = leg({ place: 'JP', zone: 'Asia/Tokyo' });

describe('due times', () => {
  it('before departure: 18:00 in Ottawa, counted from the first day', () => {
    expect(dueOf({ anchor: 'departure', days: -14 }, tokyo)).toEqual([
      {
        local: '2026-11-17T18:00',
        zone: 'America/Toronto',
        utc: '2026-11-17T23:00:00Z',
        ottawa: '2026-11-17T18:00',
      },
    ]);
  });

  it('keep 18:00 on the clock across a clock change', () => {
    // Ottawa leaves daylight time on 1 November 2026.
    expect(dueOf({ anchor: 'departure', days: -42 }, tokyo)[0]?.utc).toBe('2026-10-20T22:00:00Z');
  });

  it('border: the first moment of the first day there, transits included', () => {
    const transit = leg({ place: 'US', zone: 'America/New_York', kind: 'transit' });
    expect(dueOf({ anchor: 'border' }, transit, tokyo)).toEqual([
      {
        local: '2026-12-01T00:00',
        zone: 'Asia/Tokyo',
        utc: '2026-11-30T15:00:00Z',
        ottawa: '2026-11-30T10:00',
      },
      {
        local: '2026-12-01T00:00',
        zone: 'America/New_York',
        utc: '2026-12-01T05:00:00Z',
        ottawa: '2026-12-01T00:00',
      },
    ]);
  });

  it('border on a day that begins at one: the moment just after the change', () => {
    const cairo = leg({ place: 'EG', zone: 'Africa/Cairo', from: '2026-04-24', to: '2026-04-25' });
    expect(dueOf({ anchor: 'border' }, cairo)[0]).toMatchObject({
      local: '2026-04-24T01:00',
      utc: '2026-04-23T22:00:00Z',
    });
  });

  it('arrival: hours that really pass after noon', () => {
    expect(dueOf({ anchor: 'arrival', hours: 1 }, tokyo)[0]?.local).toBe('2026-12-01T13:00');
    // Paris gives an hour back in the night to 25 October 2026.
    const paris = leg({ from: '2026-10-24', to: '2026-10-28' });
    expect(dueOf({ anchor: 'arrival', hours: 24 }, paris)[0]?.local).toBe('2026-10-25T11:00');
  });

  it('tells hours and days apart, of items in one library', () => {
    const dues: readonly Due[] = [
      { anchor: 'arrival', hours: 1 },
      { anchor: 'arrival', hours: 2 },
      { anchor: 'departure', days: -2 },
      { anchor: 'departure', days: -1 },
    ];
    const items = dues.map((due, index) => item(`PRE-00${index}`, { due }));
    const rows = plan(trip({ legs: [tokyo] }), new Map(), { items, sources: [] });
    expect(rows.map(({ id, due }) => [id, due.local])).toEqual([
      ['PRE-002', '2026-11-29T18:00'],
      ['PRE-003', '2026-11-30T10:00'],
      ['PRE-000@JP', '2026-12-01T13:00'],
      ['PRE-001@JP', '2026-12-01T14:00'],
    ]);
  });

  it('stay: 22:00 of the first day; leaving: 18:00 of the day before the last', () => {
    expect(dueOf({ anchor: 'stay' }, tokyo)[0]?.local).toBe('2026-12-01T22:00');
    expect(dueOf({ anchor: 'leaving' }, tokyo)[0]?.local).toBe('2026-12-04T18:00');
  });

  it('leaving a stay of one day: that day, not the day before it began', () => {
    const oneDay = leg({ from: '2026-12-01', to: '2026-12-01' });
    expect(dueOf({ anchor: 'leaving' }, oneDay)[0]?.local).toBe('2026-12-01T18:00');
  });

  it('exit: 18:00 of the last day there, transits included', () => {
    const transit = leg({ place: 'JP', zone: 'Asia/Tokyo', to: '2026-12-01', kind: 'transit' });
    expect(dueOf({ anchor: 'exit' }, transit, leg()).map(({ local }) => local)).toEqual([
      '2026-12-01T18:00',
      '2026-12-05T18:00',
    ]);
  });

  it('the eve of a trip to Auckland: before the day begins there, told in Ottawa', () => {
    const auckland = leg({ place: 'NZ', zone: 'Pacific/Auckland' });
    const eve = { local: '2026-11-30T06:00', zone: 'America/Toronto', utc: '2026-11-30T11:00:00Z' };
    expect(dueOf({ anchor: 'departure', days: -1 }, auckland)[0]).toMatchObject(eve);
    expect(dueOf({ anchor: 'departure', days: 0 }, auckland)[0]).toMatchObject(eve);
    expect(dueOf({ anchor: 'departure', days: -2 }, auckland)[0]?.local).toBe('2026-11-29T18:00');
  });

  it('the return from Honolulu: not before the last day is over there, told in Ottawa', () => {
    const honolulu = leg({ place: 'US', zone: 'Pacific/Honolulu' });
    expect(dueOf({ anchor: 'return', days: 0 }, honolulu)[0]).toEqual({
      local: '2026-12-06T05:00',
      zone: 'America/Toronto',
      utc: '2026-12-06T10:00:00Z',
      ottawa: '2026-12-06T05:00',
    });
    expect(dueOf({ anchor: 'return', days: 1 }, honolulu)[0]?.local).toBe('2026-12-06T18:00');
  });

  it('arrival, stay and leaving have no row for a transit', () => {
    const transit = leg({ kind: 'transit' });
    expect(dueOf({ anchor: 'arrival', hours: 1 }, transit)).toEqual([]);
    expect(dueOf({ anchor: 'stay' }, transit)).toEqual([]);
    expect(dueOf({ anchor: 'leaving' }, transit)).toEqual([]);
    expect(dueOf({ anchor: 'night' }, transit)).toEqual([]);
  });

  it('after the return: 18:00 in Ottawa, counted from the last day of the leg that ends last', () => {
    const sideTrip = leg({ place: 'BE', from: '2026-12-02', to: '2026-12-03' });
    expect(dueOf({ anchor: 'return', days: 0 }, leg(), sideTrip)[0]?.local).toBe(
      '2026-12-05T18:00',
    );
    expect(dueOf({ anchor: 'return', days: 30 }, leg())[0]?.local).toBe('2027-01-04T18:00');
  });
});
