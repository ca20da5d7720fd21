import { useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { messages } from './messages.ts';

/** On every screen while nothing is saved. */
export function ReadOnlyNote() {
  const { t } = useText();
  const kit = useQuery('kit.state', {});
  if (kit.status !== 'ready' || !kit.value.readOnly) return null;
  return (
    <p className="app-note" role="note">
      {t(messages.readOnly)}
    </p>
  );
}
