import { type Phase, PHASES } from './item.ts';
import type { ChecklistRow } from './row.ts';

/** Rows in order of phase and due instant; rows due together stay as they came. */
export interface Order {
  /**
   * Where the rows of a phase are put that are due together.
   * @param epoch when, in milliseconds since 1970
   */
  boxFor(phase: Phase, epoch: number): ChecklistRow[];
  rows(): readonly ChecklistRow[];
}

/** A long trip has many rows and few due times, so rows are laid into one box a time and only the boxes are sorted. */
export function newOrder(): Order {
  const boxes: Readonly<Record<Phase, Map<number, ChecklistRow[]>>> = {
    before: new Map(),
    during: new Map(),
    after: new Map(),
  };
  return {
    boxFor(phase, epoch) {
      const known = boxes[phase].get(epoch);
      if (known !== undefined) return known;
      const box: ChecklistRow[] = [];
      boxes[phase].set(epoch, box);
      return box;
    },
    rows: () =>
      PHASES.flatMap((phase) =>
        [...boxes[phase]].sort(([a], [b]) => a - b).flatMap(([, box]) => box),
      ),
  };
}
