/** Recovery mode: every record that still authenticates goes into a new vault, marked where it is not proven to be current (vault-and-packs B7). */
import type { Database } from 'better-sqlite3';
import { cryptoReady, ID_LENGTH, wipeVaultKeys } from '../../crypto/index.ts';
import { ok, type Result, refuse, toHex } from '../../kernel/index.ts';
import { rewrapped } from '../attachments/attachments.ts';
import type { Binding } from '../sealed/binding.ts';
import type { NewSlot } from '../keys/credentials.ts';
import { identityFault, openDatabase } from '../container/database.ts';
import { guardRead } from '../verify/examine.ts';
import { assessFile } from '../container/files.ts';
import { type EntryContent, isNote } from '../sealed/journal.ts';
import { writeNamed } from '../whole/named.ts';
import { type NewKeys, newKeys } from '../keys/new-keys.ts';
import { blindId } from '../sealed/records.ts';
import { draftsIn, renamedEntry } from '../whole/rekey-content.ts';
import { salvageAttachments } from './attachments.ts';
import { isList, withList } from './list.ts';
import { readSalvage, type SalvageRead, untilUnreadable } from './read.ts';
import { checkSchema } from '../container/schema.ts';
import { slotsFault } from '../keys/slot-changes.ts';
import type {
  JournalNote,
  OpenOptions,
  Vault,
  VaultAccessError,
  VaultCreateError,
  VaultOpenError,
} from '../types.ts';
import { readHeaders, unlockHeaders } from '../keys/unlock.ts';
import { isTaken } from '../container/whole-file.ts';
import type { Contents } from '../whole/write-vault.ts';

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
  /** Records that the file should hold and does not give, an attachment with a damaged content among them. */
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
  if (!isNote(options.note)) throw new TypeError('a journal note is two short ASCII words');
  const fault = slotsFault(options.slots);
  if (fault !== undefined) return refuse(fault);
  if (isTaken(options.path)) return refuse('exists');
  await cryptoReady();
  const file = assessFile(options.from);
  if (!file.ok) return file;
  const opened = guardRead(() => ok(openDatabase(file.value, 'salvage')));
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
    // Something added does no harm to who only reads our tables.
    const missing = checkSchema(db).some(({ severity }) => severity === 'damaged');
    return missing ? refuse('damaged') : ok(readHeaders(db));
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
  const found = readSalvage(db, keys.old);
  const plains = found.records.map(({ plain }) => plain);
  const attachments = salvageAttachments(db, keys.old, plains);
  // The record of an attachment without its content is of no use: it is as lost as the content.
  const whole = found.records.filter(({ plain }) => !attachments.broken.has(plain.id));
  const read = { ...found, records: whole, lost: found.lost + attachments.broken.size };
  const contents = contentsOf(options, keys, read);
  const drafts = untilUnreadable(draftsIn(db, keys.old));
  const written = writeNamed(options, { ...contents, drafts, attachments: attachments.rows });
  if (!written.ok) return written;
  const unproven = read.records.filter((record) => !record.proven && !isList(record)).length;
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
  { clock, random, note, witness }: SalvageOptions,
  { old, binding, header }: NewKeys & { readonly old: Binding },
  read: SalvageRead,
): Omit<Contents, 'drafts' | 'attachments'> {
  const savedAt = clock.now();
  const revisions = read.records.map(({ plain }) => plain.revision);
  const last = read.entries.at(-1)?.generation ?? 0;
  const known = [...revisions, last, read.root?.generation ?? 0];
  const generation = known.reduce((highest, each) => Math.max(highest, each), 0) + 1;
  const records = withList(read.records, generation).map((plain) =>
    rewrapped(old, binding, plain, random),
  );
  return {
    binding,
    header,
    records,
    entries: [...entriesOf(read, binding), { time: savedAt, generation, note, changes: [] }],
    root: {
      generation,
      savedAt,
      branch: random.bytes(ID_LENGTH),
      deviceId: witness?.deviceId ?? new Uint8Array(ID_LENGTH),
    },
  };
}

/** The entries with the blind ids that their records have from now on. */
function entriesOf({ entries, records }: SalvageRead, binding: Binding): readonly EntryContent[] {
  const renamed = new Map(
    records.map(({ bix, plain }) => [toHex(bix), blindId(binding, plain.collection, plain.id)]),
  );
  return entries.map((entry) => renamedEntry(entry, renamed));
}
