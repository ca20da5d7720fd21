/** The shapes that services program against. */
import type { DeriveKey, KdfCost } from '../crypto/index.ts';
import type { Clock, Random, Refusal, Result } from '../kernel/index.ts';
import type { VaultAttachments } from './attachments/types.ts';
import type { CollectionName } from './collections.ts';
import type { SettleChoice, Standing, Witness } from './anchor/anchor.ts';
import type { Credential, NewSlot, SlotKindName } from './keys/credentials.ts';
import type { RecordId } from './ids.ts';
import type { JsonValue } from './json.ts';

/** Why a vault was not opened. Codes are those of the contract and of the command line. */
export type VaultOpenError = Refusal<
  | 'notFound'
  | 'notAVault'
  | 'damaged'
  | 'tampered'
  | 'wrongPassphrase'
  | 'wrongRecoveryCode'
  | 'wrongOfficeKey'
  /** No slot of the credential's kind; facts name the kind. */
  | 'noSlot'
  | 'busy'
  | 'unsupportedVersion'
  | 'kdfOutOfBounds'
  | 'readOnly'
  | 'io'
>;

/** Why a save did not happen. Nothing was changed, on disk or in memory; but after `io` the save may be there, where the disk took it and would not confirm it. */
export type VaultWriteError = Refusal<
  | 'diskFull'
  | 'io'
  | 'tooLarge'
  | 'limit'
  | 'conflict'
  | 'tampered'
  | 'readOnly'
  /** What the file is must be settled first: see {@link Vault.standing}. */
  | 'undecided'
>;

/** Why a slot was not changed, or the vault not re-keyed. */
export type VaultAccessError =
  | VaultWriteError
  | Refusal<
      | 'wrongPassphrase'
      | 'wrongRecoveryCode'
      | 'wrongOfficeKey'
      | 'noSlot'
      | 'damaged'
      | 'notText'
      | 'kdfOutOfBounds'
      | 'badOfficeKey'
      | 'noFreeSlot'
    >;

/** A key slot, as far as it can be told without opening it. */
export interface SlotView {
  readonly number: number;
  readonly kind: SlotKindName;
  /** 32 hex characters: the record that names the slot refers to them. */
  readonly labelId: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Cost of one try; zeros for the office's slot. */
  readonly cost: KdfCost;
}

/** A backup that was written, opened and verified. */
export interface BackupReport {
  readonly generation: number;
  readonly records: number;
  readonly bytes: number;
}

/** What a copy of the open vault turned out to be. */
export type CopyView =
  | { readonly state: 'verified'; readonly generation: number; readonly savedAt: number }
  /** From before a re-key: whoever has the passphrase of that time can open it. */
  | { readonly state: 'olderKeys' }
  | { readonly state: 'damaged' | 'gone' };

/** Why a backup was not made. */
export type VaultBackupError = Refusal<'exists' | 'diskFull' | 'io' | 'readOnly' | 'damaged'>;

/** Why a vault was not made. `notText`: the passphrase is not UTF-8. */
export type VaultCreateError = Refusal<
  'exists' | 'io' | 'diskFull' | 'kdfOutOfBounds' | 'busy' | 'readOnly' | 'notText'
>;

export interface StoredRecord {
  readonly id: RecordId;
  /** Generation of the commit that wrote it; never reused, also not after delete and re-create (Part E.4). */
  readonly revision: number;
  /** Version of the value's shape, kept by the owning service. */
  readonly schema: number;
  readonly value: JsonValue;
}

export type Change =
  | {
      readonly kind: 'put';
      readonly collection: CollectionName;
      readonly id: RecordId;
      /** 0…65535. */
      readonly schema: number;
      readonly value: JsonValue;
    }
  | { readonly kind: 'delete'; readonly collection: CollectionName; readonly id: RecordId };

/** Who changed what, e.g. `{actor: 'owner', verb: 'answer.set'}`: ASCII, 1–32 and 1–48 characters, no free text. */
export interface JournalNote {
  readonly actor: string;
  readonly verb: string;
  /** IANA zone of the machine at that moment, at most 60 characters. */
  readonly zone?: string;
}

/** One record that a save touched. */
export interface JournalledChange {
  readonly kind: 'new' | 'changed' | 'deleted';
  /** Which record it was; absent when the vault no longer holds it, or a re-key gave it another blind id. */
  readonly record?: { readonly collection: CollectionName; readonly id: RecordId };
}

export interface JournalEntry extends JournalNote {
  /** 1, 2, 3 … */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The commit's number; "change 1 284". */
  readonly generation: number;
  readonly changes: readonly JournalledChange[];
}

export interface VaultState {
  /** Counts commits; "change 1 284". */
  readonly generation: number;
  readonly records: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Three numbers 0…2047 from the root hash: words of the list of the reader's language (`wordsFor` of crypto). */
  readonly wordIndexes: readonly [number, number, number];
}

/** What a look over the whole file found (B7 "Check my vault"). */
export interface Finding {
  readonly code: FindingCode;
  /** `warning`: nothing is lost and nothing is in doubt. `damaged` and `tampered` decide the class of the report. */
  readonly severity: 'warning' | 'damaged' | 'tampered';
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type FindingCode =
  | 'headerCopyDamaged'
  | 'headerCopyStale'
  | 'headerDamaged'
  | 'headerMacWrong'
  | 'headerNotCurrent'
  | 'schemaDamaged'
  | 'schemaForeign'
  | 'sqliteDamaged'
  | 'bytesBehind'
  | 'rootDamaged'
  | 'rootMissing'
  | 'bucketDamaged'
  | 'bucketSetWrong'
  | 'bucketWrong'
  | 'recordDamaged'
  | 'recordMoved'
  | 'recordMalformed'
  | 'recordCollectionUnknown'
  | 'recordCountWrong'
  | 'journalDamaged'
  | 'journalBroken'
  | 'attachmentsWrong'
  | 'attachmentDamaged'
  | 'attachmentOrphans'
  | 'draftDamaged';

export interface CheckReport {
  readonly ok: boolean;
  readonly class: 'fine' | 'damaged' | 'tampered';
  readonly findings: readonly Finding[];
}

/** An open vault. Methods throw when it is closed, and `VaultTamperedError` when the file changed under it. */
export interface Vault extends VaultAttachments {
  /** 32 lower-case hex characters. */
  readonly id: string;
  state(): VaultState;
  /** The record, its row checked against the leaf that was verified at unlock; undefined when there is none. */
  get(collection: CollectionName, id: RecordId): StoredRecord | undefined;
  /** All records of a collection, ordered by id. */
  list(collection: CollectionName): readonly StoredRecord[];
  /** One transaction: records, journal entry, root. Saved once it answers ok; what a refusal means is said at {@link VaultWriteError}. */
  commit(
    changes: readonly Change[],
    note: JournalNote,
  ): Result<{ readonly generation: number; readonly savedAt: number }, VaultWriteError>;
  /** Seals what is being typed, outside the root: an older draft put back is not noticed (B5). */
  putDraft(key: string, value: JsonValue): Result<void, VaultWriteError>;
  getDraft(key: string): JsonValue | undefined;
  deleteDraft(key: string): Result<void, VaultWriteError>;
  /** Every entry, oldest first, the chain checked on the way. */
  journal(): readonly JournalEntry[];
  /** Whether every save is refused: opened so, or chosen in {@link Vault.settle}. */
  isReadOnly(): boolean;
  /** How the file compares with what this computer remembers of it; worked out at the opening (B6). */
  standing(): Standing;
  /** Says what the file is when it is not the one remembered; until then every save is refused with `undecided`. */
  settle(choice: SettleChoice, note: JournalNote): Result<void, VaultWriteError>;
  /** The slots in use. */
  slots(): readonly SlotView[];
  /**
   * Puts a slot at a number, or the first free one; the credential is asked for again. Replacing a slot re-wraps the same
   * vault key: copies of the file made before still open as they did. {@link Vault.rekey} is the thorough way.
   */
  putSlot(
    proof: Credential,
    at: number | 'free',
    slot: NewSlot,
    changes: readonly Change[],
    note: JournalNote,
  ): Promise<Result<{ readonly number: number }, VaultAccessError>>;
  /** A new vault key, a wholly new file with exactly these slots, swapped in under the same name; the old file stays as `.bak1`. */
  rekey(
    proof: Credential,
    slots: readonly NewSlot[],
    changes: readonly Change[],
    note: JournalNote,
  ): Promise<Result<void, VaultAccessError>>;
  /** A complete copy at `path`, opened and verified before it has its name. */
  backup(path: string): Result<BackupReport, VaultBackupError>;
  /** Whether a copy of this vault is from before a re-key; looks at its header only. */
  hasOlderKeys(path: string): boolean;
  /** Verifies a copy of this vault with the keys in use. */
  inspectCopy(path: string): CopyView;
  /** Writes a spoilt header copy again and removes drafts that nobody can read: what `check` calls a warning. */
  repair(note: JournalNote): Result<unknown, VaultWriteError>;
  /** Verifies everything again, record by record. */
  check(): CheckReport;
  /** Closes the file, wipes the keys, releases the lock. A second call does nothing. */
  close(): void;
}

export interface OpenOptions {
  readonly path: string;
  /** Not wiped here. */
  readonly credential: Credential;
  readonly derive: DeriveKey;
  readonly random: Random;
  readonly clock: Clock;
  /** Takes no lock and refuses every write. */
  readonly readOnly?: boolean;
  /** What this computer remembers; without it the standing is always "cannot tell". */
  readonly witness?: Witness;
}

export interface CreateOptions {
  readonly path: string;
  /** UTF-8 as typed. Not wiped here; its strength is judged before, by `judgePassphrase`. */
  readonly passphrase: Uint8Array;
  readonly cost: KdfCost;
  readonly derive: DeriveKey;
  readonly random: Random;
  readonly clock: Clock;
  /** 16 random bytes for the record that names the slot. */
  readonly labelId?: Uint8Array;
  readonly witness?: Witness;
  /** IANA zone for the first entry of the journal. */
  readonly zone?: string;
}

/** The file no longer holds what was verified at unlock. The only exception of this area; caught at the process border. */
export class VaultTamperedError extends Error {
  override readonly name = 'VaultTamperedError';
}
