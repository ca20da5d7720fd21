import type { ChecklistRow } from '../../../../src/checklists/index.ts';

const DAY = 24 * 3_600_000;

/**
 * The rows of the next border of a trip, in the order of the list: those of the first leg whose first day is not over.
 * Empty when every border is behind. `now` in milliseconds since 1970.
 */
export function nextBorder(rows: readonly ChecklistRow[], now: number): readonly ChecklistRow[] {
  const ahead = rows.filter(
    ({ applies, moment, due }) =>
      applies && moment.startsWith('border:') && Date.parse(due.utc) + DAY > now,
  );
  const times = ahead.map(({ due }) => Date.parse(due.utc));
  const first = ahead[times.indexOf(Math.min(...times))];
  return first === undefined ? [] : ahead.filter(({ moment }) => moment === first.moment);
}
