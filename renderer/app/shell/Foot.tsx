import { useCallback } from 'react';
import { useText } from '../../i18n/index.ts';
import { useKitEvent, useQuery, useStore } from '../data/hooks.ts';
import { messages } from '../messages.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** "saved 18:02 · change 1 284 · amber rudder lichen · EN | FR". */
export function Foot() {
  const { t } = useText();
  return (
    <footer className="app-foot ui-no-print" aria-label={t(messages.status)}>
      <KitLine />
      <LanguageSwitch />
    </footer>
  );
}

function KitLine() {
  const { t, format } = useText();
  const kit = useQuery('kit.state', {});
  const { invalidate } = useStore();
  // The daily copy is made without a question.
  const changed = useCallback(() => invalidate(['kit.state', 'backup.']), [invalidate]);
  useKitEvent('kit.changed', changed);
  if (kit.status !== 'ready') return <p />;
  const { savedAt, change, words } = kit.value;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const parts = [
    t(messages.saved, { time: format.time(savedAt, zone) }),
    t(messages.change, { change: format.number(change) }),
    t(words),
  ];
  return <p role="status">{parts.join(' · ')}</p>;
}
