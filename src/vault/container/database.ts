/** The SQLite connection: its settings, asserted by reading them back, and its errors as codes (vault-and-packs B7). */
import Database, { SqliteError } from 'better-sqlite3';
import { APPLICATION_ID, FORMAT, PAGE_SIZE } from './format.ts';

/** A setting, the value given to it, and what SQLite must answer when asked. */
interface Setting {
  readonly name: string;
  readonly set: string;
  readonly read: string | number;
}

/** In this order: `synchronous` follows `journal_mode`, which may reset it (storage-measurements §7.1). */
export const SETTINGS: readonly Setting[] = [
  { name: 'trusted_schema', set: 'OFF', read: 0 },
  { name: 'cell_size_check', set: 'ON', read: 1 },
  { name: 'mmap_size', set: '0', read: 0 },
  { name: 'temp_store', set: 'MEMORY', read: 2 },
  { name: 'locking_mode', set: 'NORMAL', read: 'normal' },
  { name: 'journal_mode', set: 'DELETE', read: 'delete' },
  { name: 'synchronous', set: 'EXTRA', read: 3 },
  { name: 'secure_delete', set: 'ON', read: 1 },
  { name: 'foreign_keys', set: 'ON', read: 1 },
  ...(process.platform === 'darwin' ? [{ name: 'fullfsync', set: 'ON', read: 1 }] : []),
];

const readBack = (db: Database.Database, name: string): unknown =>
  db.pragma(name, { simple: true });

function assertSetting(db: Database.Database, { name, read }: Setting): void {
  // A build of SQLite that ignores mmap_size answers nothing at all, which is as good as 0.
  const answer = readBack(db, name) ?? 0;
  if (answer !== read) throw new SettingRefusedError(`SQLite setting ${name} did not hold`);
}

/** SQLite did not take a setting that safety depends on. */
export class SettingRefusedError extends Error {
  override readonly name = 'SettingRefusedError';
}

/** A file that was just written, or a copy, does not read as what was to be in it: the disk lies. */
export class UnverifiedError extends Error {
  override readonly name = 'UnverifiedError';
}

/** Gives every setting and reads it back. Throws {@link SettingRefusedError}. */
export function configure(db: Database.Database): void {
  for (const setting of SETTINGS) {
    db.pragma(`${setting.name} = ${setting.set}`);
    assertSetting(db, setting);
  }
}

/** What the file says about itself: nothing to object, a format of another version, or page settings that format 1 never has. */
export function identityFault(
  db: Database.Database,
): 'notAVault' | 'unsupportedVersion' | 'damaged' | undefined {
  if (readBack(db, 'application_id') !== APPLICATION_ID) return 'notAVault';
  if (readBack(db, 'user_version') !== FORMAT) return 'unsupportedVersion';
  const pages = readBack(db, 'page_size') === PAGE_SIZE && readBack(db, 'encoding') === 'UTF-8';
  return pages ? undefined : 'damaged';
}

/**
 * Opens an existing file with every setting in force. The handle is closed again when a setting does not hold. `salvage`
 * is read-only, and takes a file that is shorter than it says for what is there; everybody else is told that it is damaged.
 */
export function openDatabase(
  path: string,
  mode: 'readOnly' | 'readWrite' | 'salvage',
): Database.Database {
  const db = new Database(path, {
    readonly: mode !== 'readWrite',
    fileMustExist: true,
    timeout: 1000,
  });
  try {
    if (mode === 'salvage') tolerateShortFile(db);
    configure(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite reads a shortened file only where the schema may be written; the handle itself may write nothing. */
function tolerateShortFile(db: Database.Database): void {
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
}

/** Gives an empty file its identity. Page size and encoding hold only before the first table. */
export function stampIdentity(db: Database.Database): void {
  db.pragma(`page_size = ${PAGE_SIZE}`);
  db.pragma("encoding = 'UTF-8'");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${FORMAT}`);
}

/** What an exception of SQLite or of the file system means; undefined for a bug, which the caller must throw on. */
export function faultOf(
  error: unknown,
): 'damaged' | 'busy' | 'readOnly' | 'diskFull' | 'io' | undefined {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof SettingRefusedError) return 'io';
  if (error instanceof UnverifiedError) return 'damaged';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'diskFull';
  // A short read is a file that ends inside its last page.
  if (/^SQLITE_(CORRUPT|NOTADB|SCHEMA|ERROR|TOOBIG|MISMATCH|FORMAT|IOERR_SHORT_READ)/.test(code))
    return 'damaged';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'busy';
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return 'readOnly';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'readOnly';
  if (error instanceof SqliteError || /^E[A-Z0-9]+$/.test(code)) return 'io';
  return undefined;
}
