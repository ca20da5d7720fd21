/** Opening and inspecting: lock, recover, verify read-only, and only then open for writing (vault-and-packs B7). */
import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { equalBytes, type Sealed, wipeVaultKeys } from '../crypto/index.ts';
import { fail, ok, type Result, refuse } from '../kernel/index.ts';
import { judgeStanding } from './anchor/anchor.ts';
import { toReport } from './verify/check.ts';
import { openDatabase } from './container/database.ts';
import { type Examination, examine, guardRead, refusalOf } from './verify/examine.ts';
import { assessFile } from './container/files.ts';
import { acquireLock } from './container/lockfile.ts';
import { readRootRow } from './verify/scan.ts';
import { startSession } from './session.ts';
import { removeLeftovers } from './container/whole-file.ts';
import type { CheckReport, OpenOptions, Vault, VaultOpenError } from './types.ts';

type EntryOptions = Pick<OpenOptions, 'path' | 'random' | 'readOnly'>;

/** Where the file really is, and how to let go of its lock. */
interface Entry {
  readonly path: string;
  readonly release: () => void;
}

/** Opens a vault, everything in it verified once. Nothing is written unless a crash left a journal to roll back. */
export async function openVault(options: OpenOptions): Promise<Result<Vault, VaultOpenError>> {
  const entered = enter(options);
  if (!entered.ok) return entered;
  const { path, release } = entered.value;
  let vault: Vault | undefined;
  try {
    const examined = await examine({ ...options, path }, { deep: false });
    if (!examined.ok) return examined;
    if (options.readOnly !== true) removeLeftovers(path);
    const opened = openSession({ ...options, path }, examined.value, release);
    if (opened.ok) vault = opened.value;
    return opened;
  } finally {
    if (vault === undefined) release();
  }
}

/** The report of "Check my vault", also for a file that does not open: damage and tampering are its answer, not its refusal. */
export async function inspectVault(
  options: Omit<OpenOptions, 'clock' | 'witness'>,
): Promise<Result<CheckReport, VaultOpenError>> {
  const entered = enter(options);
  if (!entered.ok) {
    if (entered.error.code !== 'damaged') return entered;
    return ok(toReport([{ code: 'sqliteDamaged', severity: 'damaged' }]));
  }
  const { path, release } = entered.value;
  try {
    const examined = await examine({ ...options, path }, { deep: true });
    if (!examined.ok) return examined;
    if (examined.value.open) wipeVaultKeys(examined.value.open.binding.keys);
    return ok(toReport(examined.value.findings));
  } finally {
    release();
  }
}

/** Looks at the file, takes the lock, lets SQLite finish what a crash interrupted. */
function enter({ path: named, random, readOnly }: EntryOptions): Result<Entry, VaultOpenError> {
  const file = assessFile(named);
  if (!file.ok) return file;
  const path = file.value;
  // SQLite itself refuses a read-only handle where a rollback is due.
  if (readOnly === true) return ok({ path, release: () => undefined });
  const lock = acquireLock(path, random);
  if (!lock.ok) return fail({ code: lock.error.code === 'diskFull' ? 'io' : lock.error.code });
  const { release } = lock.value;
  const recovered = existsSync(`${path}-journal`) ? rollBack(path) : file;
  if (recovered.ok) return ok({ path, release });
  release();
  return recovered;
}

/**
 * A journal left by a crash is rolled back by SQLite at the first read; the root decides afterwards whether the result is right.
 * The journal is anybody's bytes and may write the first page too, so that page is looked at again.
 */
const rollBack = (path: string): Result<string, VaultOpenError> =>
  guardRead(() => {
    const db = openDatabase(path, 'readWrite');
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      db.close();
    }
    return assessFile(path);
  });

function holdsRoot(db: Database, { nonce, ct }: Sealed): boolean {
  const row = readRootRow(db);
  return row !== undefined && equalBytes(row.nonce, nonce) && equalBytes(row.ct, ct);
}

/** From the verified file to a vault in use. The handle is a new one: what it reads first must be the root that was verified. */
function openSession(
  options: Omit<OpenOptions, 'credential'>,
  { findings, open }: Examination,
  release: () => void,
): Result<Vault, VaultOpenError> {
  if (open === undefined) return fail(refusalOf(findings) ?? { code: 'damaged' });
  const readOnly = options.readOnly === true;
  const opened = guardRead(() => {
    const db = openDatabase(options.path, readOnly ? 'readOnly' : 'readWrite');
    try {
      if (holdsRoot(db, open.verified.rootRow)) return ok(db);
    } catch (error) {
      db.close();
      throw error;
    }
    db.close();
    return refuse('tampered');
  });
  if (!opened.ok) {
    wipeVaultKeys(open.binding.keys);
    return opened;
  }
  const standing = judgeStanding(
    open.binding,
    open.verified.root,
    open.note,
    open.headAt,
    options.clock.now(),
  );
  return ok(startSession({ ...options, db: opened.value, ...open, standing, readOnly, release }));
}
