import { type Language, type Localized, localeOf } from '../kernel/index.ts';

/** Two sentences, one after the other. */
export const joinSentences = (first: Localized, second: Localized): Localized => ({
  en: `${first.en} ${second.en}`,
  fr: `${first.fr} ${second.fr}`,
});

/** "A, B and C" · « A, B et C ». */
export const listNames = (names: readonly Localized[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    names.map((name) => name[language]),
  );
