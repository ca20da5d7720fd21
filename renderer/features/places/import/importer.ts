import { useSyncExternalStore } from 'react';
import type { ErrorCode, ImportReport } from '../../../../src/contract/index.ts';
import type { Refusal } from '../../../../src/kernel/index.ts';
import { useStore } from '../../../app/index.ts';

type Store = ReturnType<typeof useStore>;
type Way = 'advisory.importFiles' | 'advisory.importFolder';

interface ImportState {
  readonly isRunning: boolean;
  readonly report: ImportReport | null;
  readonly error: Refusal<ErrorCode> | null;
}

interface Importer {
  state: ImportState;
  readonly watchers: Set<() => void>;
}

const IDLE: ImportState = { isRunning: false, report: null, error: null };
const CHANGES = ['advisory.', 'home.', 'trip.', 'checklist.', 'kit.state'];

/** By the store of the open kit: an import goes on, and its result is not lost, when its screen is left. */
const importers = new WeakMap<Store, Importer>();

function importerOf(store: Store): Importer {
  const known = importers.get(store);
  if (known !== undefined) return known;
  const fresh: Importer = { state: IDLE, watchers: new Set() };
  importers.set(store, fresh);
  return fresh;
}

/** The import of this kit: at most one at a time. */
export function useImporter() {
  const store = useStore();
  const importer = importerOf(store);
  const put = (state: ImportState) => {
    importer.state = state;
    for (const tell of importer.watchers) tell();
  };
  const state = useSyncExternalStore(
    (tell) => {
      importer.watchers.add(tell);
      return () => importer.watchers.delete(tell);
    },
    () => importer.state,
  );
  const start = async (way: Way) => {
    if (importer.state.isRunning) return;
    const { report } = importer.state;
    put({ isRunning: true, report, error: null });
    const answer = await store.run(way, {});
    if (answer.ok) {
      put({ isRunning: false, report: answer.value, error: null });
    } else {
      const error = answer.error.code === 'cancelled' ? null : answer.error;
      put({ isRunning: false, report, error });
    }
    // A refusal half-way keeps what was imported before it.
    store.invalidate(CHANGES);
  };
  return {
    ...state,
    start,
    cancel: () => void store.run('advisory.cancelImport', {}),
    hide: () => put(IDLE),
  };
}
