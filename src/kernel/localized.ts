/** The two languages of the product. A text that exists in one of them only does not compile. */
export type Language = 'en' | 'fr';

/** One meaning, written in both languages. */
export interface Localized {
  readonly en: string;
  readonly fr: string;
}

export const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** The regional tag that dates, numbers and names are formatted with. */
export const localeOf = (language: Language): 'en-CA' | 'fr-CA' =>
  language === 'en' ? 'en-CA' : 'fr-CA';
