/** Making a vault: built beside its name, verified, and only then given the name (vault-and-packs B7, whole-file operations). */
import type { Database } from 'better-sqlite3';
import { cryptoReady, isCostAllowed, normalisePassphrase, wipeVaultKeys } from '../crypto/index.ts';
import { fail, ok, type Result, refuse } from '../kernel/index.ts';
import { faultOf, openDatabase } from './database.ts';
import { removeIfPossible } from './files.ts';
import { acquireLock } from './lockfile.ts';
import { prepareContent } from './new-content.ts';
import { startSession } from './session.ts';
import type { CreateOptions, Vault, VaultCreateError } from './types.ts';
import { besideName, giveName, isTaken, removeLeftovers } from './whole-file.ts';
import { type Contents, verifyWritten, writeVault } from './write-vault.ts';

/** Makes a vault with one passphrase slot and leaves it open. `exists` when the name is taken, whatever by. */
export async function createVault(
  options: CreateOptions,
): Promise<Result<Vault, VaultCreateError>> {
  if (!isCostAllowed(options.cost)) return refuse('kdfOutOfBounds');
  if (!normalisePassphrase(options.passphrase).ok) return refuse('notText');
  if (isTaken(options.path)) return refuse('exists');
  await cryptoReady();
  const content = await prepareContent(options);
  return content.ok ? writeAndOpen(options, content.value) : content;
}

/** Whoever writes a whole vault under a free name: its parts, and what the open vault needs afterwards. */
export type WriteOptions = Pick<CreateOptions, 'path' | 'derive' | 'random' | 'clock' | 'witness'>;

/** Writes a vault under a free name and leaves it open; the keys are wiped when it does not come to that. */
export function writeAndOpen(
  options: WriteOptions,
  contents: Contents,
): Result<Vault, VaultCreateError> {
  const lock = acquireLock(options.path, options.random);
  if (!lock.ok) {
    wipeVaultKeys(contents.binding.keys);
    return fail({ code: lock.error.code });
  }
  const { release } = lock.value;
  let vault: Vault | undefined;
  try {
    const made = guardCreate(() => writeNamed(options, contents, release));
    if (made.ok) vault = made.value;
    return made;
  } finally {
    if (vault === undefined) {
      wipeVaultKeys(contents.binding.keys);
      release();
    }
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

function writeNamed(
  options: WriteOptions,
  contents: Contents,
  release: () => void,
): Result<Vault, VaultCreateError> {
  const { path, random } = options;
  removeLeftovers(path);
  return besideName(path, random, (draft) => {
    writeVault(draft, contents, random);
    const verified = verifyWritten(draft, contents.binding, contents.header);
    if (isTaken(path)) return refuse('exists');
    return ok(openNamed(options, draft, { binding: contents.binding, verified, release }));
  });
}

/** When a last step fails the answer is a refusal, so the file must not stay: the next try would find it. */
function openNamed(
  options: WriteOptions,
  draft: string,
  parts: Pick<Parameters<typeof startSession>[0], 'binding' | 'verified' | 'release'>,
): Vault {
  const { path } = options;
  let db: Database | undefined;
  try {
    giveName(draft, path);
    db = openDatabase(path, 'readWrite');
    const standing = { verdict: 'current', clockBehind: false } as const;
    const vault = startSession({ ...options, ...parts, db, readOnly: false, standing });
    vault.settle('noted', { actor: 'owner', verb: 'vault.create' });
    return vault;
  } catch (error) {
    db?.close();
    removeIfPossible(path);
    throw error;
  }
}
