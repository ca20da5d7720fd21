/**
 * A new vault key for everything: always a wholly new file, verified, swapped in under the same name (vault-and-packs B7).
 * There is no half-way state that somebody could fake.
 */
import { equalBytes, wipe, wipeVaultKeys } from '../../crypto/index.ts';
import { refuse, type Result } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import { guardWrite } from '../commit.ts';
import type { Credential, NewSlot } from '../keys/credentials.ts';
import { openDatabase } from '../container/database.ts';
import type { Header } from '../keys/header.ts';
import { isNote } from '../sealed/journal.ts';
import { current, type Live, writeAnchor, writeRefusal } from '../live.ts';
import { type NewKeys, newKeys } from '../keys/new-keys.ts';
import { planChanges } from '../plan.ts';
import { contentsUnder } from './rekey-content.ts';
import { readRootRow, type Verified } from '../verify/scan.ts';
import { accessRefusal, slotsFault } from '../keys/slot-changes.ts';
import { prepareStatements } from '../container/statements.ts';
import type { Change, JournalNote, VaultAccessError } from '../types.ts';
import { vaultKeyOf } from '../keys/unlock.ts';
import { besideName, removeLeftovers, swapIn } from '../container/whole-file.ts';
import { type Contents, verifyWritten, writeVault } from './write-vault.ts';

export interface Rekeying {
  readonly proof: Credential;
  readonly slots: readonly NewSlot[];
  readonly changes: readonly Change[];
  readonly note: JournalNote;
}

/** Re-seals everything under a new vault key that exactly these slots open. The credential is asked for again. */
export async function rekeyVault(
  live: Live,
  asked: Rekeying,
): Promise<Result<void, VaultAccessError>> {
  if (!isNote(asked.note)) throw new TypeError('a journal note is two short ASCII words');
  const fault = writeRefusal(live) ?? slotsFault(asked.slots);
  if (fault !== undefined) return refuse(fault);
  const { header } = current(live);
  const proven = await vaultKeyOf(header, asked.proof, live.derive);
  if (!proven.ok) return accessRefusal(proven.error);
  wipe(proven.value);
  const place = {
    vaultId: header.vaultId,
    keyGeneration: header.keyGeneration + 1,
    sequence: header.sequence + 1,
  };
  const made = await newKeys(place, asked.slots, { ...live, created: live.clock.now() });
  if (!made.ok) return made;
  try {
    return renew(live, header, asked, made.value);
  } finally {
    if (live.binding !== made.value.binding) wipeVaultKeys(made.value.binding.keys);
  }
}

/** What was saved while the keys were derived goes along; other slots or keys since then would be undone by these. */
function renew(
  live: Live,
  header: Header,
  { changes, note }: Rekeying,
  keys: NewKeys,
): Result<void, VaultAccessError> {
  const verified = current(live);
  const refused = writeRefusal(live) ?? (verified.header === header ? undefined : 'conflict');
  if (refused !== undefined) return refuse(refused);
  const generation = verified.root.generation + 1;
  const plan = planChanges(live.binding, verified, changes, generation, live.random);
  if (!plan.ok) return plan;
  const { edits } = plan.value;
  return guardWrite(() => rewrite(live, contentsUnder(live, { changes, edits, note }, keys)));
}

/** Everything between the new keys and the new file in its place. Throws what the disk or SQLite throws. */
function rewrite(live: Live, contents: Contents): void {
  const { path, random } = live;
  const { binding, header } = contents;
  removeLeftovers(path);
  besideName(path, random, (draft) => {
    writeVault(draft, contents, random);
    const verified = verifyWritten(draft, binding, header);
    live.db.close();
    try {
      swapIn(draft, path);
    } finally {
      goOn(live, binding, verified);
    }
  });
}

/**
 * The session works on whatever file has the name now: the new one, also where only the last flush failed, or the old one
 * where it did not come to the swap. The root tells which.
 */
function goOn(live: Live, binding: Binding, verified: Verified): void {
  live.db = openDatabase(live.path, 'readWrite');
  live.statements = prepareStatements(live.db);
  const row = readRootRow(live.db);
  if (row === undefined || !equalBytes(row.ct, verified.rootRow.ct)) return;
  wipeVaultKeys(live.binding.keys);
  live.binding = binding;
  live.verified = verified;
  writeAnchor(live);
}
