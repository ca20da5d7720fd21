/** Kill −9 before the n-th call of a real process (vault-and-packs Part D "Kill -9", the boundaries). */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FULL } from './support/full.ts';
import { judge, VAULT } from './support/judge.ts';
import { runChild } from './support/run.ts';
import { compileShim, freshFolder, makeControl } from './support/shim.ts';
import { cryptoReady } from './support/work.ts';

const { folder: scratch, remove } = freshFolder();
const { library = '', why } = compileShim(scratch);
afterAll(remove);
beforeAll(cryptoReady);

const LIMIT = 900_000;
/** A sample takes this many boundaries, evenly over all; replayed without a process, power-cut.test.ts takes every one. */
const SAMPLE = 10;
const SAVES = 2;

const control = join(scratch, 'control');
const folder = join(scratch, 'vault');
const path = join(folder, VAULT);

/** Runs the child and kills it before call `at`; 0 lets it end and only counts. */
function saving(first: number, count: number, at: number) {
  makeControl(control);
  const words = [path, `${first}`, `${count}`, control, `${at}`];
  return runChild({ script: 'saving', words, library, folder, control });
}

/** The number of calls that the whole work makes. */
const callsOf = (first: number, count: number): number =>
  Number(saving(first, count, 0).lines.at(-1)?.split(' ')[1]);

const boundaries = (calls: number): readonly number[] => {
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  const every = FULL ? 1 : Math.ceil(calls / SAMPLE);
  // The last call is always among them: there the work is done and only the word is missing.
  return all.filter((at) => (calls - at) % every === 0);
};

function startAnew(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}

describe.skipIf(why !== '')(`kills at each call${why && ` (skipped: ${why})`}`, () => {
  it(
    'making a vault: it is there whole, or a next try makes it',
    async () => {
      startAnew();
      const calls = callsOf(0, 0);
      expect(calls).toBeGreaterThan(20);
      for (const at of boundaries(calls)) {
        startAnew();
        expect(saving(0, 0, at)).toEqual({ lines: [], killed: true });
        const verdict = await judge(path);
        expect(`${at} ${verdict.class}`).toMatch(/ (whole|absent)$/);
        if (verdict.class === 'absent') expect(saving(0, 1, 0).lines).toContain('0');
      }
    },
    LIMIT,
  );

  it(
    'saving: every acknowledged save is there, and the next one works',
    async () => {
      startAnew();
      const calls = callsOf(0, SAVES);
      expect(calls).toBeGreaterThan(20);
      let next = SAVES;
      let kills = 0;
      for (const at of boundaries(calls)) {
        const { lines, killed } = saving(next, SAVES, at);
        const last = Number(lines.findLast((line) => /^\d+$/.test(line)) ?? next - 1);
        const verdict = await judge(path);
        expect({ at, ...verdict }).toMatchObject({ at, class: 'whole' });
        expect(verdict.last - last).toBeGreaterThanOrEqual(0);
        expect(verdict.last - last).toBeLessThanOrEqual(1);
        if (killed) kills += 1;
        // The judge saved once, too.
        next = verdict.last + 2;
      }
      // Saves differ a little in their calls, so the last boundaries may lie behind the end; most must not.
      expect(kills).toBeGreaterThan(boundaries(calls).length / 2);
    },
    LIMIT,
  );
});
