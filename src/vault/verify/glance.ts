/** What can be told of a vault before the unlock: who may open it, and what this computer saw of it last (vault-and-packs B6, anchor 2). */
import { cryptoReady } from '../../crypto/index.ts';
import { ok, type Result, refuse, toHex } from '../../kernel/index.ts';
import { claimedBy, type Seen, type Witness } from '../anchor/anchor.ts';
import type { SlotKindName } from '../keys/credentials.ts';
import { identityFault, openDatabase } from '../container/database.ts';
import { guardRead } from './examine.ts';
import { assessFile } from '../container/files.ts';
import { checkSchema } from '../container/schema.ts';
import { slotViews } from '../keys/slot-changes.ts';
import type { VaultOpenError } from '../types.ts';
import { headerRefusal, readHeaders } from '../keys/unlock.ts';

export interface Glance {
  /** 32 hex characters. */
  readonly vaultId: string;
  readonly kinds: readonly SlotKindName[];
  /** What the note on this computer claims. Only the unlock can check it. */
  readonly seen?: Seen;
}

/** Reads the header and the note; needs no key, takes no lock, writes nothing. */
export async function glanceVault(
  path: string,
  witness: Witness | undefined,
): Promise<Result<Glance, VaultOpenError>> {
  await cryptoReady();
  const file = assessFile(path);
  if (!file.ok) return file;
  return guardRead(() => {
    const db = openDatabase(file.value, 'readOnly');
    try {
      const identity = identityFault(db);
      if (identity !== undefined) return refuse(identity);
      // A view by the name of our table could compute for ever.
      const [fault] = checkSchema(db);
      if (fault !== undefined)
        return refuse(fault.severity === 'tampered' ? 'tampered' : 'damaged');
      const copies = readHeaders(db);
      const [header] = copies.usable;
      if (header === undefined) return { ok: false, error: headerRefusal(copies) };
      const vaultId = toHex(header.vaultId);
      const kinds = [...new Set(slotViews(header).map(({ kind }) => kind))];
      const seen = claimedBy(witness?.recall(vaultId));
      return ok({ vaultId, kinds, ...(seen && { seen }) });
    } finally {
      db.close();
    }
  });
}
