import type { ChecklistRow } from '../../../src/checklists/index.ts';
import type { HomeView } from '../../../src/contract/index.ts';

/** Ids of the rows that a visit shows. */
export interface Chosen {
  readonly next: readonly string[];
  /** Overdue besides the next ones. */
  readonly late: readonly string[];
}

export function choose({ nextRows, overdueRows }: HomeView): Chosen {
  const next = nextRows.map((row) => row.id);
  const late = overdueRows.map((row) => row.id).filter((id) => !next.includes(id));
  return { next, late };
}

/** The rows of these ids as they are now, in the order of the ids; one that has gone is left out. */
export const rowsIn = (
  rows: readonly ChecklistRow[],
  ids: readonly string[],
): readonly ChecklistRow[] => ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
