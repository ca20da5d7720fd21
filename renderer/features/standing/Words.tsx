import type { Localized } from '../../../src/kernel/index.ts';
import { LOCALES, OTHER, useText } from '../../i18n/index.ts';
import './standing.css';

/** The three words of a state, in the language of the interface and then in the other: either may have been written down. */
export function Words({ words }: { readonly words: Localized }) {
  const { t, language } = useText();
  const other = OTHER[language];
  return (
    <span className="standing-words">
      <em>{t(words)}</em>{' '}
      <span className="ui-muted" lang={LOCALES[other]}>
        ({words[other]})
      </span>
    </span>
  );
}
