/** A recorded run of work on whole files, and what its power cuts leave. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from './disk.ts';
import { imageOf, layOut } from './judge.ts';
import { parseLog, type Recorded } from './log.ts';
import { type Moment, randomMoments, replay } from './power-cut.ts';
import { runChild } from './run.ts';
import { arm, makeControl } from './shim.ts';
import { faultsOf, prepareFolder, type WholeWork } from './whole.ts';

export interface WholeRun {
  readonly work: WholeWork;
  readonly noLinks?: boolean;
  /** The disk acknowledges every fsync and does none. */
  readonly lying?: boolean;
}

export interface WholeRecording {
  readonly work: WholeWork;
  readonly folder: string;
  readonly start: Image;
  readonly calls: readonly Recorded[];
  readonly acknowledged: number;
}

const COUNT = 3;

/** Does the work three times, every call recorded. */
export async function recordWhole(
  scratch: string,
  library: string,
  { work, noLinks = false, lying = false }: WholeRun,
): Promise<WholeRecording> {
  const name = `${work}${noLinks ? ' copied' : ''}${lying ? ' lying' : ''}`;
  const [folder, control, log] = ['', '.control', '.log'].map((end) => join(scratch, name + end));
  if (folder === undefined || control === undefined || log === undefined)
    throw new Error('no name');
  mkdirSync(folder);
  await prepareFolder(folder);
  const start = imageOf(folder);
  makeControl(control);
  if (lying) arm(control, { action: 'lie', kinds: [], at: 0 });
  const words = [folder, work, `${COUNT}`, control];
  runChild({ script: 'whole', words, library, folder, control, log, noLinks });
  return { work, folder, start, calls: parseLog(readFileSync(log)), acknowledged: 0 };
}

/** A cut after which something is wrong. */
export interface WholeCut extends Omit<Moment, 'dice'> {
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

/** Cuts the power at `count` random moments and answers every cut that did harm. */
export async function harmfulCuts(
  recording: WholeRecording,
  count: number,
): Promise<readonly WholeCut[]> {
  const harmful: WholeCut[] = [];
  const image = `${recording.folder}.image`;
  const moments = randomMoments(count, 0, recording.calls.length);
  await replay(recording, moments, async (left, acknowledged, { seed, moment }) => {
    layOut(image, left);
    const faults = await faultsOf(recording.work, image, acknowledged);
    if (faults.length > 0) harmful.push({ seed, moment, acknowledged, faults });
  });
  return harmful;
}
