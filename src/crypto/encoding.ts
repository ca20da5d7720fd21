/** Fixed-width, big-endian encoding: the only one used on disk (docs/vault-format.md §2). */

function assertRange(value: number, limit: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > limit)
    throw new RangeError('integer out of range for its field');
}

const WORD = 2 ** 32;

/** Writes the low `length` bytes of a number below 2^32. No DataView: making one costs more than everything else here. */
function putInteger(bytes: Uint8Array, offset: number, length: number, value: number): void {
  for (let index = 0; index < length; index += 1)
    bytes[offset + index] = value >>> (8 * (length - 1 - index));
}

function integer(value: number, length: 1 | 2 | 4): Uint8Array {
  assertRange(value, 2 ** (8 * length) - 1);
  const bytes = new Uint8Array(length);
  putInteger(bytes, 0, length, value);
  return bytes;
}

export const u8 = (value: number): Uint8Array => integer(value, 1);

export const u16 = (value: number): Uint8Array => integer(value, 2);

export const u32 = (value: number): Uint8Array => integer(value, 4);

/** 64-bit field; the value itself never exceeds 2^53 − 1. */
export function u64(value: number): Uint8Array {
  assertRange(value, Number.MAX_SAFE_INTEGER);
  const bytes = new Uint8Array(8);
  putInteger(bytes, 0, 4, Math.floor(value / WORD));
  putInteger(bytes, 4, 4, value % WORD);
  return bytes;
}

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

class Reader implements ByteReader {
  readonly #input: Uint8Array;
  #offset = 0;

  constructor(input: Uint8Array) {
    this.#input = input;
  }

  u8(): number {
    return this.#integer(1);
  }

  u16(): number {
    return this.#integer(2);
  }

  u32(): number {
    return this.#integer(4);
  }

  u64(): number {
    const high = this.#integer(4);
    const value = high * WORD + this.#integer(4);
    if (!Number.isSafeInteger(value)) throw new ShortInputError('number above 2^53 - 1');
    return value;
  }

  bytes(length: number): Uint8Array {
    const from = this.#advance(length);
    return this.#input.subarray(from, from + length);
  }

  rest(): Uint8Array {
    return this.#input.subarray(this.#offset);
  }

  #integer(length: number): number {
    const from = this.#advance(length);
    let value = 0;
    for (let index = from; index < from + length; index += 1)
      value = value * 256 + (this.#input[index] ?? 0);
    return value;
  }

  #advance(length: number): number {
    const from = this.#offset;
    if (from + length > this.#input.length) throw new ShortInputError('input too short');
    this.#offset = from + length;
    return from;
  }
}

/** A reader at the beginning of the input. */
export const byteReader = (input: Uint8Array): ByteReader => new Reader(input);
