import type { GlanceView } from '../../../src/contract/index.ts';
import { useText } from '../../i18n/index.ts';
import { StateLine } from '../standing/index.ts';
import { messages } from './messages.ts';

/** What this computer remembers of the kit, to be compared before the passphrase is typed. Only the unlock can check it. */
export function Glance({ glance: { seen } }: { readonly glance: GlanceView }) {
  const { t } = useText();
  return (
    <div className="unlock__glance">
      {seen === null ? (
        <p>{t(messages.noNote)}</p>
      ) : (
        <>
          <p className="ui-small">{t(messages.seenLast)}</p>
          <StateLine state={seen} />
        </>
      )}
    </div>
  );
}
