/** Fixed-width, big-endian encoding: the only one used on disk (docs/vault-format.md §2). */

function scratch(length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(length);
  return { bytes, view: new DataView(bytes.buffer) };
}

function assertRange(value: number, limit: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > limit)
    throw new RangeError('integer out of range for its field');
}

export const u8 = (value: number): Uint8Array => {
  assertRange(value, 0xff);
  return Uint8Array.of(value);
};

export const u16 = (value: number): Uint8Array => {
  assertRange(value, 0xffff);
  const { bytes, view } = scratch(2);
  view.setUint16(0, value);
  return bytes;
};

export const u32 = (value: number): Uint8Array => {
  assertRange(value, 0xffffffff);
  const { bytes, view } = scratch(4);
  view.setUint32(0, value);
  return bytes;
};

/** 64-bit field; the value itself never exceeds 2^53 − 1. */
export const u64 = (value: number): Uint8Array => {
  assertRange(value, Number.MAX_SAFE_INTEGER);
  const { bytes, view } = scratch(8);
  view.setBigUint64(0, BigInt(value));
  return bytes;
};

/** Takes fields off the front of a byte string, in order. Throws {@link ShortInputError} at the end. */
export interface ByteReader {
  u8(): number;
  u16(): number;
  u32(): number;
  /** Throws {@link ShortInputError} as well when the value is above 2^53 − 1. */
  u64(): number;
  /** A view, not a copy. */
  bytes(length: number): Uint8Array;
  /** What is left, as a view. */
  rest(): Uint8Array;
}

/** The input ended inside a field, or a number does not fit. Callers turn it into "damaged". */
export class ShortInputError extends Error {
  override readonly name = 'ShortInputError';
}

export function byteReader(input: Uint8Array): ByteReader {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  let offset = 0;
  const advance = (length: number): number => {
    if (offset + length > input.length) throw new ShortInputError('input too short');
    offset += length;
    return offset - length;
  };
  return {
    u8: () => view.getUint8(advance(1)),
    u16: () => view.getUint16(advance(2)),
    u32: () => view.getUint32(advance(4)),
    u64: () => {
      const value = Number(view.getBigUint64(advance(8)));
      if (!Number.isSafeInteger(value)) throw new ShortInputError('number above 2^53 - 1');
      return value;
    },
    bytes: (length) => {
      const from = advance(length);
      return input.subarray(from, from + length);
    },
    rest: () => input.subarray(offset),
  };
}
