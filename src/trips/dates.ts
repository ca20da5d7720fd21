import { Temporal } from 'temporal-polyfill';
import type { Leg, TripDraft } from './trip.ts';

/** What the dates of a trip are computed from. */
export type Itinerary = Pick<TripDraft, 'legs'>;

/** The leg that the trip begins with. */
export function firstLeg({ legs }: Itinerary): Leg {
  const first = legs[0];
  if (first === undefined) throw new Error('a trip has at least one leg');
  return first;
}

/**
 * The leg that ends last in hours that really pass: usually the last one, but a side trip may lie inside a longer stay.
 * Over the date line a leg with an earlier last day may end later: Apia's fifth is over when Pago Pago's is beginning.
 */
export function lastLeg(trip: Itinerary): Leg {
  return trip.legs.reduce((last, leg) => (endsBefore(leg, last) ? last : leg), firstLeg(trip));
}

/** No two calendars are two days apart: further, the days tell by themselves, and no zone is asked. */
const DAY_MS = 86_400_000;

function endsBefore(leg: Leg, other: Leg): boolean {
  const apart = Math.abs(Date.parse(leg.to) - Date.parse(other.to));
  if (leg.zone === other.zone || apart !== DAY_MS) return leg.to < other.to;
  return endOf(leg) < endOf(other);
}

/** The moments that a leg begins and ends, in milliseconds since 1970. */
export const startOf = ({ from, zone }: Leg): number => startOfDay(from, zone);
export const endOf = ({ to, zone }: Leg): number =>
  startOfDay(Temporal.PlainDate.from(to).add({ days: 1 }).toString(), zone);

/** First and last day of a trip, `YYYY-MM-DD`, each as its own place counts days. */
export const tripDates = (trip: Itinerary): { readonly from: string; readonly to: string } => ({
  from: firstLeg(trip).from,
  to: lastLeg(trip).to,
});

/**
 * Where a trip stands at `now` (milliseconds since 1970): `during` from the first moment of its first day to the last
 * moment of its last day, in the zones of those places.
 */
export function phaseOf(trip: Itinerary, now: number): 'before' | 'during' | 'after' {
  if (now < startOf(firstLeg(trip))) return 'before';
  return now < endOf(lastLeg(trip)) ? 'during' : 'after';
}

/**
 * Whole days from `now` to the first day, as the first place counts days: so it is 0 exactly when the phase has become
 * `during`. Negative afterwards.
 */
export function daysToGo(trip: Itinerary, now: number): number {
  const { from, zone } = firstLeg(trip);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return today.until(Temporal.PlainDate.from(from), { largestUnit: 'days' }).days;
}

/** The first moment of a day in a zone; not always midnight, because some clocks change at midnight. */
const startOfDay = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
