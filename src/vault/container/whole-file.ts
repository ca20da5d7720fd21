/**
 * Replacing a whole file: built beside its name, verified, and only then given the name; at no moment is the name missing
 * (vault-and-packs B7). Create, re-key, restore, salvage and backup all end here.
 */
import {
  closeSync,
  copyFileSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Random, toHex } from '../../kernel/index.ts';
import { removeIfPossible, syncFile, syncFolderOf } from './files.ts';

/** What follows `NAME.new-` in the names given here; whatever else begins like that is somebody's own file. */
const DRAFT_ENDING = /^[0-9a-f]{8}(-journal|-kept)?$/;
/** Windows refuses a rename while a virus scanner or an indexer holds the file (vault-anchors §12). */
const RETRIED = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RETRY_MS = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 4885];

/** Whether a name is taken, also by a link that points nowhere: a rename would replace it. */
export function isTaken(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    // Not there, or not to be looked at: then the next step in the same folder says why.
    return false;
  }
}

/** An empty file that only its owner may read; SQLite, and its VACUUM INTO, fill it. Throws when the name is taken. */
export const makePrivate = (path: string): void => closeSync(openSync(path, 'wx', 0o600));

/** Builds a file beside `path` and removes it again when it was not given the name. */
export function besideName<T>(path: string, random: Random, use: (draft: string) => T): T {
  const draft = `${path}.new-${toHex(random.bytes(4))}`;
  try {
    return use(draft);
  } finally {
    removeIfPossible(draft);
    removeIfPossible(`${draft}-journal`);
  }
}

/** Flushes a finished file to the disk and gives it a name that is free; false when the name was taken meanwhile. A file with the name is on the disk, or there is none. */
export function giveName(draft: string, path: string): boolean {
  syncFile(draft);
  if (isTaken(path)) return false;
  renameWithPatience(draft, path);
  try {
    syncFolderOf(path);
  } catch (error) {
    removeIfPossible(path);
    throw error;
  }
  return true;
}

/** Flushes a finished file and puts it in place of the one that has the name; the old one stays as `.bak1`, the one before as `.bak2`. */
export function swapIn(draft: string, path: string): void {
  syncFile(draft);
  const [newest, older] = [`${path}.bak1`, `${path}.bak2`];
  if (isTaken(newest)) renameWithPatience(newest, older);
  keepAs(path, newest, `${draft}-kept`);
  renameWithPatience(draft, path);
  syncNames(path);
}

/** The new file has the name already: whoever is told that nothing was done will type the old passphrase. So it is tried twice, as a save does. */
function syncNames(path: string): void {
  try {
    syncFolderOf(path);
  } catch {
    syncFolderOf(path);
  }
}

/** A second name for the old file; where the file system has no links (exFAT), a copy. */
function keepAs(path: string, kept: string, draft: string): void {
  try {
    linkSync(path, kept);
  } catch {
    keepCopy(path, kept, draft);
  }
}

/** Half a copy must never stand under a name that promises the old file, not even after a power cut: it is whole before it has the name. */
function keepCopy(path: string, kept: string, draft: string): void {
  try {
    copyFileSync(path, draft);
    syncFile(draft);
    renameWithPatience(draft, kept);
  } catch (error) {
    removeIfPossible(draft);
    throw error;
  }
}

/** A program that died while building left files that never had the name: nobody was told that they exist. Never throws. */
export function removeLeftovers(path: string): void {
  const prefix = `${basename(path)}.new-`;
  for (const name of namesIn(dirname(path))) {
    const ours = name.startsWith(prefix) && DRAFT_ENDING.test(name.slice(prefix.length));
    if (ours) removeIfPossible(join(dirname(path), name));
  }
}

/** A folder may let us in and not tell what is there. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function renameWithPatience(from: string, to: string): void {
  for (const wait of process.platform === 'win32' ? RETRY_MS : []) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && RETRIED.has(String(error.code))))
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  renameSync(from, to);
}
