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

/** A word of a text: where it stands, and how it is compared. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly folded: string;
}

export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    folded: fold(word),
  }));

/** The whole words of a text that are among the found ones, which are folded. */
export function marked(
  text: string,
  found: ReadonlySet<string>,
  tokens: readonly Token[] = tokensOf(text),
): Marked {
  const ranges = tokens
    .filter(({ folded }) => found.has(folded))
    .map(({ from, to }) => [from, to] as const);
  return { text, ranges };
}
