import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Localized } from '../../src/kernel/index.ts';
import { LOCALES } from './locales.ts';

/** What the braces of a message may be filled with. */
export type Values = Readonly<Record<string, string | number>>;

/** A compiled message a text and language: parsing costs, showing does not. */
const compiled: Record<Language, Map<string, IntlMessageFormat>> = { en: new Map(), fr: new Map() };

function compile(text: string, language: Language): IntlMessageFormat {
  const known = compiled[language].get(text);
  if (known !== undefined) return known;
  const fresh = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
  compiled[language].set(text, fresh);
  return fresh;
}

/** The message in one language, with ICU arguments and plurals filled in. */
export function say(message: Localized, language: Language, values?: Values): string {
  const text = message[language];
  if (!text.includes('{')) return text;
  return String(compile(text, language).format(values));
}
