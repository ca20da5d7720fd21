import type { AnswerState } from './answer.ts';
import { type Phase, PHASES } from './item.ts';
import type { ChecklistRow } from './row.ts';

/** Counts of one phase; rows that are only kept do not count. `overdue` rows are among `toDo`. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly notDone: number;
  readonly doesNotApply: number;
  readonly unknown: number;
  readonly toDo: number;
  readonly overdue: number;
}

/** Whether a row that the trip selects is unanswered after its due time; `now` in milliseconds since 1970. */
export const overdue = (row: ChecklistRow, now: number): boolean => isOpen(row) && dueAt(row) < now;

/** Counts by phase at `now` (milliseconds since 1970). */
export function progress(rows: readonly ChecklistRow[], now: number): Record<Phase, Progress> {
  const count = (phase: Phase) =>
    progressOf(
      rows.filter((row) => row.applies && row.phase === phase),
      now,
    );
  return { before: count('before'), during: count('during'), after: count('after') };
}

function progressOf(rows: readonly ChecklistRow[], now: number): Progress {
  const inState = (state: 'to-do' | AnswerState) =>
    rows.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    done: inState('done'),
    notDone: inState('not-done'),
    doesNotApply: inState('does-not-apply'),
    unknown: inState('unknown'),
    toDo: inState('to-do'),
    overdue: rows.filter((row) => overdue(row, now)).length,
  };
}

/**
 * The first three unanswered rows by due time that belong to the present phase or an earlier one, or are overdue:
 * what is to be done now, never something that waits for a later phase.
 * @param phase where the trip stands at `now`, from `phaseOf`
 */
export function nextThree(
  rows: readonly ChecklistRow[],
  phase: Phase,
  now: number,
): readonly ChecklistRow[] {
  const present = PHASES.indexOf(phase);
  return rows
    .filter((row) => isOpen(row) && (PHASES.indexOf(row.phase) <= present || dueAt(row) < now))
    .sort((a, b) => dueAt(a) - dueAt(b))
    .slice(0, 3);
}

const isOpen = (row: ChecklistRow): boolean => row.applies && row.state === 'to-do';

const dueAt = (row: ChecklistRow): number => Date.parse(row.due.utc);
