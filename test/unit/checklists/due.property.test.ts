import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Due, Item } from '../../../src/checklists/index.ts';
import { HOME_ZONE } from '../../../src/places/index.ts';
import { type Leg, lastLeg } from '../../../src/trips/index.ts';
import { FULL } from '../../faults/support/full.ts';
import { trip } from '../trips/support.ts';
import { tripArbitrary } from './support/arbitrary.ts';
import { item, plan } from './support/fixture.ts';
import { dayAfter, instantOf, wallClock } from './support/intl.ts';

vi.setConfig({ testTimeout: FULL ? 7_200_000 : 300_000 });

const RUNS = FULL ? 10_000 : 150;

/** One item an anchor, and the first and the last of those that count. */
const DUES: readonly Due[] = [
  { anchor: 'departure', days: -120 },
  { anchor: 'departure', days: -1 },
  { anchor: 'departure', days: 0 },
  { anchor: 'border' },
  { anchor: 'exit' },
  { anchor: 'arrival', hours: 0 },
  { anchor: 'arrival', hours: 1 },
  { anchor: 'arrival', hours: 24 },
  { anchor: 'stay' },
  { anchor: 'night' },
  { anchor: 'leaving' },
  { anchor: 'return', days: 0 },
  { anchor: 'return', days: 1 },
  { anchor: 'return', days: 120 },
];
const items = DUES.map((due, index): Item => item(`DUE-${100 + index}`, { due }));
const library = { items, sources: [] };
const HOUR = 3_600_000;

/** The first moment of a day, and the first of the day after a last one. */
const begins = (day: string, zone: string): number => instantOf(`${day}T00:00`, zone);
const isOver = ({ to, zone }: Leg): number => begins(dayAfter(to, 1), zone);
const eve = ({ from, to }: Leg): string => (to === from ? from : dayAfter(to, -1));
const ottawa = (day: string): number => instantOf(`${day}T18:00`, HOME_ZONE);

/** When an item is due by the words of `dueSchema`, computed with Intl. */
function expected(due: Due, legs: readonly Leg[], leg: Leg, night: number): number {
  const first = legs[0] ?? leg;
  const last = lastLeg({ legs: [...legs] });
  switch (due.anchor) {
    case 'departure':
      return Math.min(ottawa(dayAfter(first.from, due.days)), begins(first.from, first.zone));
    case 'return':
      return Math.max(ottawa(dayAfter(last.to, due.days)), isOver(last));
    case 'border':
      return begins(leg.from, leg.zone);
    case 'exit':
      return instantOf(`${leg.to}T18:00`, leg.zone);
    case 'arrival':
      return instantOf(`${leg.from}T12:00`, leg.zone) + due.hours * HOUR;
    case 'stay':
      return instantOf(`${leg.from}T22:00`, leg.zone);
    case 'night':
      return instantOf(`${dayAfter(leg.from, night - 1)}T22:00`, leg.zone);
    case 'leaving':
      return instantOf(`${eve(leg)}T18:00`, leg.zone);
  }
}

/** The leg of a row, by the key in its id. */
function legOf(id: string, legs: readonly Leg[]): Leg | undefined {
  const [, place, number = '1'] = /@([A-Z]{2}(?:-\d+)?)(?:\.(\d+))?/.exec(id) ?? [];
  return legs.filter((leg) => leg.place === place)[Number(number) - 1] ?? legs[0];
}

function checkTimes(legs: readonly Leg[]): void {
  for (const row of plan(trip({ legs: [...legs] }), new Map(), library)) {
    const due = DUES[Number(row.item.slice(4)) - 100];
    const leg = legOf(row.id, legs);
    if (due === undefined || leg === undefined) throw new Error(`no anchor for ${row.id}`);
    const instant = expected(due, legs, leg, row.night ?? 1);
    const zone = row.place === null ? HOME_ZONE : leg.zone;
    expect({ id: row.id, ...row.due }).toEqual({
      id: row.id,
      utc: new Date(instant).toISOString().replace('.000Z', 'Z'),
      zone,
      local: wallClock(instant, zone),
      ottawa: wallClock(instant, HOME_ZONE),
    });
  }
}

describe('due times', () => {
  it('are those that Intl gives, on any trip', () => {
    fc.assert(
      fc.property(tripArbitrary, ({ legs }) => checkTimes(legs)),
      { numRuns: RUNS },
    );
  });

  it('lie in the window of the trip, or of the leg that they belong to', () => {
    fc.assert(
      fc.property(tripArbitrary, ({ legs }) => {
        for (const row of plan(trip({ legs }), new Map(), library)) {
          const due = DUES[Number(row.item.slice(4)) - 100];
          const leg = legOf(row.id, legs);
          const [first] = legs;
          if (due === undefined || leg === undefined || first === undefined) throw new Error();
          const at = Date.parse(row.due.utc);
          const start = begins(first.from, first.zone);
          const end = isOver(lastLeg({ legs }));
          if (due.anchor === 'departure') {
            expect(at).toBeLessThanOrEqual(start);
            expect(at).toBeGreaterThan(start - 122 * 24 * HOUR);
          } else if (due.anchor === 'return') {
            expect(at).toBeGreaterThanOrEqual(end);
            expect(at).toBeLessThan(end + 122 * 24 * HOUR);
          } else {
            expect(at).toBeGreaterThanOrEqual(begins(leg.from, leg.zone));
            // At most 24 hours after noon of the first day, which may be the last, on a day of 23 hours.
            expect(at).toBeLessThanOrEqual(isOver(leg) + 13 * HOUR);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** The Sundays on which clocks change, in places that change them by the hour, by half an hour, and at midnight. */
const CHANGES: readonly (readonly [place: string, zone: string, days: readonly string[]])[] = [
  ['FR', 'Europe/Paris', ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']],
  ['GB', 'Europe/London', ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']],
  ['PT-20', 'Atlantic/Azores', ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']],
  ['CA', 'America/Toronto', ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07']],
  ['CA', 'America/St_Johns', ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07']],
  ['US', 'America/Los_Angeles', ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07']],
  ['AU', 'Australia/Sydney', ['2026-04-05', '2026-10-04', '2027-04-04', '2027-10-03']],
  ['NZ', 'Pacific/Auckland', ['2026-04-05', '2026-09-27', '2027-04-04', '2027-09-26']],
  ['NZ', 'Pacific/Chatham', ['2026-04-05', '2026-09-27', '2027-04-04', '2027-09-26']],
  ['CL', 'America/Santiago', ['2026-04-04', '2026-09-06', '2027-04-03', '2027-09-05']],
  ['AU', 'Australia/Lord_Howe', ['2026-04-05', '2026-10-04', '2027-04-04', '2027-10-03']],
  ['EG', 'Africa/Cairo', ['2026-04-24', '2026-10-30', '2027-04-30', '2027-10-29']],
  ['CU', 'America/Havana', ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07']],
];

describe.each(CHANGES)('clock changes in %s (%s)', (place, zone, days) => {
  it.each(days)('are met on %s by every stay that touches the day', (day) => {
    const offset = (instant: number) => Date.parse(`${wallClock(instant, zone)}Z`) - instant;
    const around = [-2, 2].map((days) => offset(instantOf(`${dayAfter(day, days)}T12:00`, zone)));
    expect(around[0]).not.toBe(around[1]);
    for (const before of [0, 1, 2]) {
      for (const after of [0, 1, 2]) {
        const from = dayAfter(day, -before);
        const to = dayAfter(day, after);
        checkTimes([{ place, zone, from, to, kind: 'stay' }]);
      }
    }
  });
});

describe('over the date line', () => {
  const at = (place: string, zone: string, from: string, to: string): Leg => ({
    place,
    zone,
    from,
    to,
    kind: 'stay',
  });

  it.each([
    [
      'Auckland to Honolulu, which lands on the day it left',
      at('NZ', 'Pacific/Auckland', '2026-12-01', '2026-12-05'),
      at('US', 'Pacific/Honolulu', '2026-12-05', '2026-12-08'),
      23,
    ],
    [
      'Apia to Pago Pago, an hour away and a day back',
      at('WS', 'Pacific/Apia', '2026-12-05', '2026-12-05'),
      at('AS', 'Pacific/Pago_Pago', '2026-12-04', '2026-12-06'),
      24,
    ],
    [
      'Los Angeles to Sydney, which misses a day',
      at('US', 'America/Los_Angeles', '2026-12-01', '2026-12-03'),
      at('AU', 'Australia/Sydney', '2026-12-05', '2026-12-09'),
      -19,
    ],
  ])('%s', (_name, first, second, hoursBehind) => {
    checkTimes([first, second]);
    const noon = (leg: Leg) => instantOf(`2026-12-05T12:00`, leg.zone);
    expect((noon(second) - noon(first)) / HOUR).toBe(hoursBehind);
  });
});
