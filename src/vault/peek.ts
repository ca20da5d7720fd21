/** What can be known of a vault without its passphrase. */
import { cryptoReady, type KdfCost } from '../crypto/index.ts';
import { fail, ok, type Result, refuse, toHex } from '../kernel/index.ts';
import { checkContainer } from './check.ts';
import { identityFault, openDatabase } from './database.ts';
import { guardRead, refusalOf } from './examine.ts';
import { assessFile } from './files.ts';
import { FORMAT } from './format.ts';
import { passphraseSlots } from './header.ts';
import type { VaultOpenError } from './types.ts';
import { headerRefusal, readHeaders } from './unlock.ts';

export interface VaultPeek {
  /** 32 lower-case hex characters. */
  readonly id: string;
  readonly format: number;
  /** Cost of the first passphrase slot. */
  readonly cost: KdfCost;
  /** How many of the two header copies are good. */
  readonly headerCopies: number;
}

/** Looks at the container and the header; takes no lock, writes nothing, derives nothing. */
export async function peekVault(path: string): Promise<Result<VaultPeek, VaultOpenError>> {
  await cryptoReady();
  const file = assessFile(path);
  if (!file.ok) return file;
  return guardRead(() => {
    const db = openDatabase(path, 'readOnly');
    try {
      const identity = identityFault(db);
      if (identity !== undefined) return refuse(identity);
      const refusal = refusalOf(checkContainer(db));
      if (refusal !== undefined) return fail(refusal);
      const copies = readHeaders(db);
      const [header] = copies.usable;
      const slot = header && passphraseSlots(header.slots)[0]?.slot;
      if (header === undefined || slot === undefined) return fail(headerRefusal(copies));
      const headerCopies = 2 - copies.faults.length;
      return ok({ id: toHex(header.vaultId), format: FORMAT, cost: slot.cost, headerCopies });
    } finally {
      db.close();
    }
  });
}
