import { type Trip, tierOf } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import { assemble, type ItemPart, itemPart, type Placed, type Plan } from './assemble.ts';
import type { Clause } from './clauses.ts';
import { evaluate } from './condition.ts';
import { scheduleOf, visitsFor } from './due.ts';
import type { Item, Library, Phase } from './item.ts';
import { keptRows } from './kept.ts';
import { momentOf } from './moment.ts';
import { reasonOf } from './reason.ts';
import type { ChecklistRow } from './row.ts';
import { rowId, type Visit, visitsOf } from './visit.ts';

/** Everything that a checklist is computed from; the same input gives the same rows. */
export interface PlanInput {
  readonly library: Library;
  /** Legs, zones and places as `validateTrip` accepts them. */
  readonly trip: Trip;
  /** This trip's answers by row id. */
  readonly answers: ReadonlyMap<string, Answer>;
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

function makePlan({ library, trip, answers }: PlanInput): Plan {
  const titles = new Map(library.sources.map(({ code, title }) => [code, title]));
  return {
    tier: tierOf(trip).tier,
    trip,
    visits: visitsOf(trip.legs),
    answers,
    schedule: scheduleOf(trip),
    sourcesOf: (item) =>
      item.sources.map(({ source: code, confidence }) => ({
        code,
        title: titles.get(code) ?? { en: code, fr: code },
        confidence,
      })),
  };
}

/** No row, one, or one a leg. */
function rowsOf(item: Item, plan: Plan): readonly Placed[] {
  const ofItem = itemPart(item, plan);
  const perBorder = item.due.anchor === 'border';
  const overall = perBorder ? null : evaluate(item.when, plan, null);
  if (overall === null && !perBorder) return [];
  const visits: readonly (Visit | null)[] = visitsFor(item.due, plan.visits) ?? [null];
  return visits.flatMap((visit) => {
    const clauses = perBorder ? evaluate(item.when, plan, visit) : overall;
    return clauses === null ? [] : rowAt(item, ofItem, visit, clauses, plan);
  });
}

function rowAt(
  item: Item,
  ofItem: ItemPart,
  visit: Visit | null,
  clauses: readonly Clause[],
  plan: Plan,
): readonly Placed[] {
  const due = plan.schedule(item.due, visit);
  if (due === null) return [];
  const id = rowId(item.id, visit);
  const row = assemble(ofItem, {
    id,
    place: visit?.leg.place ?? null,
    due,
    moment: momentOf(item.due, visit),
    applies: true,
    reason: reasonOf(visit === null ? clauses : [...clauses, visit.clause]),
    answer: plan.answers.get(id) ?? null,
  });
  return [row];
}
