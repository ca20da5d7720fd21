import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type {
  AnswerOf,
  CodeOf,
  Events,
  OperationName,
  RequestOf,
} from '../../../src/contract/index.ts';
import type { Refusal } from '../../../src/kernel/index.ts';
import { type Known, keyOf, type Store } from './store.ts';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('data hook outside of the session');
  return store;
}

export type Query<N extends OperationName> = Known<N> & {
  /** Loading for longer than 200 ms: only now is it worth saying so. */
  readonly isSlow: boolean;
  readonly refetch: () => void;
};

const SLOW_MS = 200;

/** The answer to a question, kept up to date by `useAction`. Asks again when the request changes. */
export function useQuery<N extends OperationName>(operation: N, request: RequestOf<N>): Query<N> {
  const store = useStore();
  const key = keyOf(operation, request);
  const watch = useCallback((tell: () => void) => store.watch(key, tell), [store, key]);
  const known = useSyncExternalStore(watch, () => store.read(key)) as Known<N>;
  const isSlow = useIsSlow(key, known.status === 'loading');
  const refetch = useCallback(() => store.refetch(key), [store, key]);
  return { ...known, isSlow, refetch };
}

/** true once this very question has been loading for a time. */
function useIsSlow(key: string, isLoading: boolean): boolean {
  const [slowKey, setSlowKey] = useState<string | null>(null);
  useEffect(() => {
    if (!isLoading) return undefined;
    const timer = setTimeout(() => setSlowKey(key), SLOW_MS);
    return () => clearTimeout(timer);
  }, [key, isLoading]);
  return isLoading && slowKey === key;
}

export interface Action<N extends OperationName> {
  /** Answers as the kit did, so that the caller can go on; a refusal also stands in `error`. */
  readonly run: (request: RequestOf<N>) => Promise<AnswerOf<N>>;
  readonly isBusy: boolean;
  readonly error: Refusal<CodeOf<N>> | null;
  readonly clear: () => void;
}

/**
 * Something that is done at a press. `invalidates` names the operations, by prefix, whose answers it changes
 * (`['trip.', 'home.']`); the foot of the frame is refreshed in any case.
 */
export function useAction<N extends OperationName>(
  operation: N,
  invalidates: readonly string[] = [],
): Action<N> {
  const store = useStore();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal<CodeOf<N>> | null>(null);
  const prefixes = invalidates.join(' ');
  const run = useCallback(
    async (request: RequestOf<N>) => {
      setBusy(true);
      setError(null);
      const answer = await store.run(operation, request);
      setBusy(false);
      if (answer.ok) store.invalidate(['kit.state', ...prefixes.split(' ').filter(Boolean)]);
      else if (answer.error.code !== 'cancelled') setError(answer.error as Refusal<CodeOf<N>>);
      return answer;
    },
    [store, operation, prefixes],
  );
  const clear = useCallback(() => setError(null), []);
  return { run, isBusy, error, clear };
}

/** Listens to an event of the kit while the component is on the screen. */
export function useKitEvent<N extends keyof Events>(
  name: N,
  onEvent: (payload: Events[N]) => void,
): void {
  useEffect(() => window.valise.on(name, onEvent), [name, onEvent]);
}
