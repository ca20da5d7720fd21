import { fold } from '../advisories/index.ts';

/** Where found words stand in a text: the page draws the ranges, nothing is ever HTML. */

/** `ranges` in order and apart; from the first character to the one after the last. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export const wordsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(WORD), ([word]) => word);

/** The whole words of a text that are among the found ones, which are folded. */
export function marked(text: string, found: ReadonlySet<string>): Marked {
  const ranges = Array.from(text.matchAll(WORD))
    .filter(([word]) => found.has(fold(word)))
    .map(({ 0: word, index }) => [index, index + word.length] as const);
  return { text, ranges };
}
