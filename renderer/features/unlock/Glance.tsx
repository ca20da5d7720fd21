import type { GlanceView } from '../../../src/contract/index.ts';
import { useText } from '../../i18n/index.ts';
import { StateLine } from '../standing/index.ts';
import { messages } from './messages.ts';

interface GlanceProps {
  /** null: not known yet. Its place is kept, so that the field does not move under the hands. */
  readonly glance: GlanceView | null;
}

/** What this computer remembers of the kit, to be compared before the passphrase is typed. Only the unlock can check it. */
export function Glance({ glance }: GlanceProps) {
  const { t } = useText();
  return (
    <div className="unlock__glance">
      {glance === null ? null : glance.seen === null ? (
        <p>{t(messages.noNote)}</p>
      ) : (
        <>
          <p className="ui-small ui-muted">{t(messages.seenLast)}</p>
          <StateLine state={glance.seen} />
        </>
      )}
    </div>
  );
}
