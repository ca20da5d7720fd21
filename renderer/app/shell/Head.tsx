import { LifeBuoy, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { Button, Hint } from '../../ui/index.ts';
import { messages } from '../messages.ts';
import { TestRuntimeNote } from './TestRuntimeNote.tsx';

interface HeadProps {
  readonly onEmergency: () => void;
  /** null: it is locked already. */
  readonly onLock: (() => void) | null;
  /** What holds on every screen. */
  readonly note?: ReactNode;
}

/** The two buttons that are always in the same place, open or locked, and what holds on every screen. */
export function Head({ onEmergency, onLock, note }: HeadProps) {
  const { t } = useText();
  return (
    <header className="app-head ui-no-print">
      <div className="app-notes">
        <TestRuntimeNote />
        {note}
      </div>
      <div role="group" className="app-safety" aria-label={t(messages.safety)}>
        <Hint text={t(messages.emergencyKeys)}>
          <Button icon={LifeBuoy} variant="stop" onPress={onEmergency}>
            {t(messages.emergency)}
          </Button>
        </Hint>
        {onLock === null ? (
          <Button icon={Lock} isDisabled>
            {t(messages.locked)}
          </Button>
        ) : (
          <Hint text={t(messages.lockKeys)}>
            <Button icon={Lock} onPress={onLock}>
              {t(messages.lock)}
            </Button>
          </Hint>
        )}
      </div>
    </header>
  );
}
