import { cleanText } from '../clean-text.ts';
import type { Inline } from '../document.ts';

/** How the words of a stretch of text are marked. */
export interface Marks {
  readonly strong?: true;
  readonly em?: true;
}

export const textOf = (text: string, marks: Marks): Inline => ({ kind: 'text', text, ...marks });

function add(line: Inline[], piece: Inline): void {
  const last = line.at(-1);
  const joins =
    piece.kind === 'text' &&
    last?.kind === 'text' &&
    last.strong === piece.strong &&
    last.em === piece.em;
  if (joins) line[line.length - 1] = { ...last, text: last.text + piece.text };
  else line.push(piece);
}

function trimEnd(line: Inline[]): void {
  for (let last = line.at(-1); last !== undefined; last = line.at(-1)) {
    if (last.kind === 'link') return;
    const text = last.kind === 'text' ? last.text.trimEnd() : '';
    line.pop();
    if (last.kind === 'text' && text !== '') {
      line.push({ ...last, text });
      return;
    }
  }
}

/**
 * One line as it will be read: white space collapsed across pieces, neighbours with the same marks joined, no space or
 * break at the ends, at most one break in a row. Empty when nothing can be read.
 */
export function tidy(run: readonly Inline[]): readonly Inline[] {
  const line: Inline[] = [];
  let spaceMayFollow = false;
  for (const piece of run) {
    if (piece.kind === 'text') {
      const text = cleanText(piece.text);
      const kept: string = spaceMayFollow ? text : text.trimStart();
      if (kept === '') continue;
      add(line, { ...piece, text: kept });
      spaceMayFollow = !/\s$/.test(kept);
      continue;
    }
    if (piece.kind === 'break') trimEnd(line);
    if (piece.kind === 'link' || line.length > 0) add(line, piece);
    spaceMayFollow = piece.kind === 'link';
  }
  trimEnd(line);
  return line;
}
