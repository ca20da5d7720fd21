import { useEffect } from 'react';

interface Keys {
  readonly onEmergency: () => void;
  readonly onLock: () => void;
}

/** F1 or Ctrl+E: emergency; Ctrl+L: lock. From anywhere, also from a field or a dialog. */
export function useShortcuts({ onEmergency, onLock }: Keys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const key = event.key.toLowerCase();
      const emergency = event.key === 'F1' || (withControl && key === 'e');
      const lock = withControl && key === 'l';
      if (!emergency && !lock) return;
      event.preventDefault();
      event.stopPropagation();
      if (emergency) onEmergency();
      else onLock();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [onEmergency, onLock]);
}
