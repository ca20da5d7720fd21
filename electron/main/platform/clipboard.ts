import { clipboard } from 'electron';

/** Until 44 the selection was a word, since then it is an object. */
interface ClipboardBefore44 {
  clear(type: 'selection'): void;
}

/**
 * What a person marks on Linux goes to X's primary selection without being asked for, and main keeps it there for every
 * other program. After a lock nothing marked is left (B8 step 4).
 */
export function clearSelection(): void {
  if (process.platform !== 'linux') return;
  if ('selection' in clipboard) clipboard.selection.clear();
  else (clipboard as ClipboardBefore44).clear('selection');
}
