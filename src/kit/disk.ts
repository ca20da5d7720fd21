import { lstatSync, rmSync } from 'node:fs';
import type { Refusal } from '../kernel/index.ts';

/** Whether a name is taken, also by a link that points nowhere. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    // Not there, or not to be looked at: then the next step in the same folder says why.
    return false;
  }
}

/** Removes a file or folder of ours that is of no more use. What the system keeps stays, and takes no other outcome's place. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // What happened before has its own answer.
  }
}

/** What an error of the file system means to a person. */
export function diskRefusal(error: unknown): Refusal<'diskFull' | 'readOnly' | 'io'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'diskFull' };
  return { code: ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'readOnly' : 'io' };
}
