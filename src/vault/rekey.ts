/**
 * A new vault key for everything: always a wholly new file, verified, swapped in under the same name (vault-and-packs B7).
 * There is no half-way state that somebody could fake.
 */
import type { Database } from 'better-sqlite3';
import { equalBytes, tagOf, wipe, wipeVaultKeys } from '../crypto/index.ts';
import { refuse, type Result, toHex } from '../kernel/index.ts';
import { rewrapped } from './attachments.ts';
import type { Binding } from './binding.ts';
import { COLLECTIONS } from './collections.ts';
import { guardWrite } from './commit.ts';
import type { Credential, NewSlot } from './credentials.ts';
import { openDatabase } from './database.ts';
import { openDraft } from './drafts.ts';
import { SLOT_COUNT } from './format.ts';
import type { Header } from './header.ts';
import { readEntries } from './history.ts';
import type { EntryContent, JournalChange } from './journal.ts';
import type { JsonValue } from './json.ts';
import { current, type Live, writeAnchor, writeRefusal } from './live.ts';
import { type NewKeys, newKeys } from './new-keys.ts';
import { blindId, openRecord, recordBody, type RecordPlain } from './records.ts';
import { type RawSealed, sealedRow } from './rows.ts';
import type { Verified } from './scan.ts';
import { accessRefusal, slotFault } from './slot-changes.ts';
import { prepareStatements } from './statements.ts';
import {
  type Change,
  type JournalNote,
  type VaultAccessError,
  VaultTamperedError,
} from './types.ts';
import { vaultKeyOf } from './unlock.ts';
import { besideName, removeLeftovers, swapIn } from './whole-file.ts';
import { type AttachmentRow, type Contents, verifyWritten, writeVault } from './write-vault.ts';

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
  const fault = writeRefusal(live) ?? asked.slots.map(slotFault).find((each) => each !== undefined);
  if (fault !== undefined) return refuse(fault);
  if (asked.slots.length === 0 || asked.slots.length > SLOT_COUNT) return refuse('noFreeSlot');
  const proven = await vaultKeyOf(current(live).header, asked.proof, live.derive);
  if (!proven.ok) return accessRefusal(proven.error.code);
  wipe(proven.value);
  const { binding, verified, clock } = live;
  const place = {
    vaultId: binding.vaultId,
    keyGeneration: binding.keyGeneration + 1,
    sequence: verified.header.sequence + 1,
  };
  const made = await newKeys(place, asked.slots, { ...live, created: clock.now() });
  if (!made.ok) return made;
  const written = guardWrite(() => rewrite(live, asked, made.value));
  if (!written.ok) wipeVaultKeys(made.value.binding.keys);
  return written;
}

/** Everything between the new keys and the new file in its place. Throws what the disk or SQLite throws; the old file then still has the name. */
function rewrite(live: Live, asked: Rekeying, { binding, header }: NewKeys): void {
  const { path, random } = live;
  removeLeftovers(path);
  besideName(path, random, (draft) => {
    writeVault(draft, contentsUnder(live, asked, binding, header), random);
    const verified = verifyWritten(draft, binding, header);
    live.db.close();
    try {
      swapIn(draft, path);
      adopt(live, binding, verified);
    } catch (error) {
      reopen(live);
      throw error;
    }
  });
}

/** From here on the session works on the new file. */
function adopt(live: Live, binding: Binding, verified: Verified): void {
  const old = live.binding.keys;
  live.db = openDatabase(live.path, 'readWrite');
  live.statements = prepareStatements(live.db);
  live.binding = binding;
  live.verified = verified;
  wipeVaultKeys(old);
  writeAnchor(live);
}

/** The swap failed: the name still leads to the old file, or, when only the last flush failed, to the new one; the next save tells. */
function reopen(live: Live): void {
  live.db = openDatabase(live.path, 'readWrite');
  live.statements = prepareStatements(live.db);
}

function contentsUnder(
  live: Live,
  { changes, note }: Rekeying,
  binding: Binding,
  header: Header,
): Contents {
  const { root } = current(live);
  const generation = root.generation + 1;
  const savedAt = live.clock.now();
  const last = { time: savedAt, generation, note, changes: [rootBefore(root.journalRoot)] };
  return {
    binding,
    header,
    records: recordsUnder(live, changes, binding, generation),
    entries: entriesUnder(live, binding, last),
    drafts: draftsIn(live.db, live.binding),
    attachments: live.db.prepare<[], AttachmentRow>('SELECT aid, n, ct FROM att').iterate(),
    root: {
      generation,
      branch: root.branch,
      savedAt,
      deviceId: live.witness?.deviceId ?? root.deviceId,
    },
  };
}

/** Ties the new chain to the old one: an entry for blind id zero whose two tags are the old Merkle root (docs/vault-format.md §10). */
const rootBefore = (journalRoot: Uint8Array): JournalChange => ({
  bix: new Uint8Array(16),
  oldTag: journalRoot.subarray(0, 16),
  newTag: journalRoot.subarray(16),
});

function* recordsUnder(
  live: Live,
  changes: readonly Change[],
  binding: Binding,
  generation: number,
): Iterable<RecordPlain> {
  const changed = new Map(
    changes.map((change) => [`${COLLECTIONS[change.collection]}:${change.id}`, change]),
  );
  for (const [collection, leaves] of current(live).index) {
    for (const [id, leaf] of leaves) {
      if (changed.has(`${collection}:${id}`)) continue;
      const row = live.statements.selectRecord.get(leaf.bix);
      const sealed = row && sealedRow(row);
      const known = sealed !== undefined && equalBytes(tagOf(sealed.ct), leaf.tag);
      const plain = known ? openRecord(live.binding, leaf.bix, sealed) : 'unsealed';
      if (typeof plain === 'string') throw new VaultTamperedError('a record changed in the file');
      yield rewrapped(live.binding, binding, plain, live.random);
    }
  }
  for (const change of changed.values()) {
    if (change.kind === 'delete') continue;
    const { id, schema, value } = change;
    const collection = COLLECTIONS[change.collection];
    yield { collection, id, schema, revision: generation, body: recordBody(value) };
  }
}

/** The journal as it was, its blind ids those of the new key where the record still exists, and the entry of the re-key. */
function* entriesUnder(live: Live, binding: Binding, last: EntryContent): Iterable<EntryContent> {
  const renamed = new Map<string, Uint8Array>();
  for (const [collection, leaves] of current(live).index) {
    for (const [id, { bix }] of leaves) renamed.set(toHex(bix), blindId(binding, collection, id));
  }
  for (const entry of readEntries(live)) {
    const changes = entry.changes.map((change) => ({
      ...change,
      bix: renamed.get(toHex(change.bix)) ?? change.bix,
    }));
    yield { ...entry, changes };
  }
  yield last;
}

/** Every draft that opens. */
export function* draftsIn(
  db: Database,
  binding: Binding,
): Generator<{ readonly key: string; readonly value: JsonValue }> {
  const rows = db.prepare<[], RawSealed & { readonly bix: Uint8Array }>(
    'SELECT bix, nonce, ct FROM draft',
  );
  for (const row of rows.iterate()) {
    const sealed = sealedRow(row);
    const draft = sealed && openDraft(binding, row.bix, sealed);
    if (draft !== undefined) yield draft;
  }
}
