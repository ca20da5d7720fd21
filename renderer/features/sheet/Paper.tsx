import { LANGUAGES_SHOWN, isoDay, LOCALES } from '../../i18n/index.ts';
import { messages, onPaper } from './messages.ts';
import type { Drawn } from './use-draw.ts';
import './sheet.css';

/** The sheet. On the screen its words alone; on paper one page with how to use it, in both languages, and nobody's name. */
export function Paper({ drawn }: { readonly drawn: Drawn }) {
  return (
    <div className="sheet-paper">
      <p className="sheet-paper__title">
        <span lang={LOCALES.en}>{onPaper.title.en}</span> ·{' '}
        <span lang={LOCALES.fr}>{onPaper.title.fr}</span>
      </p>
      <ol className="sheet-words" lang={LOCALES[drawn.language]} translate="no">
        {drawn.words.map((word, index) => (
          // The same word can be drawn twice.
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
      <div className="sheet-paper__use">
        {LANGUAGES_SHOWN.map((language) => (
          <section key={language} lang={LOCALES[language]}>
            <h3>{messages.howToUse[language]}</h3>
            <ol>
              {[onPaper.first, onPaper.second, onPaper.third].map((line) => (
                <li key={line.en}>{line[language]}</li>
              ))}
            </ol>
            <p>{onPaper.keep[language]}</p>
          </section>
        ))}
        <p>
          <span lang={LOCALES.en}>{onPaper.made.en}</span> ·{' '}
          <span lang={LOCALES.fr}>{onPaper.made.fr}</span> {madeOn()}
        </p>
      </div>
    </div>
  );
}

/** All in digits, which both languages read alike. */
const madeOn = (): string =>
  isoDay(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);
