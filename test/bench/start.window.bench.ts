/**
 * From the start of the program to a heading on the screen, as a ratio to a bare Electron window on the same runtime; and from the
 * lock to the moment when no vault process is left. Interleaved, medians of 5. Prints one JSON object.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { answerDialogs, launchValise, pressInMain, testEnvironment } from '../e2e/support/app.ts';
import { descendants, isGone } from '../e2e/support/processes.ts';
import { makeKitInWindow } from '../e2e/support/kit.ts';

const ROUNDS = 5;
const LIMITS = { startToBare: 1.5, lockToGoneMs: 500 };
const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
const BARE = join(import.meta.dirname, 'bare-window');

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const heading = (page: Page): Promise<void> => page.locator('h1').first().waitFor();

async function bare(round: number): Promise<number> {
  const profile = join(folder, `bare-${round}`);
  const start = performance.now();
  const app = await _electron.launch({
    args: [BARE],
    chromiumSandbox: true,
    env: testEnvironment(profile),
  });
  await heading(await app.firstWindow());
  const took = performance.now() - start;
  await app.close();
  return took;
}

async function ours(round: number): Promise<number> {
  const profile = join(folder, `ours-${round}`);
  const start = performance.now();
  const valise = await launchValise({ profile });
  await heading(await valise.page());
  const took = performance.now() - start;
  await valise.close();
  return took;
}

async function lockToGone(round: number): Promise<number> {
  const valise = await launchValise({ profile: join(folder, `lock-${round}`) });
  await answerDialogs(valise.app, [join(folder, `${round}.valise`)]);
  const page = await valise.page();
  await makeKitInWindow(page);
  const pid = valise.app.process().pid ?? 0;
  const [vault] = descendants(pid, 'vault.cjs');
  if (vault === undefined) throw new Error('no vault process');
  const start = performance.now();
  await pressInMain(valise.app, 'L', 'control');
  while (!isGone(vault.pid)) await new Promise((resolve) => setTimeout(resolve, 2));
  const took = performance.now() - start;
  await valise.close();
  return took;
}

const starts: number[] = [];
const floors: number[] = [];
const locks: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  floors.push(await bare(round));
  starts.push(await ours(round));
  locks.push(await lockToGone(round));
}
rmSync(folder, { recursive: true, force: true });

const result = {
  name: 'start-and-lock',
  startMs: median(starts),
  bareMs: median(floors),
  startToBare: median(starts) / median(floors),
  lockToGoneMs: median(locks),
  limits: LIMITS,
  ok: median(starts) / median(floors) <= LIMITS.startToBare && median(locks) <= LIMITS.lockToGoneMs,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
if (!result.ok) process.exitCode = 1;
