import { useState } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';

/** Whether two answers of the kit say the same; they hold nothing but JSON. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null) return false;
  const before = Object.entries(left);
  const after = new Map(Object.entries(right));
  return (
    before.length === after.size && before.every(([key, value]) => isSame(value, after.get(key)))
  );
}

/** The rows as they are now, with those that say the same as before being the same objects. */
export function steadied(
  before: readonly ChecklistRow[],
  now: readonly ChecklistRow[],
): readonly ChecklistRow[] {
  if (before === now) return now;
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const old = known.get(row.id);
    return old !== undefined && isSame(old, row) ? old : row;
  });
}

/**
 * Every answer of the kit is new objects. A row that did not change keeps its own, so that a tick draws one line again
 * and not three hundred.
 */
export function useSteady(rows: readonly ChecklistRow[]): readonly ChecklistRow[] {
  const [kept, setKept] = useState({ from: rows, rows });
  if (kept.from === rows) return kept.rows;
  const next = { from: rows, rows: steadied(kept.rows, rows) };
  setKept(next);
  return next.rows;
}
