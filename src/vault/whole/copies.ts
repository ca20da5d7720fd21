/** Looking at a copy of an open vault, with the keys that are in use (vault-and-packs B7, backups). */
import { equalBytes } from '../../crypto/index.ts';
import { ok, type Result } from '../../kernel/index.ts';
import { checkContainer } from '../verify/check.ts';
import { openDatabase } from '../container/database.ts';
import { guardRead } from '../verify/examine.ts';
import { assessFile } from '../container/files.ts';
import { isHeaderAuthentic } from '../keys/header.ts';
import { current, type Live } from '../live.ts';
import { scanVault } from '../verify/scan.ts';
import { checkSchema } from '../container/schema.ts';
import type { CopyView } from '../types.ts';
import { readHeaders } from '../keys/unlock.ts';

/** What a copy is, every record of it verified. A copy from before a re-key is told apart from a damaged one, but not read. */
export function inspectCopy(live: Live, path: string): CopyView {
  current(live);
  const file = assessFile(path);
  if (!file.ok) return { state: file.error.code === 'notFound' ? 'gone' : 'damaged' };
  const read = guardRead((): Result<CopyView, never> => {
    const db = openDatabase(file.value, 'readOnly');
    try {
      if (checkContainer(db).length > 0) return ok({ state: 'damaged' });
      const { usable } = readHeaders(db);
      const ours = usable.find((header) => isHeaderAuthentic(header, live.binding.keys.header));
      if (ours === undefined) return ok({ state: isOlder(live, usable) ? 'olderKeys' : 'damaged' });
      const { verified } = scanVault(db, live.binding, ours, { deep: true });
      if (verified === undefined) return ok({ state: 'damaged' });
      const { generation, savedAt } = verified.root;
      return ok({ state: 'verified', generation, savedAt });
    } finally {
      db.close();
    }
  });
  return read.ok ? read.value : { state: 'damaged' };
}

/** A header of this vault with an earlier generation of keys. */
const isOlder = (
  { binding }: Live,
  headers: readonly { readonly vaultId: Uint8Array; readonly keyGeneration: number }[],
): boolean =>
  headers.some(
    ({ vaultId, keyGeneration }) =>
      equalBytes(vaultId, binding.vaultId) && keyGeneration < binding.keyGeneration,
  );

/** Whether a copy of this vault is from before a re-key. A file that cannot be read is not said to be. */
export function hasOlderKeys(live: Live, path: string): boolean {
  const file = assessFile(path);
  if (!file.ok) return false;
  const read = guardRead((): Result<boolean, never> => {
    const db = openDatabase(file.value, 'readOnly');
    try {
      // Only our own table is asked: a view by its name could compute for ever.
      return ok(checkSchema(db).length === 0 && isOlder(live, readHeaders(db).usable));
    } finally {
      db.close();
    }
  });
  return read.ok && read.value;
}
