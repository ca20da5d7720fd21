import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Localized } from '../../src/kernel/index.ts';
import { useText, type Values } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { messages } from './messages.ts';
import './toast.css';

interface Notice {
  readonly message: Localized;
  readonly values?: Values;
  /** Usually "Undo". */
  readonly action?: { readonly label: Localized; readonly onPress: () => void };
}

/** Long enough to read twice; with something to press, long enough to reach it with the keyboard. */
const LASTS_MS = { told: 6_000, toAct: 20_000 };

const ToastContext = createContext<((notice: Notice) => void) | null>(null);

/** One bar at the foot of the window. A newer notice replaces the older one; what can be undone stays undoable on its screen. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isHeld, setHeld] = useState(false);
  const close = useCallback(() => setNotice(null), []);
  useEffect(() => {
    if (notice === null || isHeld) return undefined;
    const lasts = notice.action === undefined ? LASTS_MS.told : LASTS_MS.toAct;
    const timer = setTimeout(close, lasts);
    return () => clearTimeout(timer);
  }, [notice, isHeld, close]);
  return (
    <ToastContext value={setNotice}>
      {children}
      <div className="ui-toasts ui-no-print" role="status">
        {notice === null ? null : (
          <div
            className="ui-toast"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{t(notice.message, notice.values)}</span>
            {notice.action === undefined ? null : <Act action={notice.action} onDone={close} />}
            <Button variant="quiet" onPress={close}>
              {t(messages.dismiss)}
            </Button>
          </div>
        )}
      </div>
    </ToastContext>
  );
}

interface ActProps {
  readonly action: NonNullable<Notice['action']>;
  readonly onDone: () => void;
}

function Act({ action, onDone }: ActProps) {
  const { t } = useText();
  const act = () => {
    onDone();
    action.onPress();
  };
  return <Button onPress={act}>{t(action.label)}</Button>;
}

export function useToast(): (notice: Notice) => void {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast outside of Toasts');
  return show;
}
