import type { Localized } from '../kernel/index.ts';
import { dayIn, HOME_ZONE, placeName } from '../places/index.ts';
import { joinSentences, listNames } from './sentence.ts';
import type { Leg, PlaceProposal, Tier } from './trip.ts';

/** What a proposal needs to know of an advisory; `null` is unknown, never "none". */
export interface PlaceLevel {
  readonly overall: Tier | null;
  readonly regionalMax: Tier | null;
  readonly regionalFlag: boolean | null;
  /** UTC instant, or null when the source gave no date. */
  readonly published: string | null;
  readonly names: Localized;
}

/** The loaded advisory of a place; undefined when none is loaded. */
export type LevelOf = (code: string) => PlaceLevel | undefined;

/** Unknown is not safe: what nobody rated counts as elevated. */
const UNKNOWN_SCORE: Tier = 2;
/** "Avoid non-essential travel" to a part of a country makes the whole trip at least elevated. */
const GRAVE_REGION: Tier = 3;

/**
 * The place score that the loaded advisories propose: the highest over all legs, transits included; a level is a
 * tier, 1 to 4. Where several places have it, the first on the way decides. Places without an advisory are named in
 * any case, so that a high score elsewhere does not hide that nothing is known of them.
 */
export function proposePlace(legs: readonly Leg[], levelOf: LevelOf): PlaceProposal {
  const codes = [...new Set(legs.map((leg) => leg.place))];
  const [first, ...rest] = codes.map((code) => proposeFor(code, levelOf(code)));
  if (first === undefined) throw new Error('a trip has at least one leg');
  const highest = rest.reduce((best, next) => (next.score > best.score ? next : best), first);
  const unknown = codes.filter((code) => code !== highest.code && levelOf(code) === undefined);
  if (unknown.length === 0) return highest;
  const reason = joinSentences(highest.reason, notLoaded(unknown.map(placeName)));
  return { ...highest, reason };
}

function proposeFor(code: string, level: PlaceLevel | undefined): PlaceProposal {
  if (level === undefined) return { code, score: UNKNOWN_SCORE, reason: absent(placeName(code)) };
  const { overall } = level;
  const regions = regionalPart(level);
  const floor: Tier = regions?.grave === true ? UNKNOWN_SCORE : 1;
  const score = overall === null ? UNKNOWN_SCORE : overall > floor ? overall : floor;
  const whole = overall === null ? unrated(level) : rated(level, overall);
  return { code, score, reason: regions === null ? whole : joinSentences(whole, regions.sentence) };
}

/** What regional levels add: their sentence, and whether they alone make the trip elevated. */
function regionalPart(level: PlaceLevel): { sentence: Localized; grave: boolean } | null {
  const { overall, regionalMax, regionalFlag, names } = level;
  if (regionalMax !== null) {
    if (regionalMax <= (overall ?? 0)) return null;
    const sentence = {
      en: `Parts of ${names.en} are level ${regionalMax}.`,
      fr: `Des régions sont au niveau ${regionalMax} (${names.fr}).`,
    };
    return { sentence, grave: regionalMax >= GRAVE_REGION };
  }
  if (regionalFlag !== true) return null;
  const sentence = {
    en: `Parts of ${names.en} have a level of their own, which the loaded file does not give.`,
    fr: `Des régions ont leur propre niveau, que le fichier chargé ne précise pas (${names.fr}).`,
  };
  return { sentence, grave: true };
}

function rated({ names, published }: PlaceLevel, overall: Tier): Localized {
  const day = published === null ? null : ottawaDay(published);
  const dated = day === null ? ', which has no date' : ` of ${day}`;
  const datedFrench = day === null ? ', qui n’est pas daté' : ` du ${day}`;
  return {
    en: `${names.en} is level ${overall} in the loaded advisory${dated}.`,
    fr: `${names.fr}\u00A0: niveau ${overall} selon l’avertissement chargé${datedFrench}.`,
  };
}

/** The day as the publisher in Ottawa counts it: an evening there is already tomorrow in UTC. */
const ottawaDay = (instant: string): string => dayIn(instant, HOME_ZONE);

const unrated = ({ names }: PlaceLevel): Localized => ({
  en: `The loaded advisory for ${names.en} gives no level: unknown, so treated as elevated.`,
  fr: `${names.fr}\u00A0: l’avertissement chargé ne donne aucun niveau\u00A0; le risque est inconnu, donc traité comme accru.`,
});

const absent = (names: Localized): Localized => ({
  en: `No advisory is loaded for ${names.en}: unknown, so treated as elevated.`,
  fr: `${names.fr}\u00A0: aucun avertissement n’est chargé\u00A0; le risque est inconnu, donc traité comme accru.`,
});

const notLoaded = (names: readonly Localized[]): Localized => ({
  en: `No advisory is loaded for ${listNames(names, 'en')}.`,
  fr: `Aucun avertissement n’est chargé pour\u00A0: ${listNames(names, 'fr')}.`,
});

/** A proposal after a re-import or an edit. */
export interface Raised {
  /** What the trip keeps. */
  readonly proposal: PlaceProposal;
  /** The new proposal when it is lower than the one kept: to be shown, and taken only by a person. */
  readonly lower: PlaceProposal | null;
}

/**
 * Keeps the higher of the proposal a trip has and a new one, with its reason: a later, lower advisory does not lower a
 * tier by itself.
 * @param previous undefined for a new trip, or when the place that decided it has been removed from the trip
 */
export const raiseProposal = (previous: PlaceProposal | undefined, next: PlaceProposal): Raised =>
  previous !== undefined && next.score < previous.score
    ? { proposal: previous, lower: next }
    : { proposal: next, lower: null };
