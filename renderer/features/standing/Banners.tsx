import type { KitState } from '../../../src/contract/index.ts';
import { useQuery, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { AccessNotices } from './AccessNotices.tsx';
import { messages } from './messages.ts';
import { NoSheet } from './NoSheet.tsx';
import { Once } from './Once.tsx';
import { StandingBanner } from './StandingBanner.tsx';
import './standing.css';

/** What is to be known of the kit itself before the first screen is read; nothing when there is nothing. */
export function Banners() {
  const kit = useQuery('kit.state', {});
  if (kit.status !== 'ready') return null;
  return <Shown kit={kit.value} />;
}

function Shown({ kit }: { readonly kit: KitState }) {
  const { t, format } = useText();
  const { arrival } = useSession();
  const { standing, notices, unproven, hasRecovery, readOnly } = kit;
  return (
    <div className="standing-banners">
      {arrival?.how === 'newPassphrase' || arrival?.how === 'restored' ? (
        <Once name={arrival.how} tone="ok">
          {t(messages[arrival.how])}
        </Once>
      ) : null}
      <StandingBanner kit={kit} />
      {standing.clockBehind ? (
        <Once name="clock" tone="attention">
          {t(messages.clockBehind)}
        </Once>
      ) : null}
      {notices.length > 0 ? <AccessNotices notices={notices} /> : null}
      {unproven > 0 ? (
        <Once name="unproven" tone="attention">
          {t(messages.unproven, { count: unproven, shown: format.number(unproven) })}
        </Once>
      ) : null}
      {hasRecovery || readOnly ? null : <NoSheet />}
    </div>
  );
}
