/** The record of an attachment: its name, its measures, and the key of its chunks, wrapped (docs/vault-format.md §11). */
import {
  asKey,
  DIGEST_LENGTH,
  KEY_LENGTH,
  NONCE_LENGTH,
  open,
  padmeLength,
  type Sealed,
  seal,
  STREAM_CHUNK,
  STREAM_HEADER_LENGTH,
  STREAM_OVERHEAD,
  type StreamKey,
  TAG_LENGTH,
} from '../../crypto/index.ts';
import { concatBytes, fromHex, type Random } from '../../kernel/index.ts';
import type { Attachment } from './types.ts';
import { type Binding, sealContext } from '../sealed/binding.ts';
import type { RecordId } from '../ids.ts';
import type { JsonValue } from '../json.ts';
import type { Change } from '../types.ts';

/** Bytes of plaintext in every chunk but the last. */
export const CHUNK_BYTES = STREAM_CHUNK;
export const MAX_ATTACHMENT_BYTES = 2 * 1024 ** 3;
const MAX_NAME_LENGTH = 255;
const SCHEMA = 1;

/** What a reader needs besides what services see. */
export interface AttachmentRecord extends Attachment {
  readonly chunks: number;
  /** Of the stream. */
  readonly header: Uint8Array;
  /** The stream's key, wrapped. */
  readonly key: Sealed;
  /** Digest over the tags of all chunks in order. */
  readonly tags: Uint8Array;
}

/** How many chunks a content of that length has; an empty one has one too. */
export const chunkCount = (length: number): number => Math.max(1, Math.ceil(length / CHUNK_BYTES));

/** Bytes of content in chunk n. */
export const contentIn = ({ length, chunks }: AttachmentRecord, n: number): number =>
  n < chunks - 1 ? CHUNK_BYTES : length - (chunks - 1) * CHUNK_BYTES;

/** Bytes of chunk n as it is stored: the last one is padded. */
export const storedLength = (record: AttachmentRecord, n: number): number =>
  STREAM_OVERHEAD + (n < record.chunks - 1 ? CHUNK_BYTES : padmeLength(contentIn(record, n)));

/** The name as it is kept, or undefined when nothing is left of it or it is too long. Invisible characters would let a name pass for another one. */
export function cleanName(name: string): string | undefined {
  const clean = name.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
  return clean.length >= 1 && clean.length <= MAX_NAME_LENGTH ? clean : undefined;
}

/** Wraps the key of a stream under the vault's own; only in this attachment's record does it open again. */
export const wrapKey = (
  binding: Binding,
  aid: Uint8Array,
  key: StreamKey,
  random: Random,
): Sealed => seal(binding.keys.attachment, key, sealContext(binding, 'attachmentKey', aid), random);

export function unwrapKey(
  binding: Binding,
  aid: Uint8Array,
  wrapped: Sealed,
): StreamKey | undefined {
  const key = open(binding.keys.attachment, wrapped, sealContext(binding, 'attachmentKey', aid));
  return key && asKey<'stream'>(key);
}

const encode = (...parts: readonly Uint8Array[]): string =>
  Buffer.from(concatBytes(...parts)).toString('base64');

function decode(value: unknown, length: number): Uint8Array | undefined {
  if (typeof value !== 'string') return undefined;
  const bytes = Uint8Array.from(Buffer.from(value, 'base64'));
  return bytes.length === length && encode(bytes) === value ? bytes : undefined;
}

/** What is kept of it. */
export function attachmentValue(record: AttachmentRecord): JsonValue {
  const { id: _id, header, key, tags, ...plain } = record;
  return {
    ...plain,
    header: encode(header),
    key: encode(key.nonce, key.ct),
    tags: encode(tags),
  };
}

export const putAttachment = (record: AttachmentRecord): Change => ({
  kind: 'put',
  collection: 'attachment',
  id: record.id,
  schema: SCHEMA,
  value: attachmentValue(record),
});

/** The record of a value, or undefined for what is not an attachment's. */
export function attachmentRecord(id: RecordId, value: JsonValue): AttachmentRecord | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { name, media, length, chunks, added, sha256, about, ...sealed } = value as {
    readonly [key: string]: JsonValue;
  };
  const header = decode(sealed['header'], STREAM_HEADER_LENGTH);
  const key = decode(sealed['key'], NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH);
  const tags = decode(sealed['tags'], DIGEST_LENGTH);
  if (typeof name !== 'string' || typeof media !== 'string') return undefined;
  if (typeof added !== 'string' || typeof sha256 !== 'string') return undefined;
  if (!isLength(length) || chunks !== chunkCount(length)) return undefined;
  if (header === undefined || key === undefined || tags === undefined) return undefined;
  const wrapped = { nonce: key.subarray(0, NONCE_LENGTH), ct: key.subarray(NONCE_LENGTH) };
  const measures = { length, chunks, added, sha256, about: about ?? null };
  return { id, name, media, ...measures, header, key: wrapped, tags };
}

const isLength = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MAX_ATTACHMENT_BYTES;

/** What services see of it. */
export const attachmentOf = (record: AttachmentRecord): Attachment => {
  const { id, name, media, length, added, sha256, about } = record;
  return { id, name, media, length, added, sha256, about };
};

/** The id of an attachment as its chunks carry it. */
export const aidOf = ({ id }: Pick<Attachment, 'id'>): Uint8Array => fromHex(id);
