import { Temporal } from 'temporal-polyfill';
import { isZone } from '../places/index.ts';
import { phaseOf, type Trip } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import { assemble, type ItemPart, itemPart, type Plan } from './assemble.ts';
import { describeDevice } from './clauses.ts';
import { type Scheduled, scheduledAt } from './due.ts';
import type { Item, Library } from './item.ts';
import { KEPT } from './moment.ts';
import type { Order } from './order.ts';
import { KEPT_REASON } from './reason.ts';
import type { RowDevice } from './row.ts';
import { parseRowId } from './visit.ts';

/** Adds a row for every answer that no selected row shows, in the order of their ids. */
export function addKept(
  library: Library,
  plan: Plan,
  order: Order,
  shown: ReadonlySet<string>,
): void {
  const kept = [...plan.answers].filter(([id]) => !shown.has(id));
  if (kept.length === 0) return;
  const items = new Map(library.items.map((item) => [item.id, item]));
  for (const [id, answer] of kept.sort(([a], [b]) => (a < b ? -1 : 1))) {
    addOne(id, answer, items.get(parseRowId(id).item), plan, order);
  }
}

/** Where its stop and night are still on the way the row keeps its moment; otherwise it stands at the time of its answer. */
function addOne(
  id: string,
  answer: Answer,
  item: Item | undefined,
  plan: Plan,
  order: Order,
): void {
  const { where, place, night, device } = parseRowId(id);
  const slot = item && plan.slots(item.due).find((candidate) => candidate.where === where);
  const due = slot?.due ?? answeredAt(answer);
  const part = item === undefined ? retiredPart(id, answer, plan) : itemPart(item, plan);
  const row = assemble(
    part,
    id,
    { place, night, due, moment: slot?.moment ?? KEPT },
    {
      device: device === null ? null : deviceOf(device, plan.trip),
      reason: KEPT_REASON,
    },
    { answer, attached: plan.attached.get(id) ?? 0, applies: false },
  );
  order.boxFor(part.phase, due.epoch).push(row);
}

/** A device that was taken off the trip keeps its answers, and can no longer be named. */
function deviceOf(id: string, { devices }: Trip): RowDevice {
  const device = devices.find((candidate) => candidate.id === id);
  return { id, name: device === undefined ? GONE : describeDevice(device) };
}

const GONE = { en: 'a device no longer on the trip', fr: 'un appareil qui n’est plus du voyage' };

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
