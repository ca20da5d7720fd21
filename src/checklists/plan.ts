import type { PlaceFactsOf } from '../places/index.ts';
import { type Trip, tierOf } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import { assemble, itemPart, type Plan } from './assemble.ts';
import { chooserOf } from './choose.ts';
import { spanOf } from './due.ts';
import type { Item, Library } from './item.ts';
import { addKept } from './kept.ts';
import { newOrder, type Order } from './order.ts';
import type { ChecklistRow } from './row.ts';
import { slotsOf } from './slots.ts';
import { parseRowId, visitsOf } from './visit.ts';

/** Everything that a checklist is computed from; the same input gives the same rows. */
export interface PlanInput {
  readonly library: Library;
  /** Legs, zones and places as `validateTrip` accepts them. */
  readonly trip: Trip;
  /** This trip's answers by row id. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** What staff found out about places; a place that is not in it is unclear. */
  readonly placeFacts: PlaceFactsOf;
  /** The evidence level of this trip's attachments by row id; see `attachedLevel`. */
  readonly attached: ReadonlyMap<string, number>;
}

/**
 * The checklist of a trip, sorted by phase, then due instant, then the library's order, then the order of the legs.
 * An answer whose row the trip no longer selects comes back as a row with `applies: false`: nothing answered is lost.
 */
export function planChecklist(input: PlanInput): readonly ChecklistRow[] {
  const plan = makePlan(input);
  const order = newOrder();
  // Only an item that somebody worked on looks for what is known of its rows: that of a new trip is nothing.
  const touched = new Set([...plan.answers.keys(), ...plan.attached.keys()].map(itemOf));
  const shown = new Set<string>();
  for (const item of input.library.items) {
    const known = touched.has(item.id) ? plan : UNTOUCHED;
    for (const id of addRows(item, plan, order, known)) shown.add(id);
  }
  addKept(input.library, plan, order, shown);
  return order.rows();
}

const itemOf = (id: string): string => parseRowId(id).item;

const UNTOUCHED: Pick<PlanInput, 'answers' | 'attached'> = {
  answers: new Map(),
  attached: new Map(),
};

function makePlan({ library, trip, answers, placeFacts, attached }: PlanInput): Plan {
  const { tier } = tierOf(trip);
  const visits = visitsOf(trip.legs);
  const titles = new Map(library.sources.map(({ code, title }) => [code, title]));
  return {
    tier,
    trip,
    visits,
    placeFacts,
    answers,
    attached,
    slots: slotsOf(trip, visits),
    choose: chooserOf({ tier, trip, visits, placeFacts }),
    sourcesOf: (item) =>
      item.sources.map(({ source: code, confidence }) => ({
        code,
        title: titles.get(code) ?? { en: code, fr: code },
        confidence,
      })),
  };
}

/**
 * Adds no row, one, or one for each leg, night and device that the item holds for.
 * @returns the ids of the rows that have an answer
 */
function addRows(
  item: Item,
  plan: Plan,
  order: Order,
  known: Pick<PlanInput, 'answers' | 'attached'>,
): readonly string[] {
  const choices = plan.choose(item.when, spanOf(item.due));
  if (choices.size === 0) return [];
  const part = itemPart(item, plan);
  const shown: string[] = [];
  for (const { visit, night, where, asked, due, moment } of plan.slots(item.due)) {
    if (!asked) continue;
    const place = visit?.leg.place ?? null;
    for (const { device, reason } of choices.get(visit) ?? []) {
      const id = item.id + where + (device === null ? '' : `%${device.id}`);
      // An empty map is not asked: the long id would be hashed a hundred thousand times for nothing.
      const answer = known.answers.size === 0 ? null : (known.answers.get(id) ?? null);
      const attached = known.attached.size === 0 ? 0 : (known.attached.get(id) ?? 0);
      const own = {
        id,
        place,
        night,
        device,
        due,
        moment,
        reason,
        answer,
        attached,
        applies: true,
      };
      order.add(assemble(part, own), due.epoch);
      if (answer !== null) shown.push(id);
    }
  }
  return shown;
}
