import type { Citation, Condition, Item } from '../../../src/checklists/index.ts';
import { LANGUAGES, type Localized } from '../../../src/kernel/index.ts';

/**
 * What the text of the library has to keep to. Each check takes one thing and answers with its faults, so that the
 * tests can show each failing on a planted bad text. Fault lists are empty when all is well.
 */

const NBSP = '\u00a0';

export const LIMITS = { title: 70, why: 160, step: 160 } as const;

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

const named = (rules: readonly (readonly [RegExp, string])[], text: string): readonly string[] =>
  rules.filter(([pattern]) => pattern.test(text)).map(([, fault]) => `${fault}: ${text}`);

/** In both languages. */
const TYPOGRAPHY = [
  [/'/, 'straight apostrophe'],
  [/"/, 'straight quotation mark'],
  [/!/, 'exclamation mark'],
  [/\.\.\./, 'three full stops for an ellipsis'],
  [/\s\s|^\s|\s$/, 'stray space'],
] as const;
export const textFaults = (text: string): readonly string[] => named(TYPOGRAPHY, text);

/** A colon inside a time or a web address takes no space. */
const FRENCH = [
  [new RegExp(`(?<!${NBSP})[;?»]`), 'no NBSP before ; ? or »'],
  [new RegExp(`(?<!${NBSP}):(?![\\d/])`), 'no NBSP before a colon'],
  [new RegExp(`«(?!${NBSP})`), 'no NBSP after «'],
  [/[“”]/, 'English quotation marks'],
  [/\d [$%]/, 'no NBSP before $ or %'],
] as const;
export const frenchFaults = (text: string): readonly string[] => named(FRENCH, text);

export const englishFaults = (text: string): readonly string[] =>
  named([[/[«»]/, 'French quotation marks'] as const, [/\u00a0/, 'NBSP'] as const], text);

/** Renderings that travel-security-guidance §16 forbids, with what to write. */
const FORBIDDEN = [
  [/crypt(age|er|é)/i, 'chiffrement, chiffrer'],
  [/imperméable/i, 'sceau d’inviolabilité'],
  [/chiffres clés/i, 'numéros importants'],
  [/\be-?mails?\b/i, 'courriel'],
  [/connaissances? préalables?/i, 'besoin de connaître'],
  [/appareils? empruntés?/i, 'appareil de prêt'],
  [/interférence/i, 'ingérence étrangère'],
  [/questionnement/i, 'sollicitation subtile d’information'],
  [/voyages? subventionnés?/i, 'déplacement parrainé'],
  [/serrure de l’écran/i, 'verrouillage de l’écran'],
  [/mot de passe de (détresse|contrainte)/i, 'mot de détresse'],
  [/renonciation/i, 'dérogation motivée'],
  [/nettoyer (l’|un |votre |vos |les )?(appareil|ordinateur|téléphone)/i, 'réinitialiser, effacer'],
] as const;
export const forbiddenFrench = (text: string): readonly string[] => named(FORBIDDEN, text);

/** When the English uses a term of §16, the French of the same item has to use its counterpart. */
const TERMS = [
  [/tamper-evident seal/i, /d’inviolabilité|inviolable/i],
  [/\bloaner/i, /de prêt\b/i],
  [/custody gap/i, /rupture de la chaîne de possession/i],
  [/foreign interference/i, /ingérence étrangère/i],
  [/sponsored.travel/i, /déplacements? parrainés?/i],
  [/screen lock/i, /verrouillage de l’écran/i],
  [/\bwaiver/i, /dérogation/i],
  [/whole-disk encryption|full-disk encryption/i, /chiffrement intégral du disque/i],
  [/duress word/i, /mot de détresse/i],
  [/need to know/i, /besoin de connaître/i],
] as const;
export function lostTerms({ en, fr }: Localized): readonly string[] {
  return TERMS.filter(([english, french]) => english.test(en) && !french.test(fr)).map(
    ([english]) => `${english.source} has no counterpart in: ${fr}`,
  );
}

/** Names that are the same in both languages. */
const PROPER_NAMES = new Set(['BitLocker', 'FileVault', 'Gatekeeper']);
export const sameInBoth = ({ en, fr }: Localized): readonly string[] =>
  en === fr && !PROPER_NAMES.has(en) ? [`not translated: ${en}`] : [];

export const tooLong = ({ at, text, limit }: Piece): readonly string[] =>
  LANGUAGES.filter((language) => text[language].length > limit).map(
    (language) => `${at} (${language}) has ${text[language].length} of ${limit} characters`,
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
