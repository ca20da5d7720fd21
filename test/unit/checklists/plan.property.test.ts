import { NO_FACTS } from '../../../src/places/index.ts';
import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_STATES,
  type Answer,
  type ChecklistRow,
  PHASES,
  planChecklist,
  readLibrary,
  rowIdSchema,
} from '../../../src/checklists/index.ts';
import { tierOf, type Trip } from '../../../src/trips/index.ts';
import { tierArbitrary, tripArbitrary } from './support/arbitrary.ts';
import { answer, LIBRARY, plan } from './support/fixture.ts';

const FOLDER = 'src/checklists/library';
const isWritten = existsSync(FOLDER) && readdirSync(FOLDER).some((name) => name.endsWith('.yaml'));

const libraries = [
  { name: 'a small library', library: () => LIBRARY, runs: 1000, skip: false },
  { name: 'the shipped library', library: () => readLibrary(FOLDER), runs: 60, skip: !isWritten },
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

const max = <T extends number>(a: T, b: T): T => (a > b ? a : b);

/** The wall clock of an instant, told by Intl and not by the library that computed it. */
const wallClock = (utc: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
    .format(new Date(utc))
    .replace(' ', 'T');

const answersTo = (rows: readonly ChecklistRow[]): ReadonlyMap<string, Answer> =>
  new Map(
    rows.map((row, index) => {
      const state = ANSWER_STATES[index % ANSWER_STATES.length] ?? 'done';
      return [row.id, answer(row.id, { state, note: `note ${index}` })];
    }),
  );

describe.each(libraries)('every plan from $name', ({ library: load, runs, skip }) => {
  const library = skip ? LIBRARY : load();
  const planned = (trip: Trip, answers?: ReadonlyMap<string, Answer>) =>
    plan(trip, answers, library);
  const property = it.skipIf(skip);

  property('is the same for the same input', () => {
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

  property('has no row twice, and every id can be stored', () => {
    fc.assert(
      fc.property(tripArbitrary, (trip) => {
        const ids = planned(trip).map((row) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !rowIdSchema.safeParse(id).success)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  property('loses no row and asks no less evidence when a score is raised', () => {
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

  property('keeps every answer when the trip changes into any other, and back', () => {
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

  property(
    'is in order of phase and of the instant due, whatever the zones and clock changes',
    () => {
      fc.assert(
        fc.property(tripArbitrary, (trip) => {
          const keys = planned(trip).map(
            (row) => PHASES.indexOf(row.phase) * 1e15 + Date.parse(row.due.utc),
          );
          expect(keys).toEqual([...keys].sort((a, b) => a - b));
        }),
        { numRuns: runs },
      );
    },
  );

  property('tells one instant three ways', () => {
    fc.assert(
      fc.property(tripArbitrary, (trip) => {
        const dues = new Map(planned(trip).map(({ due }) => [`${due.utc} ${due.zone}`, due]));
        for (const { utc, zone, local, ottawa } of dues.values()) {
          expect(wallClock(utc, zone)).toBe(local);
          expect(wallClock(utc, 'America/Toronto')).toBe(ottawa);
        }
      }),
      { numRuns: runs / 10 },
    );
  });

  property('says in both languages why each row is there, and what it is due with', () => {
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
