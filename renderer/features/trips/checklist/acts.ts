import { useState } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { type Answers, givenOf, type Saved } from './answers.ts';
import type { RowPanel } from './panel.tsx';

export interface Target {
  /** All that can be answered here, also what is folded. */
  readonly rows: readonly ChecklistRow[];
  readonly answers: Answers;
  readonly panel: RowPanel;
}

/** What a press or a key does to a row, and what came of it. */
export function useActs({ rows, answers, panel }: Target) {
  const [refused, setRefused] = useState<(Saved & { readonly ok: false }) | null>(null);
  const [undone, setUndone] = useState<Localized | null>(null);
  const tick = async (row: ChecklistRow, done: boolean) => {
    setUndone(null);
    const { note } = givenOf(row);
    const saved = await answers.give(row, { state: done ? 'done' : null, note, reason: '' });
    setRefused(saved.ok ? null : saved);
  };
  const open = (id: string, atNote: boolean) => {
    const row = rows.find((each) => each.id === id);
    if (row !== undefined) panel.open(row, atNote);
  };
  const undo = async () => {
    const result = await answers.undo(rows);
    if (result === null) return;
    setRefused(result.saved.ok ? null : result.saved);
    setUndone(result.saved.ok ? result.title : null);
  };
  return { tick, open, undo, undone, error: refused?.error ?? null };
}
