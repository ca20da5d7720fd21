/** Recovery mode: every record that still authenticates goes into a new vault, marked where it is not proven to be current (vault-and-packs B7). */
import type { Database } from 'better-sqlite3';
import { cryptoReady, ID_LENGTH, wipeVaultKeys } from '../crypto/index.ts';
import { ok, type Result, refuse } from '../kernel/index.ts';
import { rewrapped } from './attachments.ts';
import type { Binding } from './binding.ts';
import { collectionNumbered, COLLECTIONS } from './collections.ts';
import type { NewSlot } from './credentials.ts';
import { identityFault, openDatabase } from './database.ts';
import { guardRead } from './examine.ts';
import { assessFile } from './files.ts';
import { MAX_RECORD_BYTES } from './format.ts';
import { type RecordId, recordIdFrom } from './ids.ts';
import { writeNamed } from './named.ts';
import { type NewKeys, newKeys } from './new-keys.ts';
import { recordBody, type RecordPlain } from './records.ts';
import { draftsIn } from './rekey.ts';
import { salvageAttachments } from './salvage-attachments.ts';
import { readSalvage, type SalvageRead } from './salvage-read.ts';
import { checkSchema } from './schema.ts';
import { slotFault } from './slot-changes.ts';
import type {
  JournalNote,
  OpenOptions,
  Vault,
  VaultAccessError,
  VaultCreateError,
  VaultOpenError,
} from './types.ts';
import { readHeaders, unlockHeaders } from './unlock.ts';
import { isTaken } from './whole-file.ts';
import type { Contents } from './write-vault.ts';

export interface SalvageOptions extends Omit<OpenOptions, 'readOnly'> {
  /** The damaged file; it is only read. */
  readonly from: string;
  /** Who opens the new vault. */
  readonly slots: readonly NewSlot[];
  readonly note: JournalNote;
}

/** What came out of the file. */
export interface SalvageReport {
  readonly records: number;
  /** Of those, how many are not proven to be current. */
  readonly unproven: number;
  /** Rows that are there and do not open, or cannot be read. */
  readonly lost: number;
  /** Saves whose entries in the journal could be kept. */
  readonly history: number;
}

export interface SalvagedVault {
  readonly vault: Vault;
  readonly report: SalvageReport;
}

type SalvageError = VaultOpenError | VaultCreateError | VaultAccessError;

/** Reads all that authenticates and makes a new vault of it at `path`, open. `damaged` when not even a key is left. */
export async function salvageVault(
  options: SalvageOptions,
): Promise<Result<SalvagedVault, SalvageError>> {
  const fault = options.slots.map(slotFault).find((each) => each !== undefined);
  if (fault !== undefined) return refuse(fault);
  if (isTaken(options.path)) return refuse('exists');
  await cryptoReady();
  const file = assessFile(options.from);
  if (!file.ok) return file;
  const opened = guardRead(() => ok(openDatabase(file.value, 'readOnly')));
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    return await salvageFrom(db, options);
  } finally {
    db.close();
  }
}

async function salvageFrom(
  db: Database,
  options: SalvageOptions,
): Promise<Result<SalvagedVault, SalvageError>> {
  const copies = guardRead(() => {
    const identity = identityFault(db);
    if (identity !== undefined && identity !== 'damaged') return refuse(identity);
    const foreign = checkSchema(db).some(({ severity }) => severity === 'damaged');
    return foreign ? refuse('damaged') : ok(readHeaders(db));
  });
  if (!copies.ok) return copies;
  const { credential, derive } = options;
  const unlocked = await unlockHeaders(copies.value, credential, derive, { lenient: true });
  if (!unlocked.ok) return unlocked;
  const { binding: old, header } = unlocked.value;
  try {
    // The same vault under a new key: what identifies it to an office stays.
    const place = { vaultId: old.vaultId, keyGeneration: old.keyGeneration + 1 };
    const parts = { ...options, created: options.clock.now() };
    const numbered = { ...place, sequence: header.sequence + 1 };
    const made = await newKeys(numbered, options.slots, parts);
    return made.ok ? writeSalvaged(db, options, { old, ...made.value }) : made;
  } finally {
    wipeVaultKeys(old.keys);
  }
}

function writeSalvaged(
  db: Database,
  options: SalvageOptions,
  keys: NewKeys & { readonly old: Binding },
): Result<SalvagedVault, SalvageError> {
  const read = readSalvage(db, keys.old);
  const written = writeNamed(options, contentsOf(db, options, keys, read));
  if (!written.ok) return written;
  const unproven = read.records.filter(({ proven }) => !proven).length;
  return ok({
    vault: written.value,
    report: {
      records: read.records.length,
      unproven,
      lost: read.lost,
      history: read.entries.length,
    },
  });
}

function contentsOf(
  db: Database,
  { clock, random, note, witness }: SalvageOptions,
  { old, binding, header }: NewKeys & { readonly old: Binding },
  read: SalvageRead,
): Contents {
  const savedAt = clock.now();
  const revisions = read.records.map(({ plain }) => plain.revision);
  const last = read.entries.at(-1)?.generation ?? 0;
  const known = [...revisions, last, read.root?.generation ?? 0];
  const generation = known.reduce((highest, each) => Math.max(highest, each), 0) + 1;
  const attachments = salvageAttachments(
    db,
    read.records.map(({ plain }) => plain),
  );
  const records = read.records
    .filter(({ plain }) => !attachments.broken.has(plain.id))
    .map(({ plain }) => rewrapped(old, binding, plain, random));
  return {
    binding,
    header,
    records: [...records, ...markOf(read, generation)],
    entries: [...read.entries, { time: savedAt, generation, note, changes: [] }],
    drafts: draftsIn(db, old),
    attachments: attachments.rows,
    root: {
      generation,
      savedAt,
      branch: random.bytes(ID_LENGTH),
      deviceId: witness?.deviceId ?? new Uint8Array(ID_LENGTH),
    },
  };
}

/** One record that names every record which nothing proves to be current; none when there is none. */
function markOf({ records }: SalvageRead, generation: number): readonly RecordPlain[] {
  const doubtful = records.filter(({ proven }) => !proven).map(({ plain }) => plain);
  if (doubtful.length === 0) return [];
  const byCollection: Record<string, RecordId[]> = {};
  for (const { collection, id } of doubtful) {
    const name = collectionNumbered(collection) ?? String(collection);
    (byCollection[name] ??= []).push(id);
  }
  const body = recordBody({ records: byCollection });
  if (body.length > MAX_RECORD_BYTES) throw new Error('the list of unproven records is too long');
  const id = recordIdFrom('unproven');
  return [{ collection: COLLECTIONS.unproven, id, revision: generation, schema: 1, body }];
}
