/** The last steps of every new file: the lock, the free name, the open vault over it (vault-and-packs B7). */
import type { Database } from 'better-sqlite3';
import { wipeVaultKeys } from '../../crypto/index.ts';
import { fail, ok, type Result, refuse } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import { faultOf, openDatabase } from '../container/database.ts';
import { removeIfPossible } from '../container/files.ts';
import { acquireLock } from '../container/lockfile.ts';
import type { Verified } from '../verify/scan.ts';
import { startSession } from '../session.ts';
import type { CreateOptions, JournalNote, Vault, VaultCreateError } from '../types.ts';
import { besideName, giveName, removeLeftovers } from '../container/whole-file.ts';
import { type Contents, verifyWritten, writeVault } from './write-vault.ts';

/** What whoever makes a vault under a free name has at hand. */
export type NamingOptions = Pick<CreateOptions, 'path' | 'derive' | 'random' | 'clock' | 'witness'>;

/** How the new file comes about, and what its journal says once it has its name; `undefined` when that is said already. */
export interface Making {
  readonly binding: Binding;
  /** Makes the file at `draft` and verifies it. Throws what the disk throws. */
  readonly make: (draft: string) => Verified;
  /** A note for a new line of history, for a file that is a copy. */
  readonly branch?: JournalNote;
}

/** Makes a file beside the name, gives it the name, and leaves the vault open; the keys are wiped when it does not come to that. */
export function makeNamed(options: NamingOptions, making: Making): Result<Vault, VaultCreateError> {
  const lock = acquireLock(options.path, options.random);
  if (!lock.ok) {
    wipeVaultKeys(making.binding.keys);
    return fail({ code: lock.error.code });
  }
  const { release } = lock.value;
  let vault: Vault | undefined;
  try {
    const made = guardCreate(() => makeLocked(options, making, release));
    if (made.ok) vault = made.value;
    return made;
  } finally {
    if (vault === undefined) {
      wipeVaultKeys(making.binding.keys);
      release();
    }
  }
}

/** The same from the parts of a vault. */
export const writeNamed = (
  options: NamingOptions,
  contents: Contents,
): Result<Vault, VaultCreateError> =>
  makeNamed(options, {
    binding: contents.binding,
    make: (draft) => {
      writeVault(draft, contents, options.random);
      return verifyWritten(draft, contents.binding, contents.header);
    },
  });

function guardCreate<T>(action: () => Result<T, VaultCreateError>): Result<T, VaultCreateError> {
  try {
    return action();
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return refuse(fault === 'diskFull' || fault === 'readOnly' ? fault : 'io');
  }
}

function makeLocked(
  options: NamingOptions,
  making: Making,
  release: () => void,
): Result<Vault, VaultCreateError> {
  const { path, random } = options;
  removeLeftovers(path);
  return besideName(path, random, (draft) => {
    const verified = making.make(draft);
    if (!giveName(draft, path)) return refuse('exists');
    return openNamed(options, { making, verified, release });
  });
}

interface NamedParts {
  readonly making: Making;
  readonly verified: Verified;
  readonly release: () => void;
}

/** When a last step fails the answer is a refusal, so the file must not stay: the next try would find it. */
function openNamed(
  options: NamingOptions,
  { making, verified, release }: NamedParts,
): Result<Vault, VaultCreateError> {
  const { path } = options;
  let db: Database | undefined;
  try {
    db = openDatabase(path, 'readWrite');
    const standing = { verdict: 'current', clockBehind: false } as const;
    const { binding, branch } = making;
    const parts = { ...options, binding, db, verified, standing, readOnly: false, release };
    const vault = startSession(parts);
    const noted =
      branch === undefined
        ? vault.settle('noted', { actor: 'owner', verb: 'vault.note' })
        : vault.settle('restoredBackup', branch);
    if (noted.ok) return ok(vault);
    db.close();
    removeIfPossible(path);
    return refuse(noted.error.code === 'diskFull' ? 'diskFull' : 'io');
  } catch (error) {
    db?.close();
    removeIfPossible(path);
    throw error;
  }
}
