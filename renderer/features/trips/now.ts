import { useSyncExternalStore } from 'react';

const STEP_MS = 30_000;

/** One clock for all that is drawn, so that no two rows disagree about what is overdue. */
const watchers = new Set<() => void>();
let present = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(tell: () => void): () => void {
  if (watchers.size === 0) {
    step();
    timer = setInterval(step, STEP_MS);
  }
  watchers.add(tell);
  return () => {
    watchers.delete(tell);
    if (watchers.size === 0) clearInterval(timer);
  };
}

function step(): void {
  present = Date.now();
  for (const tell of watchers) tell();
}

/** The present in milliseconds since 1970, near enough for "in 3 hours" and "overdue". */
export const useNow = (): number => useSyncExternalStore(watch, () => present);
