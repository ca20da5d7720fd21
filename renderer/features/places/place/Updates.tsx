import type { Advisory } from '../../../../src/advisories/index.ts';
import { LOCALES, OTHER, useText } from '../../../i18n/index.ts';
import { Section } from '../../../ui/index.ts';
import { onePlace } from '../messages.ts';

/** What the source says changed last, in the other language when it says so in that one only. */
export function Updates({ advisory }: { readonly advisory: Advisory }) {
  const { t, language } = useText();
  const { recentUpdates } = advisory;
  const shown = recentUpdates[language] === '' ? OTHER[language] : language;
  if (recentUpdates[shown] === '') return null;
  return (
    <Section title={t(onePlace.updates)}>
      <p className="ui-prose" lang={LOCALES[shown]}>
        {recentUpdates[shown]}
      </p>
    </Section>
  );
}
