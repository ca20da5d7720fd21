/** A backup becomes a vault in use again, under a free name and on a new line of history (vault-and-packs B6, B7). */
import { wipeVaultKeys } from '../../crypto/index.ts';
import { fail, type Result, refuse } from '../../kernel/index.ts';
import { openDatabase } from '../container/database.ts';
import { examine, refusalOf } from '../verify/examine.ts';
import { assessFile } from '../container/files.ts';
import { makeNamed } from './named.ts';
import type {
  JournalNote,
  OpenOptions,
  Vault,
  VaultCreateError,
  VaultOpenError,
} from '../types.ts';
import { isTaken, makePrivate } from '../container/whole-file.ts';
import { verifyWritten } from './write-vault.ts';

export interface RestoreOptions extends Omit<OpenOptions, 'readOnly'> {
  /** The backup; it is only read. */
  readonly from: string;
  readonly note: JournalNote;
}

/** Verifies the backup, copies it to `path`, verifies the copy, and opens it. The backup itself stays as it is. */
export async function restoreVault(
  options: RestoreOptions,
): Promise<Result<Vault, VaultOpenError | VaultCreateError>> {
  const { path, credential, derive, note } = options;
  if (isTaken(path)) return refuse('exists');
  const file = assessFile(options.from);
  if (!file.ok) return file;
  const from = file.value;
  const examined = await examine({ path: from, credential, derive }, { deep: true });
  if (!examined.ok) return examined;
  const { open, findings } = examined.value;
  if (open === undefined) return fail(refusalOf(findings) ?? { code: 'damaged' });
  const { binding, header } = open;
  if (isTaken(path)) {
    wipeVaultKeys(binding.keys);
    return refuse('exists');
  }
  return makeNamed(options, {
    binding,
    branch: note,
    make(draft) {
      copyWhole(from, draft);
      return verifyWritten(draft, binding, header);
    },
  });
}

/** SQLite's own copy: one moment of the file, even where somebody writes to it. */
function copyWhole(from: string, to: string): void {
  const db = openDatabase(from, 'readOnly');
  try {
    makePrivate(to);
    db.prepare<[string]>('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}
