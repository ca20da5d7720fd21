import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

interface Noted {
  readonly isNoted: (key: string) => boolean;
  readonly note: (key: string) => void;
}

const NotedContext = createContext<Noted | null>(null);

/** Which banners were read since the unlock; a lock forgets them. */
export function NotedProvider({ children }: { readonly children: ReactNode }) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const note = useCallback((key: string) => setKeys((known) => new Set([...known, key])), []);
  const noted = useMemo<Noted>(() => ({ isNoted: (key) => keys.has(key), note }), [keys, note]);
  return <NotedContext value={noted}>{children}</NotedContext>;
}

export function useNoted(): Noted {
  const noted = useContext(NotedContext);
  if (noted === null) throw new Error('useNoted outside of the frame');
  return noted;
}
