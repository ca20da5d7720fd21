import type { Language } from '../kernel/index.ts';
import type { Advisory, AdvisoryText } from './advisory.ts';

/** The long text that can be shown, and the language that it really is in. */
export interface LongText {
  readonly language: Language;
  readonly text: AdvisoryText;
}

const isEmpty = ({ national, regional, sections }: AdvisoryText): boolean =>
  national.length + regional.length + sections.length === 0;

/**
 * The long text in the language asked for; in the other one when the file held only that; `null` when no file with a long
 * text was loaded. A text in the wrong language, said to be so, helps a traveller more than none.
 */
export function longText(advisory: Advisory, language: Language): LongText | null {
  const other: Language = language === 'en' ? 'fr' : 'en';
  for (const candidate of [language, other]) {
    const text = advisory.detail?.[candidate];
    if (text !== undefined && !isEmpty(text)) return { language: candidate, text };
  }
  return null;
}
