/**
 * A disk that loses its power. Everything before a file's last fsync is there afterwards; of what was written later,
 * each piece may be there or not, down to a 512-byte sector, in any order. Names (made, renamed, removed) are there
 * once the folder was synced; of the later ones, some may be undone.
 */
import { basename } from 'node:path';
import type { Recorded } from './log.ts';
import type { Dice } from './dice.ts';

const SECTOR = 512;
const TRUNCATE_AT_OPEN = 0o1000;

type Step =
  | { readonly at: number; readonly bytes: Uint8Array }
  | { readonly at: number; readonly bytes?: never };

/** A file apart from its name: what surely is on the disk, and what was done since. */
interface File {
  durable: Uint8Array;
  pending: Step[];
}

/** One change of the folder. Without `file` the name is removed; with `from` it had that name before. */
interface NameStep {
  readonly name: string;
  readonly file?: File | undefined;
  readonly from?: string;
}

export interface Disk {
  readonly folder: string;
  readonly open: Map<number, File | 'folder'>;
  names: Map<string, File>;
  durableNames: Map<string, File>;
  pendingNames: NameStep[];
}

/** What a folder holds: name → bytes. */
export type Image = ReadonlyMap<string, Uint8Array>;

/** A disk with these files, all of them surely there. */
export function diskWith(folder: string, image: Image): Disk {
  const names = new Map(
    [...image].map(([name, durable]): [string, File] => [name, { durable, pending: [] }]),
  );
  return { folder, open: new Map(), names, durableNames: new Map(names), pendingNames: [] };
}

function changeNames(names: Map<string, File>, { name, file, from }: NameStep): void {
  if (from !== undefined) names.delete(from);
  if (file === undefined) names.delete(name);
  else names.set(name, file);
}

function nameChanged(disk: Disk, step: NameStep): void {
  changeNames(disk.names, step);
  disk.pendingNames.push(step);
}

function opened(disk: Disk, { fd, path, flags }: Extract<Recorded, { kind: 'open' }>): void {
  if (path === disk.folder) {
    disk.open.set(fd, 'folder');
    return;
  }
  const name = basename(path);
  const file = disk.names.get(name) ?? { durable: new Uint8Array(), pending: [] };
  if (!disk.names.has(name)) nameChanged(disk, { name, file });
  if ((flags & TRUNCATE_AT_OPEN) !== 0) file.pending.push({ at: 0 });
  disk.open.set(fd, file);
}

function synced(disk: Disk, fd: number): void {
  const file = disk.open.get(fd);
  if (file === 'folder') {
    disk.durableNames = new Map(disk.names);
    disk.pendingNames = [];
  } else if (file !== undefined) {
    file.durable = applied(file.durable, file.pending);
    file.pending = [];
  }
}

function pended(disk: Disk, fd: number, step: Step): void {
  const file = disk.open.get(fd);
  if (file === undefined || file === 'folder') throw new Error('a write into no file');
  file.pending.push(step);
}

/** Lets one recorded call happen. */
export function happen(disk: Disk, call: Recorded): void {
  switch (call.kind) {
    case 'open':
      return opened(disk, call);
    case 'close':
      disk.open.delete(call.fd);
      return;
    case 'write':
      return pended(disk, call.fd, call);
    case 'truncate':
      return pended(disk, call.fd, { at: call.length });
    case 'sync':
      return synced(disk, call.fd);
    case 'rename': {
      const from = basename(call.from);
      const file = disk.names.get(from);
      return nameChanged(disk, { name: basename(call.to), from, file });
    }
    case 'link':
      return nameChanged(disk, {
        name: basename(call.to),
        file: disk.names.get(basename(call.from)),
      });
    case 'unlink':
      return nameChanged(disk, { name: basename(call.path) });
    case 'said':
      return;
  }
}

const endOf = ({ at, bytes }: Step): number => at + (bytes?.length ?? 0);

/** The bytes after the steps. Where a file grows past bytes that nobody wrote, the file system may show anything: `filler`. */
function applied(start: Uint8Array, steps: readonly Step[], filler: () => number = () => 0) {
  if (steps.length === 0) return start;
  const room = steps.reduce((largest, step) => Math.max(largest, endOf(step)), start.length);
  const bytes = new Uint8Array(room);
  bytes.set(start);
  let length = start.length;
  for (const step of steps) {
    for (let place = length; place < step.at; place += 1) bytes[place] = filler();
    if (step.bytes !== undefined) bytes.set(step.bytes, step.at);
    length = step.bytes === undefined ? step.at : Math.max(length, endOf(step));
  }
  return bytes.slice(0, length);
}

/** A write as the sectors it touches. */
function sectorsOf(step: Step): readonly Step[] {
  if (step.bytes === undefined) return [step];
  const sectors: Step[] = [];
  for (let place = 0; place < step.bytes.length; ) {
    const at = step.at + place;
    const length = Math.min(SECTOR - (at % SECTOR), step.bytes.length - place);
    sectors.push({ at, bytes: step.bytes.subarray(place, place + length) });
    place += length;
  }
  return sectors;
}

/** What is left of the steps since the last fsync. */
function survivors(steps: readonly Step[], dice: Dice): readonly Step[] {
  const fate = dice.oneOf(['all', 'none', 'someWrites', 'someSectors'] as const);
  if (fate === 'all') return steps;
  if (fate === 'none') return [];
  const pieces = fate === 'someWrites' ? steps : steps.flatMap(sectorsOf);
  return pieces.filter(() => dice.coin());
}

/** A disk writes its list of names in order, or in any order. */
function survivingNames(steps: readonly NameStep[], dice: Dice): readonly NameStep[] {
  return dice.coin() ? steps.slice(0, dice.below(steps.length + 1)) : steps.filter(dice.coin);
}

/** The folder after a power cut at this moment. */
export function afterPowerCut(disk: Disk, dice: Dice): Image {
  const names = new Map(disk.durableNames);
  for (const step of survivingNames(disk.pendingNames, dice)) changeNames(names, step);
  const filler = dice.coin() ? () => 0 : () => dice.below(256);
  const image = new Map<string, Uint8Array>();
  for (const [name, file] of names)
    image.set(name, applied(file.durable, survivors(file.pending, dice), filler));
  return image;
}

/** The folder after the program was killed at this moment: the system still writes everything. */
export function afterKill(disk: Disk): Image {
  const image = new Map<string, Uint8Array>();
  for (const [name, file] of disk.names) image.set(name, applied(file.durable, file.pending));
  return image;
}
