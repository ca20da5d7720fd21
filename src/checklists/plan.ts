import type { PlaceFactsOf } from '../places/index.ts';
import { type Trip, tierOf } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import { assemble, itemPart, type Known, type Plan } from './assemble.ts';
import { chooserOf } from './choose.ts';
import { citing } from './citations.ts';
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
    addRows(item, plan, order, touched.has(item.id) ? shown : null);
  }
  addKept(input.library, plan, order, shown);
  return order.rows();
}

const itemOf = (id: string): string => parseRowId(id).item;

const UNTOUCHED: Known = { answer: null, attached: 0, applies: true };

function makePlan({ library, trip, answers, placeFacts, attached }: PlanInput): Plan {
  const { tier } = tierOf(trip);
  const visits = visitsOf(trip.legs);
  return {
    tier,
    trip,
    visits,
    placeFacts,
    answers,
    attached,
    slots: slotsOf(trip, visits),
    choose: chooserOf({ tier, trip, visits, placeFacts }),
    cite: citing(library.sources),
  };
}

/**
 * Adds no row, one, or one for each leg, night and device that the item holds for.
 * @param shown takes the ids of the rows; null for an item of which nothing is known
 */
function addRows(item: Item, plan: Plan, order: Order, shown: Set<string> | null): void {
  const choices = plan.choose(item.when, spanOf(item.due));
  if (choices.size === 0) return;
  const part = itemPart(item, plan);
  for (const slot of plan.slots(item.due)) {
    const here = slot.asked ? choices.get(slot.visit) : undefined;
    if (here === undefined) continue;
    const box = order.boxFor(item.phase, slot.due.epoch);
    for (const choice of here) {
      const id = item.id + slot.where + choice.suffix;
      const known = shown === null ? UNTOUCHED : knownOf(id, plan);
      box.push(assemble(part, id, slot, choice, known));
      shown?.add(id);
    }
  }
}

const knownOf = (id: string, { answers, attached }: Plan): Known => ({
  answer: answers.get(id) ?? null,
  attached: attached.get(id) ?? 0,
  applies: true,
});
