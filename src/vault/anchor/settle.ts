/** What a person says of a file that is not the one this computer remembers (vault-and-packs B6): never a lock-out. */
import { ID_LENGTH } from '../../crypto/index.ts';
import { ok, type Result } from '../../kernel/index.ts';
import { type SettleChoice, type Standing, needsDecision } from './anchor.ts';
import { type Live, save, writeAnchor } from '../live.ts';
import type { JournalNote, VaultWriteError } from '../types.ts';

const settled = ({ clockBehind }: Standing): Standing => ({ verdict: 'current', clockBehind });

/**
 * `restoredBackup` starts a new line of history with an entry in the journal; `noted` takes a file that nothing speaks
 * against for the one to remember; the other two leave file and note alone for the rest of this session.
 */
export function settleVault(
  live: Live,
  choice: SettleChoice,
  note: JournalNote,
): Result<void, VaultWriteError> {
  if (choice === 'readOnly' || choice === 'tampering') {
    live.readOnly = true;
    return ok(undefined);
  }
  const before = live.standing;
  if (choice === 'noted') {
    if (needsDecision(before)) return { ok: false, error: { code: 'undecided' } };
    if (!live.readOnly) writeAnchor(live);
    live.standing = settled(before);
    return ok(undefined);
  }
  live.standing = settled(before);
  let saved: ReturnType<typeof save> | undefined;
  try {
    saved = save(live, [], note, { branch: live.random.bytes(ID_LENGTH) });
  } finally {
    // Also when it throws: what was not written is not settled.
    if (saved?.ok !== true) live.standing = before;
  }
  return saved.ok ? ok(undefined) : saved;
}
