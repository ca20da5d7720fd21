import { useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, LinkButton } from '../../../ui/index.ts';
import { useNow } from '../../trips/index.ts';
import { daysSince, needsCopy } from './due.ts';
import { messages } from './messages.ts';

/** One quiet line when the kit is the only one of itself; nothing otherwise. */
export function CopyReminder() {
  const { t, format } = useText();
  const { go } = useNavigate();
  const now = useNow();
  const kit = useQuery('kit.state', {});
  if (kit.status !== 'ready' || !needsCopy(kit.value, now)) return null;
  const { backup, change } = kit.value;
  return (
    <Banner>
      <p>
        {backup === null
          ? t(messages.remindNone, { shown: format.number(change) })
          : t(messages.remindOld, { days: daysSince(backup.at, now) })}{' '}
        <LinkButton onPress={() => go({ screen: 'copies' })}>{t(messages.toCopies)}</LinkButton>
      </p>
    </Banner>
  );
}
