/**
 * The shim of ../shim/shim.c: compiled when a test file starts, loaded into a child process by LD_PRELOAD.
 * It is steered through a small file that both sides share, so that a child arms it at the very call it means.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Memory where there is some: the shim decides what a power cut would leave, so a real disk's fsync only costs time. */
const BASE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A fresh folder for a test file, and how to be rid of it. */
export function freshFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(BASE, 'valise-faults-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The name that every Unix gives its C compiler. */
const COMPILER = 'cc';

/** The compiled shim, or one sentence that says why there is none. */
export function compileShim(folder: string): { readonly library?: string; readonly why: string } {
  if (process.platform !== 'linux') return { why: 'the shim is made for Linux' };
  const library = join(folder, 'shim.so');
  const source = fileURLToPath(new URL('../shim/shim.c', import.meta.url));
  const words = ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-pthread'];
  const { error, status, stderr } = spawnSync(COMPILER, words, { encoding: 'utf8' });
  if (error !== undefined) return { why: 'there is no C compiler here' };
  if (/fatal error: .*No such file/.test(stderr)) return { why: 'the headers of C are not here' };
  if (status !== 0) throw new Error(`the shim does not compile: ${stderr}`);
  return { library, why: '' };
}

/** The calls that can be counted; a fault names one or several. */
export const KINDS = {
  open: 1,
  write: 2,
  truncate: 4,
  sync: 8,
  rename: 16,
  unlink: 32,
  link: 64,
} as const;
export type Kind = keyof typeof KINDS;

export interface Fault {
  /** `error`: the call fails. `kill`: the program dies before the call. `lie`: every fsync is swallowed. */
  readonly action: 'error' | 'kill' | 'lie';
  readonly kinds: readonly Kind[];
  /** 1 is the first call after arming; 0 only counts. */
  readonly at: number;
  /** The number of the error, from `os.constants.errno`. */
  readonly error?: number;
  /** Every call from `at` on fails, as on a disk that stays full. */
  readonly lasting?: boolean;
}

const ACTIONS = { error: 1, kill: 2, lie: 3 } as const;
/** action, kinds, at, error, lasting, seen, fired: 32-bit numbers in the machine's order, which is little-endian wherever we test. */
const CONTROL_BYTES = 28;
const SEEN = 5;
const FIRED = 6;

function writeControl(path: string, numbers: readonly number[]): void {
  const file = openSync(path, 'r+');
  writeSync(file, new Uint8Array(Uint32Array.from(numbers).buffer), 0, CONTROL_BYTES, 0);
  closeSync(file);
}

/** Makes the control file, with nothing armed. */
export function makeControl(path: string): void {
  closeSync(openSync(path, 'w'));
  writeControl(path, [0, 0, 0, 0, 0, 0, 0]);
}

/** From now on the shim counts and acts. */
export function arm(path: string, fault: Fault): void {
  const kinds = fault.kinds.reduce((sum, kind) => sum | KINDS[kind], 0);
  const { action, at, error = 0, lasting = false } = fault;
  writeControl(path, [ACTIONS[action], kinds, at, error, lasting ? 1 : 0, 0, 0]);
}

/** How many calls were seen since arming, and how many of them were made to fail. */
export function readControl(path: string): { readonly seen: number; readonly fired: number } {
  const bytes = new Uint8Array(CONTROL_BYTES);
  const file = openSync(path, 'r');
  readSync(file, bytes, 0, CONTROL_BYTES, 0);
  closeSync(file);
  const numbers = new Uint32Array(bytes.buffer);
  return { seen: numbers[SEEN] ?? 0, fired: numbers[FIRED] ?? 0 };
}

/** Stops counting and acting; answers what was counted. */
export function disarm(path: string): { readonly seen: number; readonly fired: number } {
  const counted = readControl(path);
  writeControl(path, [0, 0, 0, 0, 0, 0, 0]);
  return counted;
}
