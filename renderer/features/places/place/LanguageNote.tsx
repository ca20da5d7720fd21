import type { Advisory } from '../../../../src/advisories/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { onePlace } from '../messages.ts';
import { longTextOf } from './long-text.ts';

/** Regions and sections below are in the other language, because nothing else was loaded. */
export function LanguageNote({ advisory }: { readonly advisory: Advisory }) {
  const { t, language } = useText();
  const long = longTextOf(advisory, language);
  if (long === null || long.language === language) return null;
  return <Banner>{t(onePlace.otherLanguage)}</Banner>;
}
