/** The header: what must be readable before there is a key (vault-and-packs B4; docs/vault-format.md §5). */
import {
  blake2b256,
  type ByteReader,
  byteReader,
  DIGEST_LENGTH,
  equalBytes,
  type HeaderKey,
  isCostAllowed,
  keyedDigest,
  ShortInputError,
  u16,
  u32,
  u64,
} from '../../crypto/index.ts';
import { concatBytes, utf8 } from '../../kernel/index.ts';
import {
  FORMAT,
  HEADER_LENGTH,
  MAGIC,
  SLOT_COUNT,
  SLOT_LENGTH,
  SUITE,
} from '../container/format.ts';
import { decodeSlot, SLOT_TYPE, type Slot } from './slots.ts';

const BODY_LENGTH = HEADER_LENGTH - 2 * DIGEST_LENGTH;
const ID_BYTES = 16;

export interface Header {
  readonly vaultId: Uint8Array;
  readonly keyGeneration: number;
  /** Grows by one whenever the header is rewritten. */
  readonly sequence: number;
  readonly slots: readonly Slot[];
  /** The whole blob as stored. */
  readonly bytes: Uint8Array;
}

/** Why a copy of the header cannot be used. */
export type HeaderFault = 'damaged' | 'unsupportedVersion' | 'kdfOutOfBounds';

/** The blob of docs/vault-format.md §5: body, unkeyed checksum of the body, MAC of the body. */
export function encodeHeader(
  fields: Pick<Header, 'vaultId' | 'keyGeneration' | 'sequence'>,
  slots: readonly Uint8Array[],
  key: HeaderKey,
): Uint8Array {
  const body = concatBytes(
    utf8(MAGIC),
    u16(FORMAT),
    u16(SUITE),
    fields.vaultId,
    u32(fields.keyGeneration),
    u64(fields.sequence),
    ...slots,
  );
  if (body.length !== BODY_LENGTH) throw new Error('header has the wrong length');
  return concatBytes(body, blake2b256(body), keyedDigest(key, DIGEST_LENGTH, 'header', body));
}

/** Steps 1 to 3 of B4, all before any key derivation: length, magic, versions, checksum, cost bounds. */
export function decodeHeader(blob: unknown): Header | HeaderFault {
  if (!(blob instanceof Uint8Array) || blob.length !== HEADER_LENGTH) return 'damaged';
  const bytes = Uint8Array.from(blob);
  const reader = byteReader(bytes);
  if (!equalBytes(reader.bytes(MAGIC.length), utf8(MAGIC))) return 'damaged';
  if (reader.u16() !== FORMAT || reader.u16() !== SUITE) return 'unsupportedVersion';
  const checksum = bytes.subarray(BODY_LENGTH, BODY_LENGTH + DIGEST_LENGTH);
  if (!equalBytes(blake2b256(bytes.subarray(0, BODY_LENGTH)), checksum)) return 'damaged';
  const header = decodeFields(reader, bytes);
  if (header === undefined) return 'damaged';
  const derived = [
    ...slotsOfKind(header.slots, 'passphrase'),
    ...slotsOfKind(header.slots, 'recovery'),
  ];
  return derived.every(({ slot }) => isCostAllowed(slot.cost)) ? header : 'kdfOutOfBounds';
}

function decodeFields(reader: ByteReader, bytes: Uint8Array): Header | undefined {
  try {
    const vaultId = reader.bytes(ID_BYTES);
    const keyGeneration = reader.u32();
    const sequence = reader.u64();
    const slots = Array.from({ length: SLOT_COUNT }, () => decodeSlot(reader.bytes(SLOT_LENGTH)));
    const whole = slots.filter((slot) => slot !== undefined);
    if (whole.length < SLOT_COUNT) return undefined;
    return { vaultId, keyGeneration, sequence, slots: whole, bytes };
  } catch (error) {
    // The checksum has no key: anybody can write a sequence above 2^53.
    if (error instanceof ShortInputError) return undefined;
    throw error;
  }
}

/** The slots of one kind, with their numbers. */
export const slotsOfKind = (
  slots: readonly Slot[],
  kind: Exclude<keyof typeof SLOT_TYPE, 'empty'>,
): readonly { readonly slot: Slot; readonly slotNumber: number }[] =>
  slots
    .map((slot, slotNumber) => ({ slot, slotNumber }))
    .filter(({ slot }) => slot.type === SLOT_TYPE[kind]);

/** What the root says of the header: BLAKE2b-256 of the whole blob. */
export const headerDigest = ({ bytes }: Header): Uint8Array => blake2b256(bytes);

/** Step 6 of B4. */
export const isHeaderAuthentic = (header: Header, key: HeaderKey): boolean =>
  equalBytes(
    keyedDigest(key, DIGEST_LENGTH, 'header', header.bytes.subarray(0, BODY_LENGTH)),
    header.bytes.subarray(BODY_LENGTH + DIGEST_LENGTH),
  );
