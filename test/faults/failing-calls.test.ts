/** Every call that can fail, failing once or from then on (vault-and-packs Part D "Errors"). */
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Attempt, Plan } from './support/attempt.ts';
import { FULL } from './support/full.ts';
import { runChild } from './support/run.ts';
import { compileShim, freshFolder, KINDS, type Kind, makeControl } from './support/shim.ts';

const { folder: scratch, remove } = freshFolder();
const { library = '', why } = compileShim(scratch);
afterAll(remove);

const LIMIT = 900_000;
const ALL = Object.keys(KINDS) as Kind[];
const ONE_BY_ONE = ALL.map((kind) => [kind]);
const WORKS = ['save', 'import', 'create'] as const;
const ERRORS = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY'] as const;
type ErrorName = (typeof ERRORS)[number];

/** Of the hundreds of writes of an import a sample, and every one once; of the few of the others, all. */
function stepOf({ work, lasting }: Pick<Plan, 'work' | 'lasting'>, error: ErrorName): number {
  if (work !== 'import') return 1;
  if (!FULL) return 61;
  return error === 'EIO' && lasting !== true ? 1 : 7;
}

/** Every refusal that a failing disk may lead to. A full disk is named, where SQLite says so. */
const REFUSALS: Readonly<Record<ErrorName, readonly string[]>> = {
  ENOSPC: ['ok', 'diskFull', 'io', 'readOnly'],
  EIO: ['ok', 'io', 'readOnly'],
  EPERM: ['ok', 'io', 'readOnly'],
  EBUSY: ['ok', 'io', 'readOnly'],
};

let count = 0;
function attempt(plan: Omit<Plan, 'error' | 'step'>, error: ErrorName): readonly Attempt[] {
  count += 1;
  const folder = join(scratch, `${count}`);
  const control = join(scratch, `${count}.control`);
  mkdirSync(folder);
  makeControl(control);
  const asked: Plan = { ...plan, error: constants.errno[error], step: stepOf(plan, error) };
  const words = [folder, control, JSON.stringify(asked)];
  const { lines } = runChild({ script: 'failing', words, library, folder, control });
  return lines.map((line) => JSON.parse(line) as Attempt);
}

/** Nothing acknowledged is lost, nothing is half there, and the next try works. */
const isSound = ({ outcome, gained, check, retry }: Attempt): boolean =>
  gained === (outcome === 'ok' ? 1 : 0) && check === 'fine' && retry === 'ok';

/** A lock may be left: one that nobody holds is taken over. */
const leftovers = ({ left = [], outcome }: Attempt): readonly string[] =>
  left.filter((name) => !name.endsWith('.lock') && !(outcome === 'ok' && name === 'a.valise'));

const bothWays = (error: ErrorName) => (FULL ? [false, true] : [ERRORS.indexOf(error) % 2 === 0]);
const CASES = WORKS.flatMap((work) =>
  ERRORS.flatMap((error) =>
    (work === 'create' ? [false] : bothWays(error)).map((reopen) => ({ work, error, reopen })),
  ),
);

describe.skipIf(why !== '')(`failing calls${why && ` (skipped: ${why})`}`, () => {
  it.each(CASES)(
    '$work, $error at the n-th call, once; reopened before the next try: $reopen',
    ({ work, error, reopen }) => {
      const attempts = attempt({ work, sweeps: ONE_BY_ONE, lasting: false, reopen }, error);
      expect(attempts.filter((each) => !isSound(each))).toEqual([]);
      expect(attempts.filter(({ outcome }) => !REFUSALS[error].includes(outcome))).toEqual([]);
      expect(attempts.flatMap(leftovers)).toEqual([]);
      const refused = attempts.filter(({ outcome }) => outcome !== 'ok');
      for (const kind of ['open', 'write', 'sync', 'unlink'] as const)
        expect(refused.some(({ kinds }) => kinds.includes(kind))).toBe(true);
    },
    LIMIT,
  );

  it.each(WORKS)(
    '%s, the disk full from the n-th call on, until there is room again',
    (work) => {
      const sweeps: Kind[][] = [['write', 'truncate', 'sync']];
      const attempts = attempt({ work, sweeps, lasting: true, reopen: false }, 'ENOSPC');
      expect(attempts.length).toBeGreaterThan(3);
      expect(attempts.flatMap(leftovers)).toEqual([]);
      expect(attempts.filter(({ outcome }) => outcome === 'ok')).toEqual([]);
      // Where the very last sync fails the save may be there: it is not acknowledged, and the next try takes it up.
      const sound = ({ gained, check, retry }: Attempt) =>
        (gained === 0 || (work !== 'create' && gained === 1)) && check === 'fine' && retry === 'ok';
      expect(attempts.filter((each) => !sound(each))).toEqual([]);
    },
    LIMIT,
  );

  it.each(['save', 'import'] as const)(
    '%s, no call works from the n-th on, until the disk is back',
    (work) => {
      const attempts = attempt({ work, sweeps: [ALL], lasting: true, reopen: false }, 'EIO');
      expect(attempts.length).toBeGreaterThan(3);
      // A refused save may be there, an acknowledged one must. SQLite overlooks that it cannot open the folder (docs/faults.md).
      const isThere = ({ outcome, gained }: Attempt) =>
        outcome === 'io' ? gained === 0 || gained === 1 : outcome === 'ok' && gained === 1;
      const sound = (each: Attempt) =>
        isThere(each) && each.check === 'fine' && each.retry === 'ok';
      expect(attempts.filter((each) => !sound(each))).toEqual([]);
    },
    LIMIT,
  );
});
