/** Re-key, changed slots, backup, restore and salvage: killed before each call, and with each call failing (vault-and-packs Part D "Kill -9", "Errors"). */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FULL, numbers } from './support/full.ts';
import { runChild } from './support/run.ts';
import { compileShim, freshFolder, KINDS, type Kind, makeControl } from './support/shim.ts';
import { faultsOf, prepareFolder, WORKS, type WholeWork } from './support/whole.ts';
import type { WholeAttempt, WholePlan } from './support/whole-attempt.ts';
import { cryptoReady } from './support/work.ts';

const { folder: scratch, remove } = freshFolder();
const { library = '', why } = compileShim(scratch);
afterAll(remove);

const LIMIT = 1_800_000;
/** Boundaries tried for each kind of work in `npm test`. */
const SAMPLE = 3;
const ERRORS = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY'] as const;
const ALL = Object.keys(KINDS) as Kind[];

const base = join(scratch, 'base');
const folder = join(scratch, 'folder');
const control = join(scratch, 'control');

beforeAll(async () => {
  await cryptoReady();
  mkdirSync(base);
  await prepareFolder(base);
});

function startAnew(): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(base, folder, { recursive: true });
  makeControl(control);
}

interface Way {
  readonly work: WholeWork;
  /** A file system without links, where the old file is kept as a copy. */
  readonly noLinks: boolean;
}

/** Runs the child and kills it before call `at`; 0 lets it end and only counts. */
function run({ work, noLinks }: Way, at: number) {
  startAnew();
  const words = [folder, work, '2', control, `${at}`];
  return runChild({ script: 'whole', words, library, folder, control, noLinks });
}

const WAYS: readonly Way[] = [
  ...WORKS.map((work) => ({ work, noLinks: false })),
  { work: 'rekey', noLinks: true },
];

/** Each way with one of the errors in turn; in the full run with all four. */
const CASES = WAYS.flatMap((way, at) =>
  (FULL ? ERRORS : ERRORS.slice(at % 4, (at % 4) + 1)).map((error) => ({ ...way, error })),
);

describe.skipIf(why !== '')(`whole files${why && ` (skipped: ${why})`}`, () => {
  it.each(WAYS)(
    '$work, killed before any call: the old state or the new one; without links: $noLinks',
    async (way) => {
      const calls = Number(run(way, 0).lines.at(-1)?.split(' ')[1]);
      expect(calls).toBeGreaterThan(20);
      for (const at of numbers(calls, SAMPLE).map((index) => index + 1)) {
        const { lines, killed } = run(way, at);
        expect(killed).toBe(true);
        const acknowledged = Number(lines.findLast((line) => /^\d+$/.test(line)) ?? 0);
        expect([at, await faultsOf(way.work, folder, acknowledged)]).toEqual([at, []]);
      }
    },
    LIMIT,
  );

  const attempts = ({ work, noLinks }: Way, plan: Omit<WholePlan, 'work'>) => {
    startAnew();
    const words = [folder, control, JSON.stringify({ work, ...plan })];
    const child = { script: 'whole-failing', words, library, folder, control, noLinks } as const;
    return runChild(child).lines.map((line) => JSON.parse(line) as WholeAttempt);
  };

  it.each(CASES)(
    '$work, $error at the n-th call, once; without links: $noLinks',
    (asked) => {
      const error = constants.errno[asked.error];
      const tried = attempts(asked, { error, sweeps: ALL, lasting: false, step: FULL ? 1 : 15 });
      expect(tried.filter(({ faults }) => faults.length > 0)).toEqual([]);
      const typed = ['ok', 'io', 'readOnly', ...(asked.error === 'ENOSPC' ? ['diskFull'] : [])];
      expect(tried.filter(({ outcome }) => !typed.includes(outcome))).toEqual([]);
      const refused = tried.filter(({ outcome }) => outcome !== 'ok').map(({ kind }) => kind);
      expect(refused).toEqual(expect.arrayContaining(['open', 'write', 'sync']));
    },
    LIMIT,
  );
});
