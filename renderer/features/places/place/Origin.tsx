import type { AdvisoryView } from '../../../../src/contract/index.ts';
import { HOME_ZONE, useText } from '../../../i18n/index.ts';
import { Facts, Section } from '../../../ui/index.ts';
import { onePlace } from '../messages.ts';

/** When it was published and loaded, by whom, and under which licence. */
export function Origin({ view }: { readonly view: AdvisoryView }) {
  const { t, format } = useText();
  const { advisory, source } = view;
  const { detail } = advisory;
  const at = (instant: string | null) =>
    instant === null ? t(onePlace.noDate) : format.dateTime(instant, HOME_ZONE);
  return (
    <Section title={t(onePlace.dates)}>
      <Facts
        items={[
          { term: t(onePlace.published), detail: at(advisory.published) },
          ...(detail === null
            ? []
            : [{ term: t(onePlace.textPublished), detail: at(detail.published) }]),
          { term: t(onePlace.loaded), detail: at(advisory.loaded) },
          { term: t(onePlace.source), detail: t(source.name) },
          { term: t(onePlace.licence), detail: t(source.licence) },
          {
            term: t(onePlace.native),
            detail: t(onePlace.ownScale, { native: advisory.nativeLevel }),
          },
        ]}
      />
    </Section>
  );
}
