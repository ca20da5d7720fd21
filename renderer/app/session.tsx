import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { AppState, RequestOf, SalvageView } from '../../src/contract/index.ts';
import { I18n } from '../i18n/index.ts';
import { ask } from './data/ask.ts';
import { StoreContext } from './data/hooks.ts';
import { createStore } from './data/store.ts';
import { useTheme } from './theme.ts';

/** How the kit came to be open; what is shown first follows from it. */
export type Arrival =
  | { readonly how: 'unlocked' | 'made' | 'newPassphrase' | 'restored' }
  | { readonly how: 'salvaged'; readonly report: SalvageView };

const UNLOCKED: Arrival = { how: 'unlocked' };

export interface Session {
  readonly app: AppState;
  /** null: the kit is closed. */
  readonly arrival: Arrival | null;
  /** Called by the unlock screen when a kit was opened or made. */
  readonly opened: (arrival?: Arrival) => void;
  /** Main kills the vault process and rebuilds this page; until then it shows the unlock screen. */
  readonly lock: () => void;
  readonly prefer: (preferences: RequestOf<'app.setPreferences'>) => void;
  /** Asks main again which kit is chosen. */
  readonly refresh: () => void;
}

const SessionContext = createContext<Session | null>(null);

interface SessionProviderProps {
  /** What main answered before anything was drawn. */
  readonly initial: AppState;
  readonly children: ReactNode;
}

/** Everything that is known before any unlock, and whether the kit is open. */
export function SessionProvider({ initial, children }: SessionProviderProps) {
  const [app, setApp] = useState(initial);
  const [arrival, setArrival] = useState<Arrival | null>(
    initial.kit.state === 'open' ? UNLOCKED : null,
  );
  useTheme(app.theme);

  const refresh = useCallback(async () => {
    const answer = await ask('app.state', {});
    if (answer.ok) setApp(answer.value);
  }, []);
  const closed = useCallback(() => setArrival(null), []);
  const session = useMemo<Session>(
    () => ({
      app,
      arrival,
      opened: (how = UNLOCKED) => setArrival(how),
      lock: () => {
        closed();
        void ask('kit.lock', {}).then(refresh);
      },
      prefer: (preferences) => {
        // Shown at once; main only has to remember it.
        setApp({ ...app, ...preferences });
        void ask('app.setPreferences', preferences);
      },
      refresh: () => void refresh(),
    }),
    [app, arrival, closed, refresh],
  );
  return (
    <SessionContext value={session}>
      <I18n language={app.language}>
        {/* A new store a kit: nothing of one is left when the next is opened. */}
        <StoreProvider key={arrival === null ? 'closed' : 'open'} onClosed={closed}>
          {children}
        </StoreProvider>
      </I18n>
    </SessionContext>
  );
}

interface StoreProviderProps {
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

function StoreProvider({ onClosed, children }: StoreProviderProps) {
  const [store] = useState(() => createStore(onClosed));
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of the session');
  return session;
}
