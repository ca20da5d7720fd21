import type { PlaceFactsOf } from '../places/index.ts';
import { type Device, type Trip, tierOf } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import { assemble, itemPart, type Placed, type Plan } from './assemble.ts';
import { describeDevice } from './clauses.ts';
import { evaluate, isPerDevice, type Scope } from './condition.ts';
import { nightsOf, scheduleOf, visitsFor } from './due.ts';
import type { Item, Library, Phase } from './item.ts';
import { keptRows } from './kept.ts';
import { momentOf } from './moment.ts';
import { reasonOf } from './reason.ts';
import type { ChecklistRow } from './row.ts';
import { type Occasion, rowId, visitsOf } from './visit.ts';

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
  const selected = input.library.items.flatMap((item) => rowsOf(item, plan));
  const ids = new Set(selected.map(({ row }) => row.id));
  const kept = keptRows(input.library, plan, (id) => ids.has(id));
  // The sort is stable, so rows due together stay in the library's order.
  return [...selected, ...kept]
    .sort((a, b) => RANK[a.row.phase] - RANK[b.row.phase] || a.epoch - b.epoch)
    .map(({ row }) => row);
}

const RANK: Readonly<Record<Phase, number>> = { before: 0, during: 1, after: 2 };

function makePlan({ library, trip, answers, placeFacts, attached }: PlanInput): Plan {
  const titles = new Map(library.sources.map(({ code, title }) => [code, title]));
  return {
    tier: tierOf(trip).tier,
    trip,
    visits: visitsOf(trip.legs),
    devices: new Map(
      trip.devices.flatMap((device) =>
        device.id === undefined ? [] : [[device.id, deviceOf(device, device.id)]],
      ),
    ),
    placeFacts,
    answers,
    attached,
    schedule: scheduleOf(trip),
    sourcesOf: (item) =>
      item.sources.map(({ source: code, confidence }) => ({
        code,
        title: titles.get(code) ?? { en: code, fr: code },
        confidence,
      })),
  };
}

const deviceOf = (device: Device, id: string) => ({ id, name: describeDevice(device) });

/** No row, one, or one for each leg, night and device that the item holds for. */
function rowsOf(item: Item, plan: Plan): readonly Placed[] {
  const ofItem = itemPart(item, plan);
  return occasionsOf(item, plan).flatMap(({ occasion, scope }) => {
    const clauses = evaluate(item.when, plan, scope);
    if (clauses === null) return [];
    const { visit, night } = occasion;
    const due = plan.schedule(item.due, visit, night);
    if (due === null) return [];
    const id = rowId(item.id, occasion);
    const row = assemble(ofItem, plan, {
      id,
      occasion: { ...occasion, place: visit?.leg.place ?? null },
      due,
      moment: momentOf(item.due, visit, night),
      applies: true,
      reason: reasonOf(visit === null ? clauses : [...clauses, visit.clause]),
      answer: plan.answers.get(id) ?? null,
    });
    return [row];
  });
}

interface Asked {
  readonly occasion: Occasion;
  readonly scope: Scope;
}

/** What an item may have a row for, whether or not it then holds there. */
function occasionsOf({ due, when }: Item, { visits, trip }: Plan): readonly Asked[] {
  const crossed = due.anchor === 'border' ? null : visits;
  const perDevice = isPerDevice(when);
  const devices = perDevice ? eachDevice(trip.devices) : [trip.devices];
  return (visitsFor(due, visits) ?? [null]).flatMap((visit) => {
    const here = visit === null ? visits : [visit];
    const nights = due.anchor === 'night' && visit !== null ? nightsOf(visit.leg) : [null];
    return nights.flatMap((night) =>
      devices.map((taken) => ({
        occasion: { visit, night, device: perDevice ? (taken[0]?.id ?? null) : null },
        scope: { here, crossed: crossed ?? here, devices: taken },
      })),
    );
  });
}

/** Each device that has an id by itself, and those that have none together, as they are in trips saved before ids. */
function eachDevice(devices: readonly Device[]): readonly (readonly Device[])[] {
  const named = devices.filter(({ id }) => id !== undefined).map((device) => [device]);
  const others = devices.filter(({ id }) => id === undefined);
  return others.length === 0 ? named : [...named, others];
}
