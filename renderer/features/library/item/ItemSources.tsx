import type { LibraryItemView } from '../../../../src/contract/index.ts';
import { HOME_ZONE, isoDay, useText } from '../../../i18n/index.ts';
import { Banner, Section } from '../../../ui/index.ts';
import { confidences, useNow } from '../../trips/index.ts';
import { messages } from '../messages.ts';

/** Where it comes from and how sure we are; a review that is overdue is said, not hidden. */
export function ItemSources({ view }: { readonly view: LibraryItemView }) {
  const { t, format } = useText();
  const today = isoDay(new Date(useNow()).toISOString(), HOME_ZONE);
  const { reviewBy } = view.item;
  return (
    <Section title={t(messages.sources)}>
      <ul className="library-list">
        {view.sources.map(({ code, title, confidence }) => (
          <li key={code}>
            <span className="library-list__id">{code}</span>
            <p>
              {t(title)} <span className="ui-muted ui-small">({t(confidences[confidence])})</span>
            </p>
          </li>
        ))}
      </ul>
      {reviewBy < today ? (
        <Banner tone="attention">{t(messages.reviewPassed, { day: format.day(reviewBy) })}</Banner>
      ) : null}
    </Section>
  );
}
