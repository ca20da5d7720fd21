/**
 * What touches every record: opening (SQLite's own check, every seal, the index), the full check, a new vault key. Beside each,
 * plain SQLite and the peers at the nearest thing that they have. Interleaved; medians.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, median, report, stopwatch } from './support/measure.ts';
import {
  checkPeer,
  fillPeer,
  openAndIndex,
  PEERS,
  type PeerName,
  rekeyPeer,
} from './support/peers.ts';
import { newIds, openAt, rekey, SIZES, vaultWith } from './support/vaults.ts';

const ROUNDS = new Map([
  [1_000, 7],
  [10_000, 5],
]);
const ROUNDS_OF_THE_LARGEST = 3;
const LIMITS = { openMsAt100k: 2000, checkPerSecond: 30_000, rekeyPerSecond: 5_000 };
/** Where the limits on records per second hold; smaller vaults are dominated by what does not depend on their size. */
const LARGE = 100_000;

const TASKS = ['open', 'check', 'rekey'] as const;
type Task = (typeof TASKS)[number];
type Times = Record<Task, number[]>;

const noTimes = (): Times => ({ open: [], check: [], rekey: [] });

async function oursOnce(path: string, times: Times): Promise<void> {
  const opening = stopwatch();
  const vault = await openAt(path);
  times.open.push(opening());
  const checking = stopwatch();
  if (!vault.check().ok) throw new Error('the check found something');
  times.check.push(checking());
  const rekeying = stopwatch();
  await rekey(vault);
  times.rekey.push(rekeying());
  vault.close();
}

function peerOnce(name: PeerName, path: string, times: Times): void {
  const copy = `${path}.copy`;
  copyFileSync(path, copy);
  for (const [task, run] of [
    ['open', openAndIndex],
    ['check', checkPeer],
    ['rekey', rekeyPeer],
  ] as const) {
    const elapsed = stopwatch();
    run(name, copy);
    times[task].push(elapsed());
  }
  rmSync(copy);
}

async function measure(folder: string, size: number) {
  const ids = newIds(size);
  const ours = join(folder, `${size}.valise`);
  (await vaultWith(ours, ids)).close();
  const pathOf = (name: PeerName) => join(folder, `${name}-${size}`);
  for (const name of PEERS) fillPeer(name, pathOf(name), ids).close();
  const times = { valise: noTimes(), plain: noTimes(), chacha20: noTimes(), sqlcipher: noTimes() };
  for (let round = 0; round < (ROUNDS.get(size) ?? ROUNDS_OF_THE_LARGEST); round += 1) {
    await oursOnce(ours, times.valise);
    for (const name of PEERS) peerOnce(name, pathOf(name), times[name]);
  }
  return times;
}

function summary(times: Readonly<Record<PeerName | 'valise', Times>>, size: number, task: Task) {
  const of = (name: PeerName | 'valise') => median(times[name][task]);
  const ms = {
    plain: of('plain'),
    chacha20: of('chacha20'),
    sqlcipher: of('sqlcipher'),
    valise: of('valise'),
  };
  return {
    ms,
    recordsPerSecond: (size / ms.valise) * 1000,
    toPlain: ms.valise / ms.plain,
    toFasterPeer: ms.valise / Math.min(ms.chacha20, ms.sqlcipher),
  };
}

const sizes = await inFolder(async (folder) => {
  const entries: [number, Record<Task, ReturnType<typeof summary>>][] = [];
  for (const size of SIZES) {
    const times = await measure(folder, size);
    const of = (task: Task) => summary(times, size, task);
    entries.push([size, { open: of('open'), check: of('check'), rekey: of('rekey') }]);
  }
  return new Map(entries);
});

const large = sizes.get(LARGE);
report({
  name: 'vault-whole',
  sizes: Object.fromEntries(sizes),
  limits: LIMITS,
  ok:
    large !== undefined &&
    large.open.ms.valise <= LIMITS.openMsAt100k &&
    large.check.recordsPerSecond >= LIMITS.checkPerSecond &&
    large.rekey.recordsPerSecond >= LIMITS.rekeyPerSecond,
});
