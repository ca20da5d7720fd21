import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  ANSWER_STATES,
  type Answer,
  type ChecklistRow,
  type Item,
  type Library,
  PHASES,
  rowIdSchema,
} from '../../../src/checklists/index.ts';
import { NO_FACTS, type PlaceFactsOf } from '../../../src/places/index.ts';
import type { Trip } from '../../../src/trips/index.ts';
import { FULL } from '../../faults/support/full.ts';
import { placeFactsArbitrary, tierArbitrary, tripArbitrary } from './support/arbitrary.ts';
import { answer, plan, WIDE_LIBRARY } from './support/fixture.ts';

vi.setConfig({ testTimeout: FULL ? 7_200_000 : 300_000 });

/** What a checklist is planned from, as an office changes it over weeks. */
interface World {
  readonly trip: Trip;
  readonly library: Library;
  readonly placeFacts: PlaceFactsOf;
}

type Edit = (world: World) => World;

const ofTrip =
  (change: (trip: Trip) => Trip): Edit =>
  (world) => ({ ...world, trip: change(world.trip) });

const without = <T>(list: readonly T[], index: number): T[] =>
  list.filter((_, at) => at !== index % list.length);

/** The places change places, the dates stay. */
const reorderLegs = fc.nat(7).map((by) =>
  ofTrip((trip) => ({
    ...trip,
    legs: trip.legs.map((leg, index) => {
      const { place, zone, kind } = trip.legs[(index + by) % trip.legs.length] ?? leg;
      return { ...leg, place, zone, kind };
    }),
  })),
);
const dropLeg = fc
  .nat()
  .map((index) =>
    ofTrip((trip) =>
      trip.legs.length === 1 ? trip : { ...trip, legs: without(trip.legs, index) },
    ),
  );
const shortenLegs = fc.constant(
  ofTrip((trip) => ({ ...trip, legs: trip.legs.map((leg) => ({ ...leg, to: leg.from })) })),
);
const dropDevice = fc
  .nat()
  .map((index) => ofTrip((trip) => ({ ...trip, devices: without(trip.devices, index) })));
const setTier = tierArbitrary.map((tier) =>
  ofTrip((trip) => ({
    ...trip,
    override: { tier, reason: 'As agreed', at: '2026-11-25T15:00:00Z', zone: 'UTC' },
  })),
);
const otherTrip = tripArbitrary.map(
  (trip): Edit =>
    (world) => ({ ...world, trip }),
);
const setFacts = placeFactsArbitrary.map(
  (placeFacts): Edit =>
    (world) => ({ ...world, placeFacts }),
);
const ofLibrary =
  (change: (items: readonly Item[]) => readonly Item[]): Edit =>
  (world) => ({ ...world, library: { ...world.library, items: change(world.library.items) } });
const dropItem = fc.nat().map((index) => ofLibrary((items) => without(items, index)));
/** An office amends an item: it takes when it applies, when it is due and its phase from another. */
const amendItem = fc.tuple(fc.nat(), fc.nat()).map(([index, other]) =>
  ofLibrary((items) =>
    items.map((item, at) => {
      const { when, due, phase } = items[other % items.length] ?? item;
      return at === index % items.length ? { ...item, when, due, phase } : item;
    }),
  ),
);

const editArbitrary = fc.oneof(
  reorderLegs,
  dropLeg,
  shortenLegs,
  dropDevice,
  setTier,
  otherTrip,
  setFacts,
  dropItem,
  amendItem,
);

const rowsOf = ({ trip, library, placeFacts }: World, answers: ReadonlyMap<string, Answer>) =>
  plan(trip, answers, library, { placeFacts });

/** Answers every third open row, whatever it is about. */
const answerSome = (rows: readonly ChecklistRow[], answers: Map<string, Answer>): void => {
  for (const [index, { id }] of rows.entries()) {
    if (index % 3 !== 0 || answers.has(id)) continue;
    const state = ANSWER_STATES[index % ANSWER_STATES.length] ?? 'done';
    answers.set(id, answer(id, { state, note: `note ${id}` }));
  }
};

describe('no answer is lost', () => {
  it('whatever is done to the trip, the places and the library', () => {
    fc.assert(
      fc.property(
        tripArbitrary,
        fc.array(editArbitrary, { minLength: 1, maxLength: 6 }),
        (trip, edits) => {
          const first: World = { trip, library: WIDE_LIBRARY, placeFacts: NO_FACTS };
          const answers = new Map<string, Answer>();
          answerSome(rowsOf(first, answers), answers);
          const given = new Map(answers);
          let world = first;
          for (const edit of edits) {
            world = edit(world);
            const rows = rowsOf(world, answers);
            const shown = new Map(rows.map((row) => [row.id, row]));
            expect(shown.size).toBe(rows.length);
            for (const [id, each] of answers) {
              expect(shown.get(id)?.answer).toBe(each);
              expect(shown.get(id)?.state).toBe(each.current.state);
            }
            const selected = new Set(rowsOf(world, new Map()).map(({ id }) => id));
            for (const { id, applies, answer: own } of rows) {
              expect(applies).toBe(selected.has(id));
              expect(own).toBe(answers.get(id) ?? null);
              expect(rowIdSchema.safeParse(id).success).toBe(true);
            }
            const keys = rows.map(
              (row) => PHASES.indexOf(row.phase) * 1e15 + Date.parse(row.due.utc),
            );
            expect(keys).toEqual([...keys].sort((a, b) => a - b));
            answerSome(rows, answers);
          }
          // Back where it began, all that was answered there applies again.
          const back = new Map(rowsOf(first, answers).map((row) => [row.id, row]));
          for (const [id, each] of given) {
            expect(back.get(id)).toMatchObject({ applies: true, answer: each });
          }
        },
      ),
      { numRuns: FULL ? 10_000 : 50 },
    );
  });
});
