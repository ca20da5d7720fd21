import type {
  AnswerOf,
  CodeOf,
  ErrorCode,
  OperationName,
  RequestOf,
  ResponseOf,
} from '../../../src/contract/index.ts';
import type { Refusal } from '../../../src/kernel/index.ts';
import { ask } from './ask.ts';

/** What is known of one question. A value stays while a newer one is fetched, so nothing flashes. */
export type Known<N extends OperationName> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: ResponseOf<N> }
  | { readonly status: 'failed'; readonly error: Refusal<CodeOf<N>> };

interface Entry {
  readonly operation: OperationName;
  readonly request: RequestOf<OperationName>;
  known: Known<OperationName>;
  /** Counts the fetches, so that a slow old answer cannot replace a newer one. */
  round: number;
  isFetching: boolean;
  readonly watchers: Set<() => void>;
}

const LOADING: Known<OperationName> = { status: 'loading' };

export interface Store {
  /** Fetches at the first watcher and tells at every new answer. Returns the end of watching. */
  readonly watch: (key: string, tell: () => void) => () => void;
  readonly read: (key: string) => Known<OperationName>;
  readonly refetch: (key: string) => void;
  /** Fetches again what is on the screen and forgets the rest, for every operation that starts with a prefix. */
  readonly invalidate: (prefixes: readonly string[]) => void;
  /**
   * Changes an answer that is known as the kit has just changed it, where fetching all of it again would hold the screen up.
   * An answer that is on its way may be older, and is asked for again.
   */
  readonly patch: <N extends OperationName>(
    operation: N,
    request: RequestOf<N>,
    change: (value: ResponseOf<N>) => ResponseOf<N>,
  ) => void;
  readonly run: <N extends OperationName>(
    operation: N,
    request: RequestOf<N>,
  ) => Promise<AnswerOf<N>>;
}

/** The whole question as text: same question, same key. A question holds nothing but JSON. */
export const keyOf = (operation: OperationName, request: object): string =>
  `${operation} ${JSON.stringify(request)}`;

function entryOf(key: string): Entry {
  const end = key.indexOf(' ');
  return {
    operation: key.slice(0, end) as OperationName,
    request: JSON.parse(key.slice(end + 1)) as RequestOf<OperationName>,
    known: LOADING,
    round: 0,
    isFetching: false,
    watchers: new Set(),
  };
}

async function fetchInto(entry: Entry, run: Store['run']): Promise<void> {
  entry.round += 1;
  entry.isFetching = true;
  const { round } = entry;
  const answer = await run(entry.operation, entry.request);
  if (round !== entry.round) return;
  entry.isFetching = false;
  entry.known = answer.ok
    ? { status: 'ready', value: answer.value }
    : { status: 'failed', error: answer.error };
  for (const tell of entry.watchers) tell();
}

/**
 * Answers of the kit, kept while the page lives; a lock destroys the page and them with it.
 * `onClosed` is called when the kit turns out to be locked.
 */
export function createStore(onClosed: () => void): Store {
  const entries = new Map<string, Entry>();
  const run: Store['run'] = async (operation, request) => {
    const answer = await ask(operation, request);
    if (!answer.ok && answer.error.code === ('wrongState' satisfies ErrorCode)) onClosed();
    return answer;
  };
  return {
    run,
    watch: (key, tell) => {
      const entry = entries.get(key) ?? entryOf(key);
      entries.set(key, entry);
      entry.watchers.add(tell);
      if (entry.watchers.size === 1) void fetchInto(entry, run);
      return () => entry.watchers.delete(tell);
    },
    read: (key) => entries.get(key)?.known ?? LOADING,
    refetch: (key) => {
      const entry = entries.get(key);
      if (entry !== undefined) void fetchInto(entry, run);
    },
    patch: (operation, request, change) => {
      const entry = entries.get(keyOf(operation, request));
      if (entry === undefined) return;
      const known = entry.known as Known<typeof operation>;
      if (known.status === 'ready')
        entry.known = { status: 'ready', value: change(known.value) } as Known<OperationName>;
      for (const tell of entry.watchers) tell();
      if (entry.isFetching) void fetchInto(entry, run);
    },
    invalidate: (prefixes) => {
      for (const [key, entry] of entries) {
        if (!prefixes.some((prefix) => entry.operation.startsWith(prefix))) continue;
        if (entry.watchers.size > 0) void fetchInto(entry, run);
        else entries.delete(key);
      }
    },
  };
}
