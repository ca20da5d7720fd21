/** The file system's part: what a path points at, and making sure that bytes and names are on the disk (B7). */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Refusal, type Result, fromUtf8, ok, refuse } from '../../kernel/index.ts';
import { faultOf } from './database.ts';
import { APPLICATION_ID, MAX_FILE_BYTES } from './format.ts';

const SQLITE_HEADER_LENGTH = 100;
const SQLITE_MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_OFFSET = 68;
/** Read and write version, bytes 18 and 19: 1 is the rollback journal. 2 is WAL, whose side files would be read with it. */
const JOURNAL_VERSIONS = [18, 19];

type FileError = Refusal<'notFound' | 'notAVault' | 'damaged' | 'readOnly' | 'io'>;

/**
 * Looks at the first 100 bytes before SQLite does: a regular file of a sane size, SQLite's magic, our application id.
 * Answers where the file is once links are followed: its journal lies there, so the lock must lie there too.
 */
export function assessFile(path: string): Result<string, FileError> {
  try {
    const real = realpathSync(path);
    if (!statSync(real).isFile()) return refuse('notAVault');
    const file = openSync(real, 'r');
    try {
      if (fstatSync(file).size > MAX_FILE_BYTES) return refuse('notAVault');
      const head = new Uint8Array(SQLITE_HEADER_LENGTH);
      const fault = faultOfHead(head.subarray(0, readSync(file, head)));
      return fault === undefined ? ok(real) : refuse(fault);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return refuse('notFound');
    return refuse(faultOf(error) === undefined ? 'notAVault' : 'io');
  }
}

function faultOfHead(head: Uint8Array): 'notAVault' | 'damaged' | undefined {
  if (head.length < SQLITE_HEADER_LENGTH) return 'notAVault';
  const view = new DataView(head.buffer, head.byteOffset);
  const ours = view.getUint32(APPLICATION_ID_OFFSET) === APPLICATION_ID;
  let magic = false;
  try {
    magic = fromUtf8(head.subarray(0, SQLITE_MAGIC.length)) === SQLITE_MAGIC;
  } catch {
    // Not even text: the magic is not there.
  }
  const journalled = JOURNAL_VERSIONS.every((offset) => head[offset] === 1);
  if (ours && magic && journalled) return undefined;
  return ours ? 'damaged' : 'notAVault';
}

/** Removes a file of ours that is of no more use. One that the system keeps stays, and takes no other outcome's place. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The disk or the folder's rights: what happened before has its own answer.
  }
}

/** Flushes a file's bytes to the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Flushes the folder's entries, so that a rename survives a power cut. Windows has no such call and needs none. */
export function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
