/** Putting right what a check found and what costs nothing: the second header copy, drafts that do not open (vault-and-packs B7, "one button"). */
import { ID_LENGTH } from '../../crypto/index.ts';
import type { Result } from '../../kernel/index.ts';
import { openDraft } from '../sealed/drafts.ts';
import { guardWrite } from '../commit.ts';
import { current, type Live, save } from '../live.ts';
import { type RawSealed, sealedRow } from '../container/rows.ts';
import type { JournalNote, VaultWriteError } from '../types.ts';

/** Writes both copies of the current header again, and removes drafts that nobody can read. */
export function repairVault(live: Live, note: JournalNote): Result<unknown, VaultWriteError> {
  const { header } = current(live);
  const saved = save(live, [], note, { header });
  return saved.ok ? guardWrite(() => dropUnreadableDrafts(live)) : saved;
}

function dropUnreadableDrafts({ db, binding }: Live): void {
  const rows = db.prepare<[], RawSealed & { readonly bix: unknown }>(
    'SELECT bix, nonce, ct FROM draft',
  );
  const drop = db.prepare<[unknown]>('DELETE FROM draft WHERE bix IS ?');
  for (const row of rows.all()) {
    const sealed = sealedRow(row);
    const { bix } = row;
    const named = bix instanceof Uint8Array && bix.length === ID_LENGTH;
    if (named && sealed !== undefined && openDraft(binding, bix, sealed) !== undefined) continue;
    drop.run(bix);
  }
}
