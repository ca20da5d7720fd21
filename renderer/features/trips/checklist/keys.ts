import type { KeyboardEvent } from 'react';

interface RowKeys {
  readonly onOpen: (row: string) => void;
  readonly onNote: (row: string) => void;
  /** A key without its act does nothing. */
  readonly onEvidence?: (row: string) => void;
  readonly onHelp?: () => void;
  readonly onUndo: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Keys of a list of rows, heard only while a row has the focus, so that no letter is taken from a field.
 * Space is the box's own.
 */
export const rowKeys =
  (keys: RowKeys) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    const line = event.target.closest<HTMLElement>('[data-row]');
    const row = line?.dataset['row'];
    if (line === null || row === undefined) return;
    const act = actionFor(event, row, keys, line);
    if (act === null) return;
    event.preventDefault();
    act();
  };

function actionFor(
  { key, target }: KeyboardEvent<HTMLElement>,
  row: string,
  { onOpen, onNote, onEvidence, onUndo, onHelp }: RowKeys,
  line: HTMLElement,
): (() => void) | null {
  const step = STEPS[key];
  if (step !== undefined) return () => focusFrom(line, step);
  // Enter on the row's own button opens it by itself.
  if (key === 'Enter') return target instanceof HTMLInputElement ? () => onOpen(row) : null;
  switch (key.toLowerCase()) {
    case 'n':
      return () => onNote(row);
    case 'e':
      return onEvidence === undefined ? null : () => onEvidence(row);
    case 'u':
      return onUndo;
    case '?':
      return onHelp ?? null;
    default:
      return null;
  }
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
