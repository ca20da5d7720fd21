import type { Citation, Condition, Item, Source } from '../../../src/checklists/index.ts';
import { LANGUAGES, type Language, type Localized } from '../../../src/kernel/index.ts';

/**
 * What the items of the library have to keep to; their words are judged by ../support/typography.ts. Each check takes
 * one thing and answers with its faults, so that the tests can show each failing on a planted bad item. Fault lists
 * are empty when all is well.
 */

/** Characters. */
export const LIMITS = { title: 70, why: 120, step: 120 } as const;

/** Words in one sentence. French spends more of them on the same thought. */
export const WORDS: Readonly<Record<Language, number>> = { en: 18, fr: 20 };

/** Every pair of texts of an item, with where it stands and how long it may be. */
export interface Piece {
  readonly at: string;
  readonly text: Localized;
  readonly limit: number;
}

export function piecesOf({ id, title, why, how }: Item): readonly Piece[] {
  const steps = how.en.map((en, index) => ({
    at: `${id} step ${index + 1}`,
    text: { en, fr: how.fr[index] ?? '' },
    limit: LIMITS.step,
  }));
  return [
    { at: `${id} title`, text: title, limit: LIMITS.title },
    { at: `${id} why`, text: why, limit: LIMITS.why },
    ...steps,
  ];
}

export const tooLong = ({ at, text, limit }: Piece): readonly string[] =>
  LANGUAGES.filter((language) => text[language].length > limit).map(
    (language) => `${at} (${language}) has ${text[language].length} of ${limit} characters`,
  );

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?…])\s+/);
const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

export const longSentences = ({ at, text }: Piece): readonly string[] =>
  LANGUAGES.flatMap((language) =>
    sentencesOf(text[language])
      .filter((sentence) => wordsIn(sentence) > WORDS[language])
      .map((sentence) => `${at} (${language}) has ${wordsIn(sentence)} words: ${sentence}`),
  );

/** The reason is one line: one sentence. */
export const longReasons = ({ id, why }: Item): readonly string[] =>
  LANGUAGES.filter((language) => sentencesOf(why[language]).length > 1).map(
    (language) => `${id} gives its reason (${language}) in several sentences`,
  );

export const unevenSteps = ({ id, how }: Item): readonly string[] =>
  how.en.length === how.fr.length && how.en.length <= 4
    ? []
    : [`${id} has ${how.en.length} steps in English and ${how.fr.length} in French; four at most`];

/** A higher tier never asks for weaker evidence. */
export function fallingEvidence({ id, evidence: { min, t3, t4 } }: Item): readonly string[] {
  const high = t3 ?? min;
  return high >= min && (t4 ?? high) >= high ? [] : [`${id} asks for less at a higher tier`];
}

export const staleFromTheStart = ({ id, checked, reviewBy }: Item): readonly string[] =>
  reviewBy > checked ? [] : [`${id} is to be reviewed by ${reviewBy}, checked on ${checked}`];

export const unknownSources = (
  cited: readonly Citation[],
  known: ReadonlySet<string>,
): readonly string[] => cited.map(({ source }) => source).filter((code) => !known.has(code));

/** The platforms that a condition names, however deep. */
export function platformsOf(condition: Condition): readonly string[] {
  if (condition === 'always') return [];
  if ('device' in condition) return condition.device.platform ?? [];
  if ('all' in condition) return condition.all.flatMap(platformsOf);
  if ('any' in condition) return condition.any.flatMap(platformsOf);
  return [];
}

/** Sources that nobody cites: nobody would notice that they are wrong. */
export const uncited = (
  sources: readonly Source[],
  cited: ReadonlySet<string>,
): readonly string[] => sources.map(({ code }) => code).filter((code) => !cited.has(code));
