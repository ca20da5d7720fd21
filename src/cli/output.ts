import type { Language } from '../kernel/index.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly passphraseFile?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

/**
 * Controls, and what turns the direction of writing around. In a title or a file's name they could move a terminal's
 * cursor or forge a line; JSON escapes them itself.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const CONTROLS_IN_TEXT = /[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text as one line of a terminal. */
export const oneLine = (text: string): string => text.replace(CONTROLS, ' ').trim();

const MOST_QUOTED = 60;

/** What somebody typed, as one short line that fits inside a sentence of ours. */
export function quoted(text: string): string {
  const letters = Array.from(oneLine(text));
  return letters.length > MOST_QUOTED
    ? `${letters.slice(0, MOST_QUOTED - 1).join('')}…`
    : letters.join('');
}

/** With `--json` one JSON value and nothing else; else lines for a person. */
export function print(options: CommonOptions, value: unknown, lines: readonly string[]): void {
  const text =
    options.json === true ? JSON.stringify(value) : lines.join('\n').replace(CONTROLS_IN_TEXT, ' ');
  if (text !== '') process.stdout.write(`${text}\n`);
}
