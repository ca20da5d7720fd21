import type { ChecklistRow, DueTime } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { messages } from './messages.ts';

export const FILTERS = ['all', 'to-do', 'overdue'] as const;
export type Filter = (typeof FILTERS)[number];

const isPast = (row: ChecklistRow, now: number): boolean => Date.parse(row.due.utc) < now;

/** Unanswered after its due time; `now` in milliseconds since 1970. The same rule as src/checklists/progress.ts. */
export const isOverdue = (row: ChecklistRow, now: number): boolean =>
  row.applies && row.state === 'to-do' && isPast(row, now);

export function matches(row: ChecklistRow, filter: Filter, now: number): boolean {
  if (filter === 'to-do') return row.applies && row.state === 'to-do';
  return filter === 'all' || isOverdue(row, now);
}

/** What a visit of the list hides and folds. */
export interface View {
  readonly hidden: ReadonlySet<string>;
  /** Finished rows of a moment that is past. */
  readonly folded: ReadonlySet<string>;
}

/**
 * Decided once, when the list or its filter is opened: a tick must never move or hide the row under the finger
 * (look: "a tick never moves the row").
 */
export function viewOf(rows: readonly ChecklistRow[], filter: Filter, now: number): View {
  const idsWhere = (test: (row: ChecklistRow) => boolean) =>
    new Set(rows.filter(test).map((row) => row.id));
  return {
    hidden: idsWhere((row) => !matches(row, filter, now)),
    folded: idsWhere((row) => row.applies && row.state !== 'to-do' && isPast(row, now)),
  };
}

/** Rows that are due together, under one heading. */
export interface RowGroup {
  readonly key: string;
  readonly label: Localized;
  /** null when its rows are due at different times, or at none any more. */
  readonly due: DueTime | null;
  readonly rows: readonly ChecklistRow[];
}

const KEPT = 'kept';

/** Groups in the order of their first row; what the trip no longer selects comes last. */
export function groupRows(rows: readonly ChecklistRow[]): readonly RowGroup[] {
  const keyOf = (row: ChecklistRow): string => (row.applies ? row.moment : KEPT);
  const groups = [...new Set(rows.map(keyOf))].map((key) =>
    groupOf(
      key,
      rows.filter((row) => keyOf(row) === key),
    ),
  );
  return [...groups.filter(({ key }) => key !== KEPT), ...groups.filter(({ key }) => key === KEPT)];
}

function groupOf(key: string, rows: readonly ChecklistRow[]): RowGroup {
  const [first] = rows;
  const isTogether = rows.every((row) => row.due.utc === first?.due.utc);
  return {
    key,
    label: key === KEPT || first === undefined ? messages.kept : first.momentLabel,
    due: key !== KEPT && isTogether && first !== undefined ? first.due : null,
    rows,
  };
}

export const isKept = (group: RowGroup): boolean => group.key === KEPT;
