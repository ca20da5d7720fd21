/** A complete copy of an open vault, opened and verified before it has its name (vault-and-packs B7). */
import { statSync } from 'node:fs';
import { ok, refuse, type Result } from '../../kernel/index.ts';
import { faultOf } from '../container/database.ts';
import { current, type Live } from '../live.ts';
import type { BackupReport, VaultBackupError } from '../types.ts';
import {
  besideName,
  giveName,
  isTaken,
  makePrivate,
  removeLeftovers,
} from '../container/whole-file.ts';
import { verifyWritten } from './write-vault.ts';

/** Copies, verifies every record of the copy, flushes, and only then gives the name. Never overwrites. */
export function backupVault(live: Live, path: string): Result<BackupReport, VaultBackupError> {
  const { root, rootRow, header } = current(live);
  if (isTaken(path)) return refuse('exists');
  try {
    removeLeftovers(path);
    return besideName(path, live.random, (draft) => {
      // SQLite's own copy: one moment of the file, without free pages. It does not flush; giveName does.
      makePrivate(draft);
      live.db.prepare<[string]>('VACUUM INTO ?').run(draft);
      verifyWritten(draft, live.binding, header, rootRow);
      if (!giveName(draft, path)) return refuse('exists');
      return ok({
        generation: root.generation,
        records: root.recordCount,
        bytes: statSync(path).size,
      });
    });
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return refuse(fault === 'busy' ? 'io' : fault);
  }
}
