import { type Language, localeOf } from '../kernel/index.ts';
import type { Level } from './advisory.ts';
import { fold } from './clean-text.ts';
import type { AdvisoryListEntry } from './list-entry.ts';

/** Which entries to keep, and in whose alphabet equal matches are ordered. */
export interface AdvisorySearch {
  readonly level?: Level;
  /** English when left out. */
  readonly language?: Language;
}

/** How well one entry answers; lower is better, `null` when it does not. */
function rank(entry: AdvisoryListEntry, wanted: string): number | null {
  if (wanted === '') return 0;
  const names = [fold(entry.names.en), fold(entry.names.fr)];
  if (fold(entry.code) === wanted || names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(` ${wanted}`))) return 2;
  const words = fold(`${entry.names.en} ${entry.names.fr} ${entry.text.en} ${entry.text.fr}`);
  if (!wanted.split(' ').every((word) => words.includes(word))) return null;
  return names.some((name) => name.includes(wanted)) ? 3 : 4;
}

/**
 * Entries whose code, name or level words hold every word of the query, in either language and without regard to
 * accents and case: the best match first, then by name. An empty query keeps all.
 */
export function searchAdvisories<T extends AdvisoryListEntry>(
  entries: readonly T[],
  query: string,
  { level, language = 'en' }: AdvisorySearch = {},
): readonly T[] {
  const wanted = fold(query);
  const { compare } = new Intl.Collator(localeOf(language));
  return entries
    .filter((entry) => level === undefined || entry.overall === level)
    .flatMap((entry) => {
      const found = rank(entry, wanted);
      return found === null ? [] : [{ entry, found }];
    })
    .sort((a, b) => a.found - b.found || compare(a.entry.names[language], b.entry.names[language]))
    .map(({ entry }) => entry);
}
