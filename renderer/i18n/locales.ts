import type { Language } from '../../src/kernel/index.ts';

/** The regional tag of each language, for dates, numbers and the `lang` attribute. */
export const LOCALES: Readonly<Record<Language, 'en-CA' | 'fr-CA'>> = { en: 'en-CA', fr: 'fr-CA' };

export const OTHER: Readonly<Record<Language, Language>> = { en: 'fr', fr: 'en' };

/** In the order in which they are offered. */
export const LANGUAGES_SHOWN: readonly Language[] = ['en', 'fr'];
