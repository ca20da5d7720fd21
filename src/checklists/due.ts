import { Temporal } from 'temporal-polyfill';
import { assertNever } from '../kernel/index.ts';
import { HOME_ZONE } from '../places/index.ts';
import { type Leg, type Trip, tripDates } from '../trips/index.ts';
import type { Due } from './item.ts';
import type { DueTime } from './row.ts';
import type { Visit } from './visit.ts';

/** A due time, and the instant in milliseconds since 1970 that rows are sorted by. */
export interface Scheduled {
  readonly time: DueTime;
  readonly epoch: number;
}

/**
 * The due time of an item, at a visit when its anchor is a leg; null when such an anchor has no visit.
 * @param night which night of the visit, from 1, for an item that comes every night
 */
export type Schedule = (due: Due, visit: Visit | null, night: number | null) => Scheduled | null;

/** The legs that an anchor has a row for; null when it has one row for the whole trip. */
export function visitsFor(due: Due, visits: readonly Visit[]): readonly Visit[] | null {
  switch (due.anchor) {
    case 'departure':
    case 'return':
      return null;
    case 'border':
      return visits;
    case 'arrival':
    case 'stay':
    case 'night':
    case 'leaving':
      return visits.filter(({ leg }) => leg.kind === 'stay');
    default:
      return assertNever(due);
  }
}

/**
 * The due times of a trip, by the rules that `dueSchema` states. A time that a clock change skips becomes the
 * moment just after the change. Each distinct time is computed once: zones are the costly part of a plan.
 */
export function scheduleOf(trip: Pick<Trip, 'legs'>): Schedule {
  const dates = tripDates(trip);
  const known = new Map<string, Scheduled | null>();
  return (due, visit, night) => {
    const key = `${due.anchor} ${'days' in due ? due.days : ''}${'hours' in due ? due.hours : ''} ${visit?.key ?? ''} ${night ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const moment = dueMoment(due, visit?.leg ?? null, night ?? 1, dates);
    const scheduled = moment === null ? null : scheduledAt(moment);
    known.set(key, scheduled);
    return scheduled;
  };
}

function dueMoment(
  due: Due,
  leg: Leg | null,
  night: number,
  dates: { readonly from: string; readonly to: string },
): Temporal.ZonedDateTime | null {
  if (due.anchor === 'departure') return at(dayFrom(dates.from, due.days), '18:00', HOME_ZONE);
  if (due.anchor === 'return') return at(dayFrom(dates.to, due.days), '18:00', HOME_ZONE);
  if (leg === null) return null;
  switch (due.anchor) {
    case 'border':
      return at(leg.from, '00:00', leg.zone);
    case 'arrival':
      return at(leg.from, '12:00', leg.zone).add({ hours: due.hours });
    case 'stay':
      return at(leg.from, '22:00', leg.zone);
    case 'night':
      return at(dayFrom(leg.from, night - 1), '22:00', leg.zone);
    case 'leaving':
      return at(dayBeforeLeaving(leg), '18:00', leg.zone);
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

const dayFrom = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

const at = (day: string, time: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);

/** An instant as a row tells it. */
export function scheduledAt(moment: Temporal.ZonedDateTime): Scheduled {
  const zone = moment.timeZoneId;
  const local = wallClock(moment);
  const ottawa = zone === HOME_ZONE ? local : wallClock(moment.withTimeZone(HOME_ZONE));
  const utc = moment.toInstant().toString();
  return { time: { local, zone, utc, ottawa }, epoch: moment.epochMilliseconds };
}

const wallClock = (moment: Temporal.ZonedDateTime): string =>
  moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
