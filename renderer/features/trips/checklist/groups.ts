import type { ChecklistRow, DueTime } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { messages } from './messages.ts';

/** Rows that are due together, under one heading. */
export interface RowGroup {
  readonly key: string;
  readonly label: Localized;
  /** null when its rows are due at different times, or at none any more. */
  readonly due: DueTime | null;
  /** The rows of one night of a stay. */
  readonly isNight: boolean;
  readonly rows: readonly ChecklistRow[];
}

const KEPT = 'kept';

const keyOf = (row: ChecklistRow): string => (row.applies ? row.moment : KEPT);

/** Groups in the order of their first row; what the trip no longer selects comes last. */
export function groupRows(rows: readonly ChecklistRow[]): readonly RowGroup[] {
  const byKey = new Map<string, ChecklistRow[]>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (known === undefined) byKey.set(keyOf(row), [row]);
    else known.push(row);
  }
  const groups = [...byKey].map(([key, members]) => groupOf(key, members));
  return [...groups.filter((group) => !isKept(group)), ...groups.filter(isKept)];
}

function groupOf(key: string, rows: readonly ChecklistRow[]): RowGroup {
  const [first] = rows;
  const isTogether = rows.every((row) => row.due.utc === first?.due.utc);
  return {
    key,
    label: key === KEPT || first === undefined ? messages.kept : first.momentLabel,
    due: key !== KEPT && isTogether && first !== undefined ? first.due : null,
    isNight: key !== KEPT && first !== undefined && first.night !== null,
    rows,
  };
}

export const isKept = (group: RowGroup): boolean => group.key === KEPT;
