import { type ReactNode, useCallback, useState } from 'react';
import { EmergencySheet } from '../../features/contacts/index.ts';
import { useText } from '../../i18n/index.ts';
import { messages } from '../messages.ts';
import { Head } from './Head.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useShortcuts } from './shortcuts.ts';
import './frame.css';

const nothing = (): void => undefined;

/** The frame before any unlock: no rail, and Emergency and Lock where they always are. */
export function ClosedFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const [isEmergency, setEmergency] = useState(false);
  const showEmergency = useCallback(() => setEmergency(true), []);
  useShortcuts({ onEmergency: showEmergency, onLock: nothing });
  return (
    <div className="app-frame" data-closed>
      <Head onEmergency={showEmergency} onLock={null} />
      <div className="app-stage">{children}</div>
      <footer className="app-foot ui-no-print" aria-label={t(messages.status)}>
        <p />
        <LanguageSwitch />
      </footer>
      <EmergencySheet isOpen={isEmergency} onClose={() => setEmergency(false)} isKitOpen={false} />
    </div>
  );
}
