import { expect, it } from 'vitest';
import { items } from './support/library.ts';

/** Every id of travel-security-guidance is an item, or is left out for a reason that stands here. */

/** Series, digits, and first and last number of each run, in the order of the guidance. */
const GUIDANCE: readonly (readonly [string, number, ...(readonly [number, number])[]])[] = [
  ['PRE', 3, [1, 24], [30, 52], [60, 102]],
  ['BOR', 3, [1, 20]],
  ['TRP', 3, [1, 34]],
  ['HTL', 3, [1, 12]],
  ['IOS', 2, [1, 9]],
  ['AND', 2, [1, 7]],
  ['WIN', 2, [1, 7]],
  ['MAC', 2, [1, 6]],
  ['LNX', 2, [1, 4]],
  ['CRO', 2, [1, 3]],
  ['WCH', 2, [1, 2]],
  ['TAB', 2, [1, 1]],
  ['USB', 2, [1, 3]],
  ['LON', 2, [1, 2]],
  ['CON', 3, [1, 12]],
  ['FIA', 3, [1, 22]],
  ['POS', 3, [1, 24]],
];

/** The series INC is not in the table at all: its steps are the playbooks. */
const LEFT_OUT = new Map([
  [
    'CON-012',
    'A rule for the program (two steps and a countdown), not something that a traveller does.',
  ],
]);

/** Ours: what one id of the guidance asks under two conditions, or leaves to the way out. */
const ADDED = ['PRE-025', 'PRE-053', 'PRE-103', 'BOR-021'];

const guidance = GUIDANCE.flatMap(([series, digits, ...runs]) =>
  runs.flatMap(([first, last]) =>
    Array.from(
      { length: last - first + 1 },
      (_, index) => `${series}-${String(first + index).padStart(digits, '0')}`,
    ),
  ),
);

it('the library holds every id of the guidance but those left out, and what it added', () => {
  expect(guidance).toHaveLength(258);
  const expected = [...guidance.filter((id) => !LEFT_OUT.has(id)), ...ADDED];
  expect(items.map(({ id }) => id).sort()).toEqual(expected.sort());
  expect(items.length).toBeGreaterThanOrEqual(255);
});
