/** `npm run test:faults` sets it: every point instead of a sample. */
export const FULL = process.env['VALISE_FAULTS'] === 'full';

/** 0, 1, 2 … `count` − 1: every one in the full run; else a sample, evenly spread and beginning where the seed says. */
export function numbers(count: number, sample: number, seed = 1): readonly number[] {
  const step = FULL ? 1 : Math.max(1, Math.floor(count / sample));
  const first = FULL ? 0 : (seed * 7919) % step;
  return Array.from({ length: Math.ceil((count - first) / step) }, (_, index) =>
    Math.min(first + index * step, count - 1),
  );
}
