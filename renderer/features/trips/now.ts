import { useCallback, useSyncExternalStore } from 'react';

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

const MINUTE = 60_000;
/** In minutes. */
const A_DAY = 24 * 60;

/** A moment near `now` that stays the same as long as the words for the time between it and `utc` do. */
export function nearby(utc: string, now: number): number {
  const due = Date.parse(utc);
  const minutes = Math.round((due - now) / MINUTE);
  const size = Math.abs(minutes);
  const unit = size < 60 ? 1 : size < A_DAY ? 60 : A_DAY;
  const told = Math.round(size / unit) * unit;
  // "24 hours" are not yet "1 day".
  return due - Math.sign(minutes) * (size < A_DAY ? Math.min(told, A_DAY - 1) : told) * MINUTE;
}

/** The present as one row needs it: three hundred rows are not drawn again every half a minute. */
export const useNowFor = (utc: string): number =>
  useSyncExternalStore(
    watch,
    useCallback(() => nearby(utc, present), [utc]),
  );
