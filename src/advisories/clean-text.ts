/** What may be left of a string that somebody else wrote. */

/**
 * Characters nobody sees: bidirectional and zero-width controls (a stray U+200E is in real files, U+202E can turn a
 * sentence around), tags, lone surrogates, private use, and every control that is not white space.
 */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}]|(?![\t\n\f\r])\p{Cc}/gu;

/** A stretch of no-break spaces alone stays one; with any other white space in it, it is a space. */
const oneSpace = (stretch: string): string => (/[^\u00a0\u202f]/.test(stretch) ? ' ' : '\u00a0');

/**
 * Without invisible characters, each stretch of white space as one space. A no-break space between two words stays:
 * French needs it before « : » and a number needs it before its unit. Where it touches ordinary white space it is an
 * editor's noise and goes. Ends are not trimmed.
 */
export const cleanText = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\s+/g, oneSpace);

/** A short, one-line copy of an untrusted word, fit to stand inside a sentence of ours; at most 40 characters. */
export function quotable(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return typeof value;
  const text = cleanText(String(value).slice(0, 200)).trim();
  const letters = Array.from(text);
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : text;
}

/** For comparing and searching: no accents, no case, no punctuation between words; `œ` and `æ` as two letters. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
