import { useSyncExternalStore } from 'react';
import type { AttachedKind } from '../../../../src/checklists/index.ts';
import type { AttachReport, ErrorCode, Subject } from '../../../../src/contract/index.ts';
import type { Refusal } from '../../../../src/kernel/index.ts';
import { useStore } from '../../../app/index.ts';

type Store = ReturnType<typeof useStore>;

interface AddState {
  /** What files are being attached to, as text; null when none are. */
  readonly running: string | null;
  /** What became of the last adding, and where it belongs. */
  readonly last: { readonly about: string; readonly report: AttachReport } | null;
  readonly error: Refusal<ErrorCode> | null;
}

interface Adder {
  state: AddState;
  readonly watchers: Set<() => void>;
}

const IDLE: AddState = { running: null, last: null, error: null };

/** By the store of the open kit: a large file goes on, and its result is not lost, when its row is left. */
const adders = new WeakMap<Store, Adder>();

function adderOf(store: Store): Adder {
  const known = adders.get(store);
  if (known !== undefined) return known;
  const fresh: Adder = { state: IDLE, watchers: new Set() };
  adders.set(store, fresh);
  return fresh;
}

/** Attaching files to one row, or to a device or a seal; at most one adding at a time in the kit. */
export function useAdder(about: Subject) {
  const store = useStore();
  const adder = adderOf(store);
  const put = (state: AddState) => {
    adder.state = state;
    for (const tell of adder.watchers) tell();
  };
  const state = useSyncExternalStore(
    (tell) => {
      adder.watchers.add(tell);
      return () => adder.watchers.delete(tell);
    },
    () => adder.state,
  );
  const here = JSON.stringify(about);
  const start = async (kind: AttachedKind = 'own') => {
    if (adder.state.running !== null) return;
    put({ running: here, last: null, error: null });
    const answer = await store.run('attachment.add', { about, kind });
    const last = answer.ok ? { about: here, report: answer.value } : null;
    const error = answer.ok || answer.error.code === 'cancelled' ? null : answer.error;
    put({ running: null, last, error });
    // A refusal half-way keeps what was attached before it.
    store.invalidate(['attachment.list', 'checklist.', 'history.', 'home.', 'kit.state']);
  };
  return {
    isRunning: state.running !== null,
    isHere: state.running === here,
    report: state.last?.about === here ? state.last.report : null,
    error: state.error,
    start,
    cancel: () => void store.run('attachment.cancel', {}),
  };
}
