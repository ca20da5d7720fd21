/** The table `att`: what stands for each chunk in the root (docs/vault-format.md §9, §11). */
import type { Database } from 'better-sqlite3';
import { DIGEST_LENGTH, equalBytes, ID_LENGTH, keyedDigest, tagOf, u32 } from '../crypto/index.ts';
import type { Binding } from './binding.ts';
import type { Root } from './root.ts';
import { addMember, EMPTY_SET } from './setmac.ts';
import type { Finding } from './types.ts';

/** The member of the root's set that stands for one chunk. */
export const attachmentLeaf = (
  binding: Binding,
  aid: Uint8Array,
  n: number,
  ct: Uint8Array,
): Uint8Array =>
  keyedDigest(binding.keys.digest, DIGEST_LENGTH, 'attachmentLeaf', aid, u32(n), tagOf(ct));

/** Compares the set of all chunks with the root. */
export function scanAttachments(db: Database, binding: Binding, root: Root): readonly Finding[] {
  const rows = db.prepare<[], { readonly aid: unknown; readonly n: number; readonly ct: unknown }>(
    'SELECT aid, n, ct FROM att',
  );
  let sum = EMPTY_SET;
  for (const { aid, n, ct } of rows.iterate()) {
    const shaped = aid instanceof Uint8Array && ct instanceof Uint8Array && n >= 0 && n < 2 ** 32;
    if (!shaped || aid.length !== ID_LENGTH)
      return [{ code: 'attachmentsWrong', severity: 'tampered' }];
    sum = addMember(sum, attachmentLeaf(binding, aid, n, ct));
  }
  if (equalBytes(sum, root.attachmentSum)) return [];
  return [{ code: 'attachmentsWrong', severity: 'tampered' }];
}
