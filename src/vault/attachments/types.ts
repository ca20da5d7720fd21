/** What services see of attachments: photos and documents beside the records (vault-and-packs B5). */
import type { Refusal, Result } from '../../kernel/index.ts';
import type { RecordId } from '../ids.ts';
import type { JsonValue } from '../json.ts';
import type { JournalNote, VaultBackupError, VaultWriteError } from '../types.ts';

/** One attachment as its record describes it. */
export interface Attachment {
  readonly id: RecordId;
  readonly name: string;
  /** Media type, from the content and not from the name. */
  readonly media: string;
  /** Bytes. */
  readonly length: number;
  /** UTC instant at which it was added. */
  readonly added: string;
  /** Of the content, in hex, so that it can be compared with the original. */
  readonly sha256: string;
  /** What the services tied it to. */
  readonly about: JsonValue;
}

/** What is said of an attachment when it is added. */
export type NewAttachment = Pick<Attachment, 'name' | 'media' | 'about'>;

/** Content in pieces; one piece is in memory at a time, and each should be a megabyte or so. */
export type AttachmentSource = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** How a long piece of work is followed and stopped. */
export interface Watch {
  cancelled(): boolean;
  /** Bytes that are saved so far. */
  wrote(bytes: number): void;
}

/** `unreadable`: the source failed. `vaultFull`: the file would grow beyond what an opening accepts. */
export type VaultAttachError =
  | VaultWriteError
  | Refusal<'badName' | 'cancelled' | 'unreadable' | 'vaultFull'>;

/** Why an attachment cannot be given out. */
export type VaultReadError = Refusal<'notFound' | 'tooLarge' | 'damaged' | 'tampered'>;

/** Orphans: chunks of attachments that were never finished. */
export interface DroppedOrphans {
  readonly chunks: number;
  readonly bytes: number;
}

/** The part of an open vault that holds attachments. */
export interface VaultAttachments {
  /** All of them, ordered by id. */
  attachments(): readonly Attachment[];
  /**
   * Takes the content in as it is read. Up to 16 MiB it is one commit with its record; more of it goes in parts, with the
   * record in the last, and what a cancelled or failed one left is removed again.
   */
  attach(
    source: AttachmentSource,
    fresh: NewAttachment,
    note: JournalNote,
    watch?: Watch,
  ): Promise<Result<Attachment, VaultAttachError>>;
  /** The whole content, every chunk verified; at most 32 MiB. */
  readAttachment(
    id: RecordId,
  ): Result<{ readonly attachment: Attachment; readonly bytes: Uint8Array }, VaultReadError>;
  /** Writes the content to a file that does not exist, which gets its name when all of it was verified. */
  exportAttachment(
    id: RecordId,
    path: string,
  ): Promise<Result<Attachment, VaultReadError | VaultBackupError>>;
  /** Other content in place of the old, in one commit; the attachment gets a new id. At most 32 MiB. */
  replaceAttachment(
    id: RecordId,
    bytes: Uint8Array,
    about: JsonValue,
    note: JournalNote,
  ): Result<Attachment, VaultAttachError | Refusal<'notFound'>>;
  /** Removes it at once. Of more than 64 MiB the record goes first, and the rest in parts. */
  removeAttachment(
    id: RecordId,
    note: JournalNote,
  ): Promise<Result<void, VaultWriteError | Refusal<'notFound'>>>;
  /** Removes chunks of attachments that were never finished. `tampered` when the file holds chunks that nobody saved. */
  dropOrphans(note: JournalNote): Promise<Result<DroppedOrphans, VaultWriteError>>;
}
