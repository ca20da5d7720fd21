import type { KeyboardEvent } from 'react';

interface RowKeys {
  readonly onOpen: (row: string) => void;
  readonly onNote: (row: string) => void;
  readonly onUndo: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Keys of a list of rows, heard only while a row has the focus, so that no letter is taken from a field.
 * Space is the box's own.
 */
export const rowKeys =
  ({ onOpen, onNote, onUndo }: RowKeys) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    const line = event.target.closest<HTMLElement>('[data-row]');
    const row = line?.dataset['row'];
    if (line === null || row === undefined) return;
    const act = actionFor(event, row, { onOpen, onNote, onUndo }, line);
    if (act === null) return;
    event.preventDefault();
    act();
  };

function actionFor(
  { key, target }: KeyboardEvent<HTMLElement>,
  row: string,
  { onOpen, onNote, onUndo }: RowKeys,
  line: HTMLElement,
): (() => void) | null {
  const step = STEPS[key];
  if (step !== undefined) return () => focusFrom(line, step);
  // Enter on the row's own button opens it by itself.
  if (key === 'Enter') return target instanceof HTMLInputElement ? () => onOpen(row) : null;
  if (key.toLowerCase() === 'n') return () => onNote(row);
  return key.toLowerCase() === 'u' ? onUndo : null;
}

/** To the box of the row before or after, over headings and past what is folded. */
function focusFrom(line: HTMLElement, step: number): void {
  const list = line.closest('[data-rows]') ?? document.body;
  const lines = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter((each) =>
    each.checkVisibility(),
  );
  const next = lines[lines.indexOf(line) + step];
  next?.querySelector<HTMLElement>('input')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
