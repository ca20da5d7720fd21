import { Temporal } from 'temporal-polyfill';
import { assertNever } from '../kernel/index.ts';
import { HOME_ZONE } from '../places/index.ts';
import { firstLeg, type Itinerary, lastLeg, type Leg } from '../trips/index.ts';
import type { Due } from './item.ts';
import type { DueTime } from './row.ts';

/** A due time, and the instant in milliseconds since 1970 that rows are sorted by. */
export interface Scheduled {
  readonly time: DueTime;
  readonly epoch: number;
}

/** What is due once for the whole trip, and what is due at legs. */
export type TripDue = Extract<Due, { readonly anchor: 'departure' | 'return' }>;
export type LegDue = Exclude<Due, TripDue>;

/** How the rows of an item spread: one for the whole trip, one for each border of each leg, or one for each stay. */
export type Span = 'trip' | 'crossing' | 'stay';

const SPANS: Readonly<Record<Due['anchor'], Span>> = {
  departure: 'trip',
  border: 'crossing',
  exit: 'crossing',
  arrival: 'stay',
  stay: 'stay',
  night: 'stay',
  leaving: 'stay',
  return: 'trip',
};
export const spanOf = ({ anchor }: Due): Span => SPANS[anchor];

/** The hours on the clock that the anchors of a leg stand at; `dueSchema` says on which day. */
export const CLOCK = {
  border: '00:00',
  arrival: '12:00',
  evening: '18:00',
  night: '22:00',
} as const;

/** The moment that something of the whole trip is due at, by the rules that `dueSchema` states. */
export function tripMoment(due: TripDue, trip: Itinerary): Temporal.ZonedDateTime {
  const first = firstLeg(trip);
  const last = lastLeg(trip);
  if (due.anchor === 'departure') {
    return earlier(at(dayFrom(first.from, due.days), CLOCK.evening, HOME_ZONE), dayBegins(first));
  }
  return later(at(dayFrom(last.to, due.days), CLOCK.evening, HOME_ZONE), dayIsOver(last));
}

/**
 * The moment that something of one leg is due at. A time that a clock change skips becomes the moment just after the
 * change; of a time that comes twice the first is meant.
 * @param night which night of the stay, from 1, for what comes every night
 */
export function legMoment(due: LegDue, leg: Leg, night: number): Temporal.ZonedDateTime {
  switch (due.anchor) {
    case 'border':
      return at(leg.from, CLOCK.border, leg.zone);
    case 'exit':
      return at(leg.to, CLOCK.evening, leg.zone);
    case 'arrival':
      return at(leg.from, CLOCK.arrival, leg.zone).add({ hours: due.hours });
    case 'stay':
      return at(leg.from, CLOCK.night, leg.zone);
    case 'night':
      return at(dayFrom(leg.from, night - 1), CLOCK.night, leg.zone);
    case 'leaving':
      return at(dayBeforeLeaving(leg), CLOCK.evening, leg.zone);
    default:
      return assertNever(due);
  }
}

/** The nights of a stay, numbered from 1; a stay of one day has one. */
export function nightsOf({ from, to }: Leg): readonly number[] {
  const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' });
  return Array.from({ length: Math.max(1, days) }, (_, index) => index + 1);
}

/** A stay of one day has no day before its last one: it is left on the day it began. */
function dayBeforeLeaving(leg: Leg): string {
  const day = dayFrom(leg.to, -1);
  return day < leg.from ? leg.from : day;
}

/** A calendar day some days after another, or before it. */
export const dayFrom = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

const at = (day: string, time: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);

/** As Ottawa tells it, where the trip is prepared and comes home. */
const dayBegins = ({ from, zone }: Leg): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(from).toZonedDateTime(zone).withTimeZone(HOME_ZONE);
const dayIsOver = ({ to, zone }: Leg): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(zone).withTimeZone(HOME_ZONE);

const earlier = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  a.epochMilliseconds < b.epochMilliseconds ? a : b;
const later = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  a.epochMilliseconds > b.epochMilliseconds ? a : b;

/** An instant as a row tells it. */
export function scheduledAt(moment: Temporal.ZonedDateTime): Scheduled {
  const zone = moment.timeZoneId;
  const local = wallClock(moment);
  const ottawa = wallClock(moment.withTimeZone(HOME_ZONE));
  const utc = moment.toInstant().toString();
  return { time: { local, zone, utc, ottawa }, epoch: moment.epochMilliseconds };
}

const wallClock = (moment: Temporal.ZonedDateTime): string =>
  moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
