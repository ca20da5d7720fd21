import type { KitState } from '../../../src/contract/index.ts';
import { type Arrival, useQuery, useSession } from '../../app/index.ts';
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
      {arrival === null ? null : <Arrived how={arrival.how} isReadOnly={readOnly} />}
      <StandingBanner kit={kit} />
      {standing.clockBehind ? (
        <Once name="clock" tone="attention">
          <p>{t(messages.clockBehind)}</p>
        </Once>
      ) : null}
      {notices.length > 0 ? <AccessNotices notices={notices} /> : null}
      {unproven > 0 ? (
        <Once name="unproven" tone="attention">
          <p>{t(messages.unproven, { count: unproven, shown: format.number(unproven) })}</p>
        </Once>
      ) : null}
      {hasRecovery || readOnly ? null : <NoSheet />}
    </div>
  );
}

interface ArrivedProps {
  readonly how: Arrival['how'];
  readonly isReadOnly: boolean;
}

/** What the way in changed, so that nobody has to wonder afterwards. */
function Arrived({ how, isReadOnly }: ArrivedProps) {
  const { t } = useText();
  if (how !== 'newPassphrase' && how !== 'restored') return null;
  // Looking only saves nothing, and a new passphrase is something to save.
  const isPending = how === 'newPassphrase' && isReadOnly;
  return (
    <Once name={how} tone={isPending ? 'attention' : 'ok'}>
      <p>{t(messages[isPending ? 'notYetNew' : how])}</p>
    </Once>
  );
}
