import type { Localized } from '../kernel/index.ts';
import type { Advisory, Level, SourceId } from './advisory.ts';

/** Who publishes advisories, under which licence, and how soon a level goes stale. */
export interface Source {
  readonly name: Localized;
  readonly licence: Localized;
  /** The sentence that the licence asks for wherever the text is shown. */
  readonly attribution: Localized;
  /** Where the newest is read, as words: Valise opens nothing. */
  readonly homePage: Localized;
  /** The zone that the source tells its dates in (IANA). */
  readonly zone: string;
  /** Days after its publication from which a level is marked stale. */
  readonly staleAfterDays: number;
}

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  canada: {
    name: { en: 'Global Affairs Canada', fr: 'Affaires mondiales Canada' },
    licence: {
      en: 'Open Government Licence – Canada',
      fr: 'Licence du gouvernement ouvert – Canada',
    },
    attribution: {
      en: 'Contains information licensed under the Open Government Licence – Canada.',
      fr: 'Contient de l’information visée par la Licence du gouvernement ouvert – Canada.',
    },
    homePage: { en: 'travel.gc.ca', fr: 'voyage.gc.ca' },
    zone: 'America/Toronto',
    // Nearly every page of the feed is republished within two weeks (95 % within 12 days in the 2014 index).
    staleAfterDays: 30,
  },
};

/** Valise's own short words for its four levels (advisory-formats §8); the source's words stand beside them. */
export const levelWords: Readonly<Record<Level, Localized>> = {
  1: { en: 'Normal', fr: 'Normal' },
  2: { en: 'Caution', fr: 'Prudence' },
  3: { en: 'Essential only', fr: 'Essentiel seulement' },
  4: { en: 'Do not go', fr: 'Ne pas y aller' },
};

const DAY_MS = 86_400_000;

/**
 * How old a level is, counted from its publication: an old file loaded today is still old. Where the source gave no
 * date, from loading. `ageDays` are whole days, never negative.
 */
export function freshness(
  { source, published, loaded }: Pick<Advisory, 'source' | 'published' | 'loaded'>,
  nowMs: number,
): { readonly ageDays: number; readonly stale: boolean } {
  const ageMs = Math.max(0, nowMs - Date.parse(published ?? loaded));
  return {
    ageDays: Math.floor(ageMs / DAY_MS),
    stale: ageMs > SOURCES[source].staleAfterDays * DAY_MS,
  };
}
