import { type Itinerary } from '../trips/index.ts';
import { legMoment, nightsOf, type Scheduled, scheduledAt, spanOf, tripMoment } from './due.ts';
import type { Due } from './item.ts';
import { legGroup, type Moment, tripGroup } from './moment.ts';
import { type Visit, whereOf } from './visit.ts';

/** One time that an anchor stands for: once a trip, once a leg, or once a night of it. */
export interface Slot {
  readonly visit: Visit | null;
  /** Place code. */
  readonly place: string | null;
  /** From 1; null when the anchor does not come every night. */
  readonly night: number | null;
  /** What it adds to the id of a row: ``, `@FR.2`, `@FR.2#3`. */
  readonly where: string;
  /** false for a transit where the anchor asks about stays: no row is made, but one that was answered keeps its time. */
  readonly asked: boolean;
  readonly due: Scheduled;
  readonly moment: Moment;
}

/** The slots of an anchor in the order of the legs. Each is made once for all items: zones are the costly part of a plan. */
export type Slots = (due: Due) => readonly Slot[];

export function slotsOf(trip: Itinerary, visits: readonly Visit[]): Slots {
  const known = new Map<string, readonly Slot[]>();
  return (due) => {
    const key = keyOf(due);
    const before = known.get(key);
    if (before !== undefined) return before;
    const slots = makeSlots(due, trip, visits);
    known.set(key, slots);
    return slots;
  };
}

/** Equal dues are one object only where they come from one item. */
const keyOf = ({ anchor, days, hours }: Amounts): string =>
  `${anchor} ${days ?? ''} ${hours ?? ''}`;

interface Amounts {
  readonly anchor: string;
  readonly days?: number;
  readonly hours?: number;
}

function makeSlots(due: Due, trip: Itinerary, visits: readonly Visit[]): readonly Slot[] {
  if (due.anchor === 'departure' || due.anchor === 'return') {
    const moment = tripGroup(due);
    const time = scheduledAt(tripMoment(due, trip));
    return [{ visit: null, place: null, night: null, where: '', asked: true, due: time, moment }];
  }
  return visits.flatMap((visit) => {
    const nights = due.anchor === 'night' ? nightsOf(visit.leg) : [null];
    return nights.map((night) => ({
      visit,
      place: visit.leg.place,
      night,
      where: whereOf(visit, night),
      asked: spanOf(due) === 'crossing' || visit.leg.kind === 'stay',
      due: scheduledAt(legMoment(due, visit.leg, night ?? 1)),
      moment: legGroup(due, visit, night),
    }));
  });
}
