import { type ReactNode, useCallback, useState } from 'react';
import { EmergencySheet } from '../../features/emergency/index.ts';
import { LimitsLink } from '../../features/help/index.ts';
import { useText } from '../../i18n/index.ts';
import { messages } from '../messages.ts';
import { Head } from './Head.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useShortcuts } from './shortcuts.ts';
import './frame.css';

interface ClosedFrameProps {
  readonly children: ReactNode;
  /** null: the kit is locked. Else it is open, and something is to be read or decided before its first screen. */
  readonly onLock?: (() => void) | null;
}

const nothing = (): void => undefined;

/** The frame before any screen of the kit: no rail, and Emergency and Lock where they always are. */
export function ClosedFrame({ children, onLock = null }: ClosedFrameProps) {
  const { t } = useText();
  const [isEmergency, setEmergency] = useState(false);
  const showEmergency = useCallback(() => setEmergency(true), []);
  useShortcuts({ onEmergency: showEmergency, onLock: onLock ?? nothing });
  return (
    <div className="app-frame" data-closed>
      <Head onEmergency={showEmergency} onLock={onLock} />
      <div className="app-stage">{children}</div>
      <footer className="app-foot ui-no-print" aria-label={t(messages.status)}>
        <p>
          <LimitsLink />
        </p>
        <LanguageSwitch />
      </footer>
      <EmergencySheet
        isOpen={isEmergency}
        onClose={() => setEmergency(false)}
        shows={onLock === null ? 'public' : 'ladder'}
      />
    </div>
  );
}
