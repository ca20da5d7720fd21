import type { Advisory, AdvisoryText } from '../../../../src/advisories/index.ts';
import type { Language } from '../../../../src/kernel/index.ts';
import { OTHER } from '../../../i18n/index.ts';

/** The long text that can be shown, and the language that it really is in. */
export interface LongText {
  readonly language: Language;
  readonly text: AdvisoryText;
}

const isEmpty = ({ national, regional, sections }: AdvisoryText): boolean =>
  national.length + regional.length + sections.length === 0;

/**
 * The rule of src/advisories/long-text.ts, which the page may not import: the language asked for, else the other one,
 * else none.
 */
export function longTextOf(advisory: Advisory, language: Language): LongText | null {
  for (const candidate of [language, OTHER[language]]) {
    const text = advisory.detail?.[candidate];
    if (text !== undefined && !isEmpty(text)) return { language: candidate, text };
  }
  return null;
}
