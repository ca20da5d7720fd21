/** What the benches share: percentiles, and one JSON object at the end whose `ok` decides the exit code. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The number below which the share `part` (0…1) of the numbers lies. */
export const percentile = (numbers: readonly number[], part: number): number =>
  [...numbers].sort((left, right) => left - right)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * part))
  ] ?? Number.NaN;

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** Starts a watch; calling the answer tells the milliseconds since. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}

/** Three digits: more are noise. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;

/** Prints the result and fails the process when a limit was missed. */
export function report<R extends { readonly name: string; readonly ok: boolean }>(result: R): void {
  process.stdout.write(`${JSON.stringify(result, (_key, value: unknown) => rounded(value))}\n`);
  if (!result.ok) process.exitCode = 1;
}

/** Runs in a folder of its own, which is gone afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
