/** Randomness that a seed repeats. */
export interface Dice {
  /** 0 … limit − 1. */
  readonly below: (limit: number) => number;
  readonly coin: () => boolean;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
}

/** The generator "mulberry32": 32 bits of state, good enough for choosing where to cut. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    coin: () => next() < 0.5,
    oneOf: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}
