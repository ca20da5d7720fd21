/** Records: blind id, sealed row, leaf (vault-and-packs B5; docs/vault-format.md §7). */
import {
  byteReader,
  DIGEST_LENGTH,
  ID_LENGTH,
  isPadded,
  keyedDigest,
  NONCE_LENGTH,
  open,
  padTogether,
  type Sealed,
  seal,
  ShortInputError,
  TAG_LENGTH,
  tagOf,
  u16,
  u32,
  u64,
} from '../../crypto/index.ts';
import { fromHex, fromUtf8, type Random, toHex, utf8 } from '../../kernel/index.ts';
import { type Binding, sealContext } from './binding.ts';
import type { RecordId } from '../ids.ts';
import { canonicalJson, type JsonValue } from '../json.ts';

const HEAD_LENGTH = 32;
/** The first byte of U+FEFF in UTF-8; no JSON begins with it. */
const BYTE_ORDER_MARK = 0xef;

/** What is inside a record's ciphertext. `body` is the canonical JSON as UTF-8. */
export interface RecordPlain {
  readonly collection: number;
  readonly id: RecordId;
  readonly revision: number;
  readonly schema: number;
  readonly body: Uint8Array;
}

/** What is remembered of a verified row: enough to know it again, nothing of its content. */
export interface Leaf {
  readonly bix: Uint8Array;
  readonly nonce: Uint8Array;
  readonly tag: Uint8Array;
}

const LEAF_LENGTH = ID_LENGTH + NONCE_LENGTH + TAG_LENGTH;
const LEAVES_PER_PIECE = 1024;

/** A leaf as a place in a piece of memory that it shares with others: alone its three arrays weigh 700 bytes. */
class PackedLeaf implements Leaf {
  readonly #piece: Uint8Array;
  readonly #start: number;

  constructor(piece: Uint8Array, start: number) {
    this.#piece = piece;
    this.#start = start;
  }

  get bix(): Uint8Array {
    return this.#piece.subarray(this.#start, this.#start + ID_LENGTH);
  }

  get nonce(): Uint8Array {
    return this.#piece.subarray(this.#start + ID_LENGTH, this.#start + ID_LENGTH + NONCE_LENGTH);
  }

  get tag(): Uint8Array {
    return this.#piece.subarray(this.#start + ID_LENGTH + NONCE_LENGTH, this.#start + LEAF_LENGTH);
  }
}

/** Copies leaves into pieces of memory, for an index that holds very many of them. */
export function leafPacker(): (leaf: Leaf) => Leaf {
  let piece = new Uint8Array(0);
  let end = 0;
  return ({ bix, nonce, tag }) => {
    if (end === piece.length) {
      piece = new Uint8Array(LEAVES_PER_PIECE * LEAF_LENGTH);
      end = 0;
    }
    const start = end;
    piece.set(bix, start);
    piece.set(nonce, start + ID_LENGTH);
    piece.set(tag, start + ID_LENGTH + NONCE_LENGTH);
    end += LEAF_LENGTH;
    return new PackedLeaf(piece, start);
  };
}

/** The blind id of a record: 16 bytes that tell nothing without the key. */
export const blindId = (binding: Binding, collection: number, id: RecordId): Uint8Array =>
  keyedDigest(
    binding.keys.blindId,
    ID_LENGTH,
    'recordId',
    binding.vaultId,
    u16(collection),
    fromHex(id),
  );

/** The bucket of a row: the first byte of its blind id. */
export const bucketOf = (bix: Uint8Array): number => bix[0] ?? 0;

/** The member of the bucket's set that stands for a row. */
export const recordLeaf = (binding: Binding, leaf: Leaf): Uint8Array =>
  keyedDigest(binding.keys.digest, DIGEST_LENGTH, 'recordLeaf', leaf.bix, leaf.nonce, leaf.tag);

/** The canonical JSON of a value as bytes. */
export const recordBody = (value: JsonValue): Uint8Array => utf8(canonicalJson(value));

/** The value of a body. Throws on what is not JSON: nobody without the key can bring that about. */
export const recordValue = (body: Uint8Array): JsonValue => JSON.parse(fromUtf8(body)) as JsonValue;

/** Whether a body is what {@link recordBody} makes of its value, hence within the format's limits (docs/vault-format.md §7). */
export function isCanonical(body: Uint8Array): boolean {
  try {
    const text = fromUtf8(body);
    // Reading drops a byte order mark in silence.
    return body[0] !== BYTE_ORDER_MARK && canonicalJson(JSON.parse(text) as JsonValue) === text;
  } catch {
    return false;
  }
}

/** Seals a record and says what to remember of it. */
export function sealRecord(
  binding: Binding,
  bix: Uint8Array,
  plain: RecordPlain,
  random: Random,
): { readonly sealed: Sealed; readonly leaf: Leaf } {
  const padded = padTogether([
    u16(plain.collection),
    fromHex(plain.id),
    u64(plain.revision),
    u16(plain.schema),
    u32(plain.body.length),
    plain.body,
  ]);
  const sealed = seal(binding.keys.record, padded, sealContext(binding, 'record', bix), random);
  const leaf = { bix, nonce: sealed.nonce, tag: tagOf(sealed.ct) };
  return { sealed, leaf };
}

/**
 * The record; `unsealed` when the row does not authenticate at this blind id, `malformed` when it does but breaks the format.
 * `room` may hold the plaintext when nobody needs it longer than until the next one.
 */
export function openRecord(
  binding: Binding,
  bix: Uint8Array,
  sealed: Sealed,
  room?: Uint8Array,
): RecordPlain | 'unsealed' | 'malformed' {
  const padded = open(binding.keys.record, sealed, sealContext(binding, 'record', bix), room);
  if (padded === undefined) return 'unsealed';
  try {
    return decodeRecord(padded);
  } catch (error) {
    // Whoever has the key can seal a few bytes, or a number above 2^53.
    if (error instanceof ShortInputError) return 'malformed';
    throw error;
  }
}

function decodeRecord(padded: Uint8Array): RecordPlain | 'malformed' {
  const reader = byteReader(padded);
  const collection = reader.u16();
  const id = toHex(reader.bytes(ID_LENGTH)) as RecordId;
  const revision = reader.u64();
  const schema = reader.u16();
  const length = reader.u32();
  if (!isPadded(padded, HEAD_LENGTH + length)) return 'malformed';
  const body = padded.subarray(HEAD_LENGTH, HEAD_LENGTH + length);
  return { collection, id, revision, schema, body };
}
