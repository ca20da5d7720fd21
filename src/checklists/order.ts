import { type Phase, PHASES } from './item.ts';
import type { ChecklistRow } from './row.ts';

/** Rows in order of phase and due instant; rows due together stay as they came. */
export interface Order {
  /** @param epoch when the row is due, in milliseconds since 1970 */
  add(row: ChecklistRow, epoch: number): void;
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
    add(row, epoch) {
      const box = boxes[row.phase].get(epoch);
      if (box === undefined) boxes[row.phase].set(epoch, [row]);
      else box.push(row);
    },
    rows() {
      const rows: ChecklistRow[] = [];
      for (const phase of PHASES) {
        const inOrder = [...boxes[phase]].sort(([a], [b]) => a - b);
        for (const [, box] of inOrder) for (const row of box) rows.push(row);
      }
      return rows;
    },
  };
}
