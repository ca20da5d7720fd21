import { Temporal } from 'temporal-polyfill';
import { isZone } from '../places/index.ts';
import { phaseOf } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import { assemble, type ItemPart, itemPart, type Placed, type Plan } from './assemble.ts';
import { type Scheduled, scheduledAt } from './due.ts';
import type { Item, Library } from './item.ts';
import { KEPT, momentOf } from './moment.ts';
import { KEPT_REASON } from './reason.ts';
import { parseRowId } from './visit.ts';

/** A row for every answer that no selected row shows, in the order of their ids. */
export function keptRows(
  library: Library,
  plan: Plan,
  isSelected: (id: string) => boolean,
): readonly Placed[] {
  const items = new Map(library.items.map((item) => [item.id, item]));
  return [...plan.answers]
    .filter(([id]) => !isSelected(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, answer]) => keptRow(id, answer, items.get(parseRowId(id).item), plan));
}

/** Where the stop is still on the way the row keeps its moment; otherwise it stands at the time of its answer. */
function keptRow(id: string, answer: Answer, item: Item | undefined, plan: Plan): Placed {
  const { key, place, night, device } = parseRowId(id);
  const visit = plan.visits.find((candidate) => candidate.key === key) ?? null;
  const planned = item === undefined ? null : plan.schedule(item.due, visit, night);
  const part = item === undefined ? retiredPart(id, answer, plan) : itemPart(item, plan);
  return assemble(part, plan, {
    id,
    occasion: { place, night, device },
    due: planned ?? answeredAt(answer),
    moment: item === undefined || planned === null ? KEPT : momentOf(item.due, visit, night),
    applies: false,
    reason: KEPT_REASON,
    answer,
  });
}

/** The clock that the answer was given by, or UTC where this runtime no longer knows its zone. */
function answeredAt({ current: { at, zone } }: Answer): Scheduled {
  return scheduledAt(Temporal.Instant.from(at).toZonedDateTimeISO(isZone(zone) ? zone : 'UTC'));
}

/** What can still be said of an item that the library has dropped. */
function retiredPart(id: string, answer: Answer, plan: Plan): ItemPart {
  const { item } = parseRowId(id);
  return {
    item,
    phase: phaseOf(plan.trip, Temporal.Instant.from(answer.current.at).epochMilliseconds),
    title: { en: `Item ${item}`, fr: `Point ${item}` },
    why: {
      en: 'The library no longer has this item.',
      fr: 'La bibliothèque ne contient plus ce point.',
    },
    how: { en: [], fr: [] },
    minEvidence: 0,
    sources: [],
    toBeConfirmed: false,
    owner: null,
    checked: null,
    reviewBy: null,
  };
}
