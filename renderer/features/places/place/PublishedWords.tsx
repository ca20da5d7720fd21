import type { Advisory } from '../../../../src/advisories/index.ts';
import { LOCALES, OTHER, useText } from '../../../i18n/index.ts';
import { LevelBadge, Section } from '../../../ui/index.ts';
import { onePlace } from '../messages.ts';
import '../fold.css';

/** The overall level in the source's words; the other language on demand. */
export function PublishedWords({ advisory }: { readonly advisory: Advisory }) {
  const { t, language } = useText();
  const other = OTHER[language];
  return (
    <Section title={t(onePlace.overall)}>
      <LevelBadge level={advisory.overall} words={advisory.text} />
      {advisory.overall === null ? <p>{t(advisory.text)}</p> : null}
      <details className="places-fold">
        <summary>{t(other === 'fr' ? onePlace.inFrench : onePlace.inEnglish)}</summary>
        <p lang={LOCALES[other]}>{advisory.text[other]}</p>
      </details>
    </Section>
  );
}
