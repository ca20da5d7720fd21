import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { HOME_ZONE, isoDay, useText } from '../../../i18n/index.ts';
import { Banner, Muted } from '../../../ui/index.ts';
import { confidences, details, owners } from './messages.ts';

interface RowSourcesProps {
  readonly row: Pick<ChecklistRow, 'sources' | 'toBeConfirmed' | 'owner' | 'checked' | 'reviewBy'>;
  readonly now: number;
}

/** Where the item comes from, who keeps it true, how sure we are, when it was compared and when it has to be again. */
export function RowSources({ row, now }: RowSourcesProps) {
  const { t, format } = useText();
  const { checked, reviewBy } = row;
  const today = isoDay(new Date(now).toISOString(), HOME_ZONE);
  const isPassed = reviewBy !== null && reviewBy < today;
  return (
    <>
      <ul className="trips-sources">
        {row.sources.map(({ code, title, confidence }) => (
          <li key={code}>
            {t(title)} <span className="ui-muted ui-small">({t(confidences[confidence])})</span>
          </li>
        ))}
      </ul>
      {row.toBeConfirmed ? <Muted size="small">{t(details.toBeConfirmed)}</Muted> : null}
      {row.owner === null ? null : (
        <Muted size="small">{t(details.owner, { owner: t(owners[row.owner]) })}</Muted>
      )}
      {checked === null ? null : (
        <Muted size="small">{t(details.checked, { day: format.day(checked) })}</Muted>
      )}
      {reviewBy === null || isPassed ? null : (
        <Muted size="small">{t(details.reviewBy, { day: format.day(reviewBy) })}</Muted>
      )}
      {reviewBy !== null && isPassed ? (
        <Banner tone="attention">{t(details.reviewPassed, { day: format.day(reviewBy) })}</Banner>
      ) : null}
    </>
  );
}
