import type { Settings } from '../../../src/contract/index.ts';

/** What the triggers read: Electron's powerMonitor and the clock, or fakes. */
export interface LockSignals {
  /** Wall clock, milliseconds. */
  readonly now: () => number;
  /** Seconds without any input to the machine. DOM events would miss other windows (Bitwarden #4947). */
  readonly idleSeconds: () => number;
  /** null while the kit is closed. */
  readonly policy: () => Settings | null;
  readonly lock: () => void;
}

export const TICK_MS = 5000;
/** A tick that comes this late: the machine slept, or somebody set the clock (electron#24800: Linux does not say so). */
const JUMP_MS = 30_000;
const MINUTE_S = 60;
const HOUR_MS = 3_600_000;

/** One look every five seconds. Returns the function to call at each tick. */
export function createTick(signals: LockSignals): () => void {
  let before = signals.now();
  let openSince: number | null = null;
  return () => {
    const now = signals.now();
    const jumped = Math.abs(now - before - TICK_MS) > JUMP_MS;
    before = now;
    const policy = signals.policy();
    if (policy === null) {
      openSince = null;
      return;
    }
    openSince ??= now;
    const idle = signals.idleSeconds() >= policy.idleMinutes * MINUTE_S;
    const tooLong = now - openSince >= policy.maxHours * HOUR_MS;
    if (jumped || idle || tooLong) signals.lock();
  };
}
