/** The shapes that services program against. */
import type { DeriveKey, KdfCost } from '../crypto/index.ts';
import type { Clock, Random, Refusal, Result } from '../kernel/index.ts';
import type { CollectionName } from './collections.ts';
import type { RecordId } from './ids.ts';
import type { JsonValue } from './json.ts';

/** Why a vault was not opened. Codes are those of the contract and of the command line. */
export type VaultOpenError = Refusal<
  | 'notFound'
  | 'notAVault'
  | 'damaged'
  | 'tampered'
  | 'wrongPassphrase'
  | 'busy'
  | 'unsupportedVersion'
  | 'kdfOutOfBounds'
  | 'readOnly'
  | 'io'
>;

/** Why a save did not happen. Nothing was changed, on disk or in memory; but after `io` the save may be there, where the disk took it and would not confirm it. */
export type VaultWriteError = Refusal<
  'diskFull' | 'io' | 'tooLarge' | 'limit' | 'conflict' | 'tampered' | 'readOnly'
>;

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
}

export interface JournalEntry extends JournalNote {
  /** 1, 2, 3 … */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly time: number;
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
  | 'draftDamaged';

export interface CheckReport {
  readonly ok: boolean;
  readonly class: 'fine' | 'damaged' | 'tampered';
  readonly findings: readonly Finding[];
}

/** An open vault. Methods throw when it is closed, and `VaultTamperedError` when the file changed under it. */
export interface Vault {
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
  /** Verifies everything again, record by record. */
  check(): CheckReport;
  /** Closes the file, wipes the keys, releases the lock. A second call does nothing. */
  close(): void;
}

export interface OpenOptions {
  readonly path: string;
  /** UTF-8 as typed. Not wiped here. */
  readonly passphrase: Uint8Array;
  readonly derive: DeriveKey;
  readonly random: Random;
  readonly clock: Clock;
  /** Takes no lock and refuses every write. */
  readonly readOnly?: boolean;
}

export interface CreateOptions {
  readonly path: string;
  /** UTF-8 as typed. Not wiped here; its strength is judged before, by `judgePassphrase`. */
  readonly passphrase: Uint8Array;
  readonly cost: KdfCost;
  readonly derive: DeriveKey;
  readonly random: Random;
  readonly clock: Clock;
  /** 16 bytes that name this installation; zeros when it has no name. */
  readonly deviceId?: Uint8Array;
}

/** The file no longer holds what was verified at unlock. The only exception of this area; caught at the process border. */
export class VaultTamperedError extends Error {
  override readonly name = 'VaultTamperedError';
}
