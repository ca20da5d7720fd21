/** Power cuts in the middle of a re-key, a changed slot, a backup, a restore, a salvage (vault-and-packs Part D "Power cut"). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterKill, diskWith, happen } from './support/disk.ts';
import { FULL } from './support/full.ts';
import { imageOf } from './support/judge.ts';
import { compileShim, freshFolder } from './support/shim.ts';
import { WORKS } from './support/whole.ts';
import { harmfulCuts, recordWhole, type WholeRun } from './support/whole-cut.ts';
import { cryptoReady } from './support/work.ts';

const CUTS = FULL ? 500 : 25;
const LIMIT = 1_800_000;

const { folder: scratch, remove } = freshFolder();
const { library = '', why } = compileShim(scratch);
afterAll(remove);
beforeAll(cryptoReady);

const RUNS: readonly WholeRun[] = [
  ...WORKS.map((work) => ({ work, noLinks: false })),
  { work: 'rekey', noLinks: true },
];

describe.skipIf(why !== '')(`power cuts in whole-file work${why && ` (skipped: ${why})`}`, () => {
  it.each(RUNS)(
    `${CUTS} cuts, $work: the old state or the new one, nothing acknowledged is lost, no file is half; without links: $noLinks`,
    async (run) => {
      const recording = await recordWhole(scratch, library, run);
      const disk = diskWith(recording.folder, recording.start);
      for (const call of recording.calls) happen(disk, call);
      expect(afterKill(disk)).toEqual(imageOf(recording.folder));
      expect(await harmfulCuts(recording, CUTS)).toEqual([]);
    },
    LIMIT,
  );

  it.each(WORKS)(
    'control, a disk that lies, %s: the same cuts lose something',
    async (work) => {
      const recording = await recordWhole(scratch, library, { work, lying: true });
      expect((await harmfulCuts(recording, CUTS)).length).toBeGreaterThan(0);
    },
    LIMIT,
  );
});
