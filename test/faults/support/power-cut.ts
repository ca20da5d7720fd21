/** One recorded run of making a vault and saving, and what its power cuts and kills leave. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dice, diceOf } from './dice.ts';
import { afterKill, afterPowerCut, diskWith, happen, type Image } from './disk.ts';
import { imageOf, judgeImage, VAULT, type Verdict } from './judge.ts';
import { parseLog, type Recorded } from './log.ts';
import { runChild } from './run.ts';
import { arm, makeControl } from './shim.ts';

export interface Run {
  readonly name: string;
  readonly saves: number;
  /** Settings in place of Valise's, e.g. `synchronous=OFF`. */
  readonly weaker?: string;
  /** The run begins with a vault whose last save was interrupted by a kill, its journal complete. */
  readonly crashed?: boolean;
  /** The disk acknowledges every fsync and does none. */
  readonly lying?: boolean;
}

export interface Recording {
  readonly scratch: string;
  readonly folder: string;
  readonly wal: boolean;
  /** What the folder held before, and what of it was acknowledged. */
  readonly start: Image;
  readonly acknowledged: number;
  readonly calls: readonly Recorded[];
}

/** Nothing, the vault itself, then the number of the last save. */
const NOTHING = -2;
const MADE = -1;

/** A moment, what was acknowledged before it, and what is there after it. */
export interface Cut {
  readonly seed: number;
  readonly moment: number;
  readonly acknowledged: number;
  readonly verdict: Verdict;
}

/** Of a run that begins after a crash: the save that the kill interrupts. Its two before it were acknowledged. */
const INTERRUPTED = 2;

/** Makes a vault, or opens the one that was left, and saves, every call recorded. */
export function recordRun(scratch: string, library: string, run: Run): Recording {
  const { name, saves, weaker, crashed = false, lying = false } = run;
  const folder = join(scratch, name);
  const control = join(scratch, `${name}.control`);
  const log = join(scratch, `${name}.log`);
  mkdirSync(folder);
  makeControl(control);
  if (lying) arm(control, { action: 'lie', kinds: [], at: 0 });
  const path = join(folder, VAULT);
  const child = { script: 'saving', library, folder, control } as const;
  const first = crashed ? INTERRUPTED : 0;
  // SQLite commits by removing the journal, so the kill falls before the third of these.
  const kill = [control, `${INTERRUPTED + 1}`, 'unlink'];
  if (crashed) runChild({ ...child, words: [path, '0', `${INTERRUPTED + 1}`, ...kill] });
  const start = imageOf(folder);
  const settings = weaker === undefined ? {} : { weaker };
  runChild({ ...child, words: [path, `${first}`, `${saves}`], log, ...settings });
  const wal = weaker?.includes('WAL') === true;
  const acknowledged = crashed ? INTERRUPTED - 1 : NOTHING;
  return { scratch, folder, wal, start, acknowledged, calls: parseLog(readFileSync(log)) };
}

/** A vault that is only opened again says `created` too. */
const acknowledgedBy = (text: string, before: number): number =>
  text === 'created' ? Math.max(MADE, before) : Number(text);

/** The number of calls until the child said this. */
export const momentOf = ({ calls }: Recording, said: string): number =>
  calls.findIndex((call) => call.kind === 'said' && call.text === said) + 1;

/** Where the recording stops; without dice it is a kill. */
export interface Moment {
  readonly seed: number;
  readonly moment: number;
  readonly dice?: Dice;
}

type Replayed = Pick<Recording, 'folder' | 'start' | 'acknowledged' | 'calls'>;

/** Stops the recording at each of the moments, and lets `look` see what is left and what was acknowledged. */
export async function replay(
  recording: Replayed,
  moments: readonly Moment[],
  look: (left: Image, acknowledged: number, moment: Moment) => Promise<void>,
): Promise<void> {
  const disk = diskWith(recording.folder, recording.start);
  let done = 0;
  let { acknowledged } = recording;
  for (const stop of moments) {
    for (const call of recording.calls.slice(done, stop.moment)) {
      happen(disk, call);
      if (call.kind === 'said') acknowledged = acknowledgedBy(call.text, acknowledged);
    }
    done = stop.moment;
    const left = stop.dice === undefined ? afterKill(disk) : afterPowerCut(disk, stop.dice);
    await look(left, acknowledged, stop);
  }
}

/** Stops the recording after `moment` calls, once for each entry, and opens what is left. */
async function stopAt(recording: Recording, moments: readonly Moment[]): Promise<readonly Cut[]> {
  const image = join(recording.scratch, 'image');
  const cuts: Cut[] = [];
  await replay(recording, moments, async (left, acknowledged, { seed, moment }) => {
    const verdict = await judgeImage(image, left, recording.wal);
    cuts.push({ seed, moment, acknowledged, verdict });
  });
  return cuts;
}

/** `count` random moments from one call to another, in order; seeds 1 … count repeat them. */
export function randomMoments(count: number, from: number, until: number): readonly Moment[] {
  const moments = Array.from({ length: count }, (_, index) => {
    const dice = diceOf(index + 1);
    return { seed: index + 1, dice, moment: from + dice.below(until + 1 - from) };
  });
  return moments.toSorted((left, right) => left.moment - right.moment);
}

/** Cuts the power at `count` random moments from one call to another; seeds 1 … count repeat them. */
export const cutPower = (
  recording: Recording,
  count: number,
  { from = 0, until = recording.calls.length } = {},
): Promise<readonly Cut[]> => stopAt(recording, randomMoments(count, from, until));

/** Kills the program between any two of the first `until` calls. */
export function killBetweenCalls(recording: Recording, until: number): Promise<readonly Cut[]> {
  const moments = Array.from({ length: until + 1 }, (_, moment) => ({ seed: 0, moment }));
  return stopAt(recording, moments);
}

/**
 * A vault that was never acknowledged may be missing. From then on it is there, with all that was acknowledged and at
 * most one save more: written, but cut before it could be said.
 */
export function isHarmless({ acknowledged, verdict }: Cut): boolean {
  if (verdict.class === 'absent') return acknowledged === NOTHING;
  const surely = Math.max(acknowledged, MADE);
  return verdict.class === 'whole' && verdict.last >= surely && verdict.last <= surely + 1;
}
