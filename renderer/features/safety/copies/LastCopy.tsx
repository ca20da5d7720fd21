import type { BackupsView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { useNow } from '../../trips/index.ts';
import { hereZone } from '../here.ts';
import { isOverdue } from './due.ts';
import { messages } from './messages.ts';

/** The age of the newest verified copy, and what is not in it. */
export function LastCopy({ backups: { last, behind } }: { readonly backups: BackupsView }) {
  const { t, format } = useText();
  const now = useNow();
  if (last === null) return <Banner tone="attention">{t(messages.noneVerified)}</Banner>;
  const when = format.relative(last.at, hereZone(), now);
  return (
    <Banner tone={isOverdue({ at: last.at, behind }, now) ? 'attention' : 'ok'}>
      <p>{t(messages.last, { when, change: format.number(last.change) })}</p>
      <p>{t(messages.behind, { count: behind, shown: format.number(behind) })}</p>
    </Banner>
  );
}
