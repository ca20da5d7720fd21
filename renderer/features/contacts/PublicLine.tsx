import { useText } from '../../i18n/index.ts';
import { Banner, Facts } from '../../ui/index.ts';
import { kinds, messages } from './messages.ts';
import { PUBLIC_LINE } from './public-line.ts';

/** What can be shown of the ladder while the kit is locked. */
export function PublicLine() {
  const { t, format } = useText();
  return (
    <>
      <Banner tone="stop">{t(messages.emergencyLead)}</Banner>
      <p>{t(messages.lockedLead)}</p>
      <h3>{t(messages.watchCentre)}</h3>
      <Facts
        items={PUBLIC_LINE.ways.map(({ kind, value }) => ({
          term: t(kinds[kind]),
          detail: <strong className="contacts-way__value">{value}</strong>,
        }))}
      />
      <p className="ui-muted ui-small">
        {t(messages.checked, { day: format.day(PUBLIC_LINE.checked) })}
      </p>
    </>
  );
}
