import type { ChecklistRow } from '../../../../src/checklists/index.ts';

/** How many rows of a device are done, of those that the trip asks for; as the counts of a phase. */
export function countsOf(rows: readonly ChecklistRow[], device: string) {
  const own = rows.filter((row) => row.applies && row.device?.id === device);
  return { done: own.filter(({ state }) => state === 'done').length, total: own.length };
}
