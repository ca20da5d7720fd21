/** Making a vault: built beside its name, verified, and only then given the name (vault-and-packs B7, whole-file operations). */
import { closeSync, lstatSync, openSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import {
  cryptoReady,
  isCostAllowed,
  normalisePassphrase,
  type Sealed,
  wipeVaultKeys,
} from '../crypto/index.ts';
import { fail, ok, type Result, refuse, toHex } from '../kernel/index.ts';
import { configure, faultOf, openDatabase, stampIdentity } from './database.ts';
import { removeIfPossible, syncFile, syncFolderOf } from './files.ts';
import { decodeHeader, type Header } from './header.ts';
import { acquireLock } from './lockfile.ts';
import { type NewContent, prepareContent } from './new-content.ts';
import { scanVault, type Verified } from './scan.ts';
import { createSchema } from './schema.ts';
import { type SessionParts, startSession } from './session.ts';
import type { CreateOptions, Vault, VaultCreateError } from './types.ts';

/** What follows `NAME.new-` in the names given here; whatever else begins like that is somebody's own file. */
const DRAFT_ENDING = /^[0-9a-f]{8}(-journal)?$/;

/** Makes a vault with one passphrase slot and leaves it open. `exists` when the name is taken, whatever by. */
export async function createVault(
  options: CreateOptions,
): Promise<Result<Vault, VaultCreateError>> {
  if (!isCostAllowed(options.cost)) return refuse('kdfOutOfBounds');
  if (!normalisePassphrase(options.passphrase).ok) return refuse('notText');
  if (isTaken(options.path)) return refuse('exists');
  await cryptoReady();
  const lock = acquireLock(options.path, options.random);
  if (!lock.ok) return fail({ code: lock.error.code });
  const { release } = lock.value;
  let vault: Vault | undefined;
  try {
    const content = await prepareContent(options);
    if (!content.ok) return content;
    const made = guardCreate(() => writeAndOpen(options, content.value, release));
    if (made.ok) vault = made.value;
    else wipeVaultKeys(content.value.binding.keys);
    return made;
  } finally {
    if (vault === undefined) release();
  }
}

/** Also by a link that points nowhere: the rename would replace it. */
function isTaken(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    // Not there, or not to be looked at: then the lock, made next in the same folder, says why.
    return false;
  }
}

function guardCreate<T>(action: () => Result<T, VaultCreateError>): Result<T, VaultCreateError> {
  try {
    return action();
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return refuse(fault === 'diskFull' || fault === 'readOnly' ? fault : 'io');
  }
}

function writeAndOpen(
  options: CreateOptions,
  content: NewContent,
  release: () => void,
): Result<Vault, VaultCreateError> {
  const { path, random } = options;
  removeLeftovers(path);
  const draft = `${path}.new-${toHex(random.bytes(4))}`;
  try {
    writeContent(draft, content);
    const state = verifyContent(draft, content);
    syncFile(draft);
    if (isTaken(path)) return refuse('exists');
    renameSync(draft, path);
    const { binding } = content;
    return ok(openNamed(options, { binding, ...state, release }));
  } finally {
    removeIfPossible(draft);
    removeIfPossible(`${draft}-journal`);
  }
}

/** The vault has its name now. When a last step fails the answer is a refusal, so the file must not stay: the next try would find it. */
function openNamed(
  { path, random, clock }: CreateOptions,
  parts: Pick<SessionParts, 'binding' | 'header' | 'verified' | 'release'>,
): Vault {
  let db: Database.Database | undefined;
  try {
    syncFolderOf(path);
    db = openDatabase(path, 'readWrite');
    return startSession({ ...parts, db, readOnly: false, random, clock });
  } catch (error) {
    db?.close();
    removeIfPossible(path);
    throw error;
  }
}

/** A program that died while making this vault left a file that never had the name: nobody was told that it exists. */
function removeLeftovers(path: string): void {
  const prefix = `${basename(path)}.new-`;
  for (const name of readdirSync(dirname(path))) {
    const ours = name.startsWith(prefix) && DRAFT_ENDING.test(name.slice(prefix.length));
    if (ours) removeIfPossible(join(dirname(path), name));
  }
}

function writeContent(path: string, content: NewContent): void {
  closeSync(openSync(path, 'wx', 0o600));
  const db = new Database(path, { fileMustExist: true });
  try {
    stampIdentity(db);
    configure(db);
    db.transaction(() => {
      createSchema(db);
      const header = db.prepare<[number, Uint8Array]>('INSERT INTO hdr(copy, blob) VALUES (?, ?)');
      for (const copy of [1, 2]) header.run(copy, content.header);
      const bucket = db.prepare<[number, Uint8Array, Uint8Array]>(
        'INSERT INTO bkt(b, nonce, ct) VALUES (?, ?, ?)',
      );
      content.buckets.forEach(({ nonce, ct }, number) => {
        bucket.run(number, nonce, ct);
      });
      insertSingle(db, 'INSERT INTO jrn(seq, nonce, ct) VALUES (1, ?, ?)', content.entry);
      insertSingle(db, 'INSERT INTO root(k, nonce, ct) VALUES (1, ?, ?)', content.root);
    }).immediate();
  } finally {
    db.close();
  }
}

const insertSingle = (db: Database.Database, sql: string, { nonce, ct }: Sealed): void => {
  db.prepare<[Uint8Array, Uint8Array]>(sql).run(nonce, ct);
};

/** Reads back what was written with the eyes of a later opening. What does not verify now is a bug or a dying disk. */
function verifyContent(
  path: string,
  { binding, header }: NewContent,
): { readonly header: Header; readonly verified: Verified } {
  const decoded = decodeHeader(header);
  if (typeof decoded === 'string') throw new Error('a new header does not decode');
  const db = openDatabase(path, 'readOnly');
  try {
    const { verified, findings } = scanVault(db, binding, decoded, { deep: true });
    if (verified === undefined || findings.length > 0)
      throw new Error('a new vault does not verify');
    return { header: decoded, verified };
  } finally {
    db.close();
  }
}
