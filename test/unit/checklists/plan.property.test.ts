import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  ANSWER_STATES,
  type Answer,
  type ChecklistRow,
  PHASES,
  planChecklist,
  readLibrary,
  rowIdSchema,
} from '../../../src/checklists/index.ts';
import { NO_FACTS, type PlaceFactsOf } from '../../../src/places/index.ts';
import { tierOf, type Trip } from '../../../src/trips/index.ts';
import { FULL } from '../../faults/support/full.ts';
import { placeFactsArbitrary, tierArbitrary, tripArbitrary } from './support/arbitrary.ts';
import { answer, plan, WIDE_LIBRARY } from './support/fixture.ts';

vi.setConfig({ testTimeout: FULL ? 7_200_000 : 300_000 });

const FOLDER = 'src/checklists/library';

const libraries = [
  { name: 'a small library', library: WIDE_LIBRARY, runs: FULL ? 10_000 : 300 },
  { name: 'the shipped library', library: readLibrary(FOLDER), runs: FULL ? 1000 : 24 },
];

/** Scores raised one by one: each at least what it was. */
const raisedArbitrary = fc
  .record({
    trip: tripArbitrary,
    person: tierArbitrary,
    event: tierArbitrary,
    place: tierArbitrary,
  })
  .map(({ trip, person, event, place }): { lower: Trip; higher: Trip } => ({
    lower: trip,
    higher: {
      ...trip,
      person: { ...trip.person, score: max(trip.person.score, person) },
      event: { ...trip.event, score: max(trip.event.score, event) },
      proposal: { ...trip.proposal, score: max(trip.proposal.score, place) },
    },
  }));

/** What is unclear in the first table and known in the second becomes a "yes". */
const confirmed = (known: PlaceFactsOf, more: PlaceFactsOf): PlaceFactsOf =>
  new Map(
    [...new Set([...known.keys(), ...more.keys()])].map((place) => {
      const found = Object.entries(more.get(place) ?? {});
      const yes = found.map(([property, fact]) => [property, { ...fact, value: 'yes' as const }]);
      return [place, { ...Object.fromEntries(yes), ...known.get(place) }];
    }),
  );

/** Of a device that no random trip has. */
const NEW = 'ffffffff';

const max = <T extends number>(a: T, b: T): T => (a > b ? a : b);

const answersTo = (rows: readonly ChecklistRow[]): ReadonlyMap<string, Answer> =>
  new Map(
    rows.map((row, index) => {
      const state = ANSWER_STATES[index % ANSWER_STATES.length] ?? 'done';
      return [row.id, answer(row.id, { state, note: `note ${index}` })];
    }),
  );

describe.each(libraries)('every plan from $name', ({ library, runs }) => {
  const planned = (
    trip: Trip,
    answers?: ReadonlyMap<string, Answer>,
    placeFacts: PlaceFactsOf = NO_FACTS,
  ) => plan(trip, answers, library, { placeFacts });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(tripArbitrary, (trip) => {
        const copy = structuredClone({ library, trip });
        expect(
          planChecklist({ ...copy, answers: new Map(), placeFacts: NO_FACTS, attached: new Map() }),
        ).toEqual(planned(trip));
      }),
      { numRuns: runs / 4 },
    );
  });

  it('has no row twice, and every id can be stored', () => {
    fc.assert(
      fc.property(tripArbitrary, (trip) => {
        const ids = planned(trip).map((row) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !rowIdSchema.safeParse(id).success)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('loses no row and asks no less evidence when a score is raised', () => {
    fc.assert(
      fc.property(raisedArbitrary, ({ lower, higher }) => {
        const after = new Map(planned(higher).map((row) => [row.id, row.minEvidence]));
        for (const row of planned(lower)) {
          expect(after.get(row.id)).toBeGreaterThanOrEqual(row.minEvidence);
        }
        expect(tierOf(higher).tier).toBeGreaterThanOrEqual(tierOf(lower).tier);
      }),
      { numRuns: runs },
    );
  });

  it('keeps every answer when the trip changes into any other, and back', () => {
    fc.assert(
      fc.property(tripArbitrary, tripArbitrary, (first, second) => {
        const answers = answersTo(planned(first));
        const rows = planned(second, answers);
        const shown = new Map(rows.map((row) => [row.id, row.answer]));
        expect(shown.size).toBe(rows.length);
        for (const [id, given] of answers) expect(shown.get(id)).toBe(given);
        const selected = new Set(planned(second).map((row) => row.id));
        for (const row of rows) expect(row.applies).toBe(selected.has(row.id));
        expect(planned(first, answers).every((row) => row.applies && row.answer)).toBe(true);
      }),
      { numRuns: runs / 2 },
    );
  });

  it('is in order of phase and of the instant due, whatever the zones and clock changes', () => {
    fc.assert(
      fc.property(tripArbitrary, (trip) => {
        const keys = planned(trip).map(
          (row) => PHASES.indexOf(row.phase) * 1e15 + Date.parse(row.due.utc),
        );
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }),
      { numRuns: runs },
    );
  });

  it('loses no row when an unclear place is found out to be so', () => {
    fc.assert(
      fc.property(tripArbitrary, placeFactsArbitrary, placeFactsArbitrary, (trip, known, more) => {
        const after = new Set(planned(trip, undefined, confirmed(known, more)).map(({ id }) => id));
        for (const { id } of planned(trip, undefined, known)) expect(after.has(id)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('loses no row when a device, a nationality or a stop at the end is added', () => {
    fc.assert(
      fc.property(tripArbitrary, tripArbitrary, (trip, other) => {
        const [device] = other.devices;
        const longer = {
          ...trip,
          devices: device === undefined ? trip.devices : [...trip.devices, { ...device, id: NEW }],
          legs: [...trip.legs, ...trip.legs.slice(-1)],
          ...(trip.nationalities && {
            nationalities: [...trip.nationalities, ...(other.nationalities ?? [])],
          }),
        };
        const after = new Set(planned(longer).map(({ id }) => id));
        for (const { id } of planned(trip)) expect(after.has(id)).toBe(true);
      }),
      { numRuns: runs / 2 },
    );
  });

  it('says in both languages why each row is there, and what it is due with', () => {
    fc.assert(
      fc.property(tripArbitrary, (trip) => {
        for (const { reason, momentLabel } of planned(trip)) {
          expect(reason.en).toMatch(/^Because .*[a-z)]\.$/);
          expect(reason.fr).toMatch(/^Parce que .*[\p{Ll})]\.$/u);
          expect(momentLabel.en).not.toBe('');
          expect(momentLabel.fr).not.toBe('');
        }
      }),
      { numRuns: runs / 2 },
    );
  });
});
