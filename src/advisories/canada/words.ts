import { type Localized, ok, type Result, refuse } from '../../kernel/index.ts';
import type { Level } from '../advisory.ts';
import { fold, quotable } from '../clean-text.ts';
import type { EntryRefusal } from '../refusals.ts';

/** Canada's own number for a level, as published in `advisory-state`. */
export type State = 0 | 1 | 2 | 3;

/** Current wording first (advisory-formats §1.4); the others are the page's and those of 2014. */
const WORDS: readonly (readonly [State, readonly string[]])[] = [
  [
    0,
    [
      'Exercise normal security precautions',
      'Take normal security precautions',
      'Prendre des mesures de sécurité normales',
      'Prenez des mesures de sécurité normales',
      'Prenez les mesures de sécurité normales',
    ],
  ],
  [
    1,
    [
      'Exercise a high degree of caution',
      'Faire preuve d’une grande prudence',
      'Faites preuve d’une grande prudence',
    ],
  ],
  [
    2,
    [
      'Avoid non-essential travel',
      'Éviter tout voyage non essentiel',
      'Évitez tout voyage non essentiel',
    ],
  ],
  [3, ['Avoid all travel', 'Éviter tout voyage', 'Évitez tout voyage']],
];

const STATE_OF_WORDS: ReadonlyMap<string, State> = new Map(
  WORDS.flatMap(([state, all]) => all.map((words) => [fold(words), state] as const)),
);

const LEVELS: Readonly<Record<State, Level>> = { 0: 1, 1: 2, 2: 3, 3: 4 };

/** Both languages as the feed words them today; stands in for a language that a file does not carry. */
const CURRENT: Readonly<Record<State, Localized>> = {
  0: {
    en: 'Exercise normal security precautions',
    fr: 'Prendre des mesures de sécurité normales',
  },
  1: { en: 'Exercise a high degree of caution', fr: 'Faire preuve d’une grande prudence' },
  2: { en: 'Avoid non-essential travel', fr: 'Éviter tout voyage non-essentiel' },
  3: { en: 'Avoid all travel', fr: 'Éviter tout voyage' },
};

const REGIONAL: Localized = {
  en: ' (with regional advisories)',
  fr: ' (avec avertissements régionaux)',
};

/** The published words of a level in both languages. */
export const currentWords = (state: State, regional: boolean): Localized => ({
  en: CURRENT[state].en + (regional ? REGIONAL.en : ''),
  fr: CURRENT[state].fr + (regional ? REGIONAL.fr : ''),
});

export const levelOf = (state: State): Level => LEVELS[state];

/** A state as published, which other people's importers have met as the string "1" too; anything else is `null`. */
export function stateOf(published: string | number): State | null {
  switch (published) {
    case 0:
    case '0':
      return 0;
    case 1:
    case '1':
      return 1;
    case 2:
    case '2':
      return 2;
    case 3:
    case '3':
      return 3;
    default:
      return null;
  }
}

/** Where the remark about regions begins: "(with regional advisories)", in 2014 "; see also regional advisories." */
const REMARK = /[;(]/;

/** The state that some words stand for, whatever their case, accents and remark; `null` for other words. */
export const stateOfWords = (words: string): State | null =>
  STATE_OF_WORDS.get(fold(words.split(REMARK)[0] ?? '')) ?? null;

/** Whether the words of the level themselves speak of regional advisories. */
export const mentionsRegions = (words: string): boolean =>
  /\bregional\b|\bregionaux\b/.test(fold(words.split(REMARK).slice(1).join(' ')));

/**
 * Checks the number against the words (advisory-formats §9.13). One known wording must agree and no known wording may
 * disagree: a level that only the number states could be a number whose meaning has changed.
 */
export function checkWords(state: State, texts: readonly string[]): Result<State, EntryRefusal> {
  const contrary = texts.find((text) => (stateOfWords(text) ?? state) !== state);
  if (contrary !== undefined) {
    return refuse('wordsDisagree', { state, words: quotable(contrary) });
  }
  if (texts.some((text) => stateOfWords(text) === state)) return ok(state);
  return refuse('unknownLevel', { found: quotable(texts[0]) });
}
