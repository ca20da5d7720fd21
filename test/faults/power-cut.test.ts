/** Power cuts (vault-and-packs B7, Part D "Power cut"): one recorded run, cut at random moments, with controls that must lose something. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterKill, diskWith, happen } from './support/disk.ts';
import { FULL } from './support/full.ts';
import { imageOf, VAULT } from './support/judge.ts';
import {
  cutPower,
  isHarmless,
  killBetweenCalls,
  momentOf,
  type Recording,
  recordRun,
  type Run,
} from './support/power-cut.ts';
import { compileShim, freshFolder } from './support/shim.ts';
import { cryptoReady } from './support/work.ts';

const CUTS = FULL ? 500 : 60;
const LIMIT = 600_000;
const saves = 30;

const { folder: scratch, remove } = freshFolder();
const { library = '', why } = compileShim(scratch);
afterAll(remove);
beforeAll(cryptoReady);

describe.skipIf(why !== '')(`power cuts${why && ` (skipped: ${why})`}`, () => {
  let recording: Recording;
  beforeAll(() => {
    recording = recordRun(scratch, library, { name: 'valise', saves });
  });

  it('records everything: the calls replayed are the folder, byte for byte', () => {
    const disk = diskWith(recording.folder, recording.start);
    for (const call of recording.calls) happen(disk, call);
    const written = imageOf(recording.folder);
    expect([...written.keys()]).toEqual([VAULT]);
    expect(afterKill(disk)).toEqual(written);
  });

  it(
    `${CUTS} power cuts while saving: every vault opens and holds what was acknowledged`,
    async () => {
      const cuts = await cutPower(recording, CUTS);
      expect(cuts.filter((cut) => !isHarmless(cut))).toEqual([]);
      expect(cuts.filter(({ acknowledged }) => acknowledged >= 0).length).toBeGreaterThan(CUTS / 2);
    },
    LIMIT,
  );

  it(
    `${CUTS} power cuts while a vault is made: it is there whole, or not at all`,
    async () => {
      const until = momentOf(recording, 'created');
      const from = recording.calls.findIndex(({ kind }) => kind === 'rename');
      const early = await cutPower(recording, CUTS / 2, { until: from });
      const naming = await cutPower(recording, CUTS / 2, { from, until });
      const cuts = [...early, ...naming];
      expect(cuts.filter((cut) => !isHarmless(cut))).toEqual([]);
      expect(cuts.some(({ verdict }) => verdict.class === 'absent')).toBe(true);
      expect(cuts.some(({ verdict }) => verdict.class === 'whole')).toBe(true);
    },
    LIMIT,
  );

  it(
    'a kill between any two calls of making a vault and of the first saves: nothing acknowledged is lost',
    async () => {
      const until = momentOf(recording, FULL ? '10' : '0');
      const cuts = await killBetweenCalls(recording, until);
      expect(cuts.filter((cut) => !isHarmless(cut))).toEqual([]);
      expect(cuts.some(({ verdict }) => verdict.last === 0)).toBe(true);
    },
    LIMIT,
  );

  it(
    `${CUTS} power cuts and every kill while an interrupted save is rolled back: nothing acknowledged is lost`,
    async () => {
      const run = { name: 'after a crash', saves: 1, crashed: true };
      const crash = recordRun(scratch, library, run);
      expect([...crash.start.keys()]).toContain(`${VAULT}-journal`);
      const rolledBack = momentOf(crash, 'created');
      const cuts = [
        ...(await cutPower(crash, CUTS, { until: rolledBack })),
        ...(await killBetweenCalls(crash, rolledBack)),
      ];
      expect(cuts.filter((cut) => !isHarmless(cut))).toEqual([]);
      expect(cuts.some(({ verdict }) => verdict.last === crash.acknowledged)).toBe(true);
    },
    LIMIT,
  );

  it.each<Omit<Run, 'saves'>>([
    { name: 'synchronous OFF', weaker: 'synchronous=OFF' },
    { name: 'synchronous FULL', weaker: 'synchronous=FULL' },
    { name: 'synchronous NORMAL', weaker: 'synchronous=NORMAL' },
    { name: 'WAL and NORMAL', weaker: 'journal_mode=WAL synchronous=NORMAL' },
    { name: 'a disk that lies', lying: true },
  ])(
    'control, $name: the same cuts lose something',
    async (run) => {
      const cuts = await cutPower(recordRun(scratch, library, { ...run, saves }), CUTS);
      expect(cuts.filter((cut) => !isHarmless(cut)).length).toBeGreaterThan(0);
    },
    LIMIT,
  );
});
