/** Time and randomness that a seed repeats: the same code then writes the same vault, byte for byte, and a failure can be tried again. */
import { createHash } from 'node:crypto';
import type { Clock, Random } from '../../../src/kernel/index.ts';

/** SHAKE256 of seed and counter. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  return {
    bytes(outputLength) {
      counter += 1;
      const hash = createHash('shake256', { outputLength }).update(`${seed}:${counter}`);
      return Uint8Array.from(hash.digest());
    },
  };
}

/** Begins in September 2026 and moves one second with each look. */
export function seededClock(): Clock {
  let now = 1_790_000_000_000;
  return {
    now: () => {
      now += 1000;
      return now;
    },
  };
}
