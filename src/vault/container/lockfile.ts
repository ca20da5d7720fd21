/**
 * Keeps a second program out while a vault is open: `name.valise.lock` beside it (vault-and-packs B7).
 * Locking Valise kills the process, so a lock left behind is the ordinary case: one whose process is gone, or
 * whose process number was given to another program since, is taken over.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { type Random, type Refusal, type Result, ok, refuse, toHex } from '../../kernel/index.ts';
import { faultOf } from './database.ts';
import { removeIfPossible } from './files.ts';

export interface LockHandle {
  /** Removes the lock file, if it is still ours and the system lets us. Never throws. */
  release(): void;
}

type LockError = Refusal<'busy' | 'readOnly' | 'diskFull' | 'io'>;

interface Holder {
  readonly pid: number;
  readonly boot: string;
  readonly started: string;
}

/** Enough for: read it, find it stale, move it away, lose the race against another program, and once more. */
const ATTEMPTS = 5;

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return otherwise;
  }
}

/** Tells one start of the machine from another: Linux has a name for it, elsewhere it is the second in which it started. */
const bootId = (): string =>
  readOr('/proc/sys/kernel/random/boot_id', '') || `${Math.round(Date.now() / 1000 - uptime())}`;

const BOOT_TOLERANCE_SECONDS = 120;

/** Whether two boot ids name one start of the machine. Seconds may be a little apart: clocks are corrected while a machine runs. */
export const isSameBoot = (left: string, right: string): boolean =>
  left === right || Math.abs(Number(left) - Number(right)) <= BOOT_TOLERANCE_SECONDS;

/** When the process started, in ticks since boot (field 22 of /proc/PID/stat); empty where the system does not say. */
function startTime(pid: number): string {
  const stat = readOr(`/proc/${pid}/stat`, '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function parseHolder(text: string): Holder | undefined {
  const [kind, pid, boot = '', started = ''] = text.split('\n');
  const number = Number(pid);
  if (kind !== 'valise-lock 1' || !Number.isSafeInteger(number) || number <= 0) return undefined;
  return { pid: number, boot, started };
}

/** Whether the program that wrote the lock is still there. A half-written lock is of a program that died. */
export function isHeld(text: string): boolean {
  const holder = parseHolder(text);
  if (holder === undefined) return false;
  return (
    isSameBoot(holder.boot, bootId()) &&
    isRunning(holder.pid) &&
    startTime(holder.pid) === holder.started
  );
}

const lockText = (random: Random): string =>
  ['valise-lock 1', process.pid, bootId(), startTime(process.pid), toHex(random.bytes(8)), ''].join(
    '\n',
  );

/** Takes the lock of the vault at `path`; `busy` while another program, or this one, holds it. */
export function acquireLock(path: string, random: Random): Result<LockHandle, LockError> {
  const lockPath = `${path}.lock`;
  const text = lockText(random);
  const handle = { release: () => removeIfEqual(lockPath, text) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      writeFileSync(lockPath, text, { flag: 'wx', mode: 0o600 });
      // A program that read the file between its making and its writing takes it for a dead one's.
      if (readOr(lockPath, '') === text.trim()) return ok(handle);
      continue;
    } catch (error) {
      const fault = lockFault(error);
      if (fault !== 'exists') return refuse(fault);
    }
    const found = readOr(lockPath, '');
    // Ours, of the attempt before, which could not be read back.
    if (found === text.trim()) return ok(handle);
    if (isHeld(found)) return refuse('busy');
    moveAway(lockPath, found, random);
  }
  return refuse('busy');
}

function lockFault(error: unknown): 'exists' | 'readOnly' | 'diskFull' | 'io' {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'exists';
  const fault = faultOf(error);
  if (fault === undefined) throw error;
  return fault === 'readOnly' || fault === 'diskFull' ? fault : 'io';
}

/** Moves a stale lock out of the way. Looking again at what was moved closes the race with a program that took it over first. */
function moveAway(lockPath: string, stale: string, random: Random): void {
  const aside = `${lockPath}.${toHex(random.bytes(4))}`;
  try {
    renameSync(lockPath, aside);
  } catch {
    return;
  }
  const moved = readOr(aside, '');
  if (moved !== stale && isHeld(moved)) renameSync(aside, lockPath);
  else removeIfPossible(aside);
}

function removeIfEqual(lockPath: string, text: string): void {
  if (readOr(lockPath, '') === text.trim()) removeIfPossible(lockPath);
}
