import type {
  Answer,
  AnswerEntry,
  ChecklistRow,
  Condition,
  Due,
  Item,
  Library,
  PlanInput,
} from '../../../../src/checklists/index.ts';
import { planChecklist } from '../../../../src/checklists/index.ts';
import {
  NO_FACTS,
  type PlaceFact,
  type PlaceFactsOf,
  type PlaceProperty,
} from '../../../../src/places/index.ts';
import type { Trip } from '../../../../src/trips/index.ts';

/** Builders of checklist data for tests, and a small library with every anchor and kind of condition. */

const words = (en: string, fr: string) => ({ en, fr });

export const item = (id: string, over: Partial<Item> = {}): Item => ({
  id,
  phase: 'before',
  title: words(`Title ${id}`, `Titre ${id}`),
  why: words(`Why ${id}`, `Pourquoi ${id}`),
  how: { en: ['One.', 'Two.'], fr: ['Un.', 'Deux.'] },
  when: 'always',
  due: { anchor: 'departure', days: -7 },
  evidence: { min: 1 },
  sources: [{ source: 'SRC', confidence: 'r' }],
  owner: 'security',
  checked: '2026-11-22',
  reviewBy: '2027-05-22',
  ...over,
});

const before = (id: string, days: number, when: Condition): Item =>
  item(id, { when, due: { anchor: 'departure', days } });
const during = (id: string, due: Due, when: Condition = 'always'): Item =>
  item(id, { phase: 'during', due, when });
const after = (id: string, days: number, when: Condition = 'always'): Item =>
  item(id, { phase: 'after', due: { anchor: 'return', days }, when });

export const LIBRARY: Library = {
  items: [
    before('PRE-001', -42, 'always'),
    before('PRE-002', -14, { tier: 3 }),
    before('PRE-003', -14, { purpose: ['sponsored', 'association'] }),
    before('PRE-004', -7, { traveller: ['minister'] }),
    before('PRE-005', -1, { companions: true }),
    before('PRE-006', 0, { device: { platform: ['windows'], ownership: ['own', 'loaner'] } }),
    before('PRE-007', -1, { all: [{ tier: 2 }, { device: { kind: ['phone'] } }] }),
    before('PRE-008', -1, { any: [{ purpose: ['party'] }, { tier: 4 }] }),
    before('PRE-009', -3, { transit: true }),
    during('BOR-001', { anchor: 'border' }),
    during('BOR-002', { anchor: 'border' }, { transit: true }),
    during('TRP-001', { anchor: 'arrival', hours: 1 }),
    during('TRP-002', { anchor: 'stay' }, { tier: 2 }),
    during('TRP-003', { anchor: 'leaving' }),
    after('POS-001', 0),
    after('POS-002', 7, { tier: 2 }),
    item('POS-003', {
      phase: 'after',
      due: { anchor: 'return', days: 1 },
      evidence: { min: 1, t3: 2, t4: 5 },
    }),
    item('POS-004', {
      phase: 'after',
      due: { anchor: 'return', days: 30 },
      evidence: { min: 3, t3: 4 },
    }),
  ],
  sources: [{ code: 'SRC', title: words('A guide', 'Un guide') }],
};

/** The small library, and what spreads over nights, devices and places. */
export const WIDE_LIBRARY: Library = {
  ...LIBRARY,
  items: [
    ...LIBRARY.items,
    during('TRP-004', { anchor: 'night' }),
    during('TRP-005', { anchor: 'exit' }, { place: ['border-search', 'detention'] }),
    during('TRP-006', { anchor: 'border' }, { dual: true }),
    during(
      'TRP-007',
      { anchor: 'night' },
      { all: [{ tier: 2 }, { device: { kind: ['laptop'] } }] },
    ),
    during('TRP-008', { anchor: 'arrival', hours: 1 }, { overnight: true }),
    before('PRE-010', -7, { any: [{ place: ['vpn-law'] }, { tier: 4 }] }),
    before('PRE-011', -1, { device: { ownership: ['own', 'house'] } }),
  ],
};

/** What staff found out, by place: each property with its value. */
export const factsOf = (
  table: Readonly<Record<string, Partial<Record<PlaceProperty, PlaceFact['value']>>>>,
): PlaceFactsOf =>
  new Map(
    Object.entries(table).map(([place, values]) => [
      place,
      Object.fromEntries(
        Object.entries(values).map(([property, value]) => [
          property,
          { value, source: 'Mission', checked: '2026-11-22', note: '' },
        ]),
      ),
    ]),
  );

export const entry = (over: Partial<AnswerEntry> = {}): AnswerEntry => ({
  state: 'done',
  note: '',
  reason: '',
  at: '2026-11-25T15:00:00Z',
  zone: 'America/Toronto',
  ...over,
});

export const answer = (row: string, over: Partial<AnswerEntry> = {}): Answer => ({
  trip: 'a'.repeat(32),
  row,
  current: entry(over),
  history: [],
});

export const byRow = (...answers: readonly Answer[]): ReadonlyMap<string, Answer> =>
  new Map(answers.map((each) => [each.row, each]));

export const plan = (
  trip: Trip,
  answers: ReadonlyMap<string, Answer> = new Map(),
  library = LIBRARY,
  known: Partial<Pick<PlanInput, 'placeFacts' | 'attached'>> = {},
): readonly ChecklistRow[] =>
  planChecklist({ library, trip, answers, placeFacts: NO_FACTS, attached: new Map(), ...known });

/** The row with an id; a test that names a row that is not there fails here. */
export function rowWith(rows: readonly ChecklistRow[], id: string): ChecklistRow {
  const found = rows.find((row) => row.id === id);
  if (found === undefined)
    throw new Error(`no row ${id} among ${rows.map((row) => row.id).join(' ')}`);
  return found;
}
