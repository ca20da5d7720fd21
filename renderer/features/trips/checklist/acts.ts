import { useEffect, useMemo, useRef, useState } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { type Answers, givenOf, type Saved } from './answers.ts';
import type { RowPanel } from './panel.tsx';
import type { Place } from './RowDetails.tsx';

export interface Target {
  /** All that can be answered here, also what is folded. */
  readonly rows: readonly ChecklistRow[];
  readonly answers: Answers;
  readonly panel: RowPanel;
}

/**
 * What a press or a key does to a row, and what came of it. The acts are the same functions at every drawing, so that a
 * row is drawn again only when it has changed itself.
 */
export function useActs(target: Target) {
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  const [refused, setRefused] = useState<(Saved & { readonly ok: false }) | null>(null);
  const [undone, setUndone] = useState<Localized | null>(null);
  const acts = useMemo(() => {
    const tick = async (row: ChecklistRow, done: boolean) => {
      setUndone(null);
      const { note } = givenOf(row);
      const given = { state: done ? 'done' : null, note, reason: '' } as const;
      const saved = await latest.current.answers.give(row, given);
      setRefused(saved.ok ? null : saved);
    };
    const undo = async () => {
      const result = await latest.current.answers.undo(latest.current.rows);
      if (result === null) return;
      setRefused(result.saved.ok ? null : result.saved);
      setUndone(result.saved.ok ? result.title : null);
    };
    const open = (id: string, at: Place | null) => {
      const row = latest.current.rows.find((each) => each.id === id);
      if (row !== undefined) latest.current.panel.open(row, at);
    };
    return {
      open,
      undo: () => void undo(),
      onTick: (row: ChecklistRow, done: boolean) => void tick(row, done),
      onOpen: (id: string) => open(id, null),
    };
  }, []);
  return { acts, undone, error: refused?.error ?? null };
}
