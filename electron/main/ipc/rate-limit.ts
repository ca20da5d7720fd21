/**
 * Guessing is slowed here and not in the vault process, because that one is new after every lock. The real protection is
 * Argon2id; this one is for a thief at the keyboard. Five tries, then a wait that doubles from one minute to fifteen.
 */
const FREE_TRIES = 5;
const FIRST_WAIT = 60;
const LONGEST_WAIT = 15 * 60;

export interface RateLimit {
  /** Counts a try. Seconds to wait when it may not be made; 0 when it may. */
  attempt(): number;
  /** A right answer: counting starts again. */
  succeeded(): void;
}

/** @param seconds a clock that only moves forward; the wall clock could be set */
export function createRateLimit(seconds: () => number): RateLimit {
  let tries = 0;
  let allowedAt = 0;
  return {
    attempt() {
      const now = seconds();
      if (now < allowedAt) return Math.ceil(allowedAt - now);
      tries += 1;
      if (tries >= FREE_TRIES)
        allowedAt = now + Math.min(FIRST_WAIT * 2 ** (tries - FREE_TRIES), LONGEST_WAIT);
      return 0;
    },
    succeeded() {
      tries = 0;
      allowedAt = 0;
    },
  };
}
