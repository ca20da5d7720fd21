import { useEffect, useRef } from 'react';

/** Takes the focus to a field of the context panel, after the panel has taken it to its heading. */
export function useFocusLater(isWanted: boolean, find: () => HTMLElement | null | undefined): void {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setTimeout(() => latest.current()?.focus());
    return () => clearTimeout(timer);
  }, [isWanted]);
}
