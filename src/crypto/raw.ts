/**
 * libsodium's WASM functions without the wrapper around them. The wrapper takes and frees a piece of the memory for each
 * argument and leaves in it what was there; here the arguments lie one after the other in one area, which is kept from call
 * to call and zeroed after each (docs/speed.md).
 */
import { sodium } from './sodium.ts';

/** What is used of the compiled module. */
interface Wasm {
  /** Another view once the memory has grown: never kept from call to call. */
  readonly HEAPU8: Uint8Array;
  _malloc(length: number): number;
  _free(address: number): void;
  _crypto_aead_xchacha20poly1305_ietf_encrypt(...numbers: EncryptNumbers): number;
  _crypto_aead_xchacha20poly1305_ietf_decrypt(...numbers: DecryptNumbers): number;
  _crypto_generichash(...numbers: DigestNumbers): number;
  _crypto_hash_sha256(...numbers: [Address, Address, ...Length]): number;
}

type Address = number;
/** A 64-bit length is two arguments, the low half first. */
type Length = [low: number, high: 0];
/** Output, where to write its length, input, additional data, no secret nonce, nonce, key. */
type EncryptNumbers = [Address, 0, Address, ...Length, Address, ...Length, 0, Address, Address];
/** Output, where to write its length, no secret nonce, input, additional data, nonce, key. */
type DecryptNumbers = [Address, 0, 0, Address, ...Length, Address, ...Length, Address, Address];
/** Output, its length, input, key, its length. */
type DigestNumbers = [Address, number, Address, ...Length, Address, number];

const KEY = 32;
const NONCE = 24;
const TAG = 16;
const SHA256 = 32;
/** Lengths of the area are multiples of this, which is more than nearly every call needs. */
const STEP = 64 * 1024;

const wasm = (): Wasm => (sodium as unknown as { readonly libsodium: Wasm }).libsodium;

/** One call at a time: `begin`, the inputs, the function itself, its output, and `end` whatever happened. */
class Area {
  #start: Address = 0;
  #length = 0;
  #next: Address = 0;

  /** Makes room for so many bytes. Between two calls there are only zeros, so that the memory can be exchanged. */
  begin(length: number): void {
    if (length > this.#length) this.#exchange(Math.ceil(length / STEP) * STEP);
    this.#next = this.#start;
  }

  #exchange(length: number): void {
    const module = wasm();
    module._free(this.#start);
    // Without room nothing lies anywhere: what is zeroed afterwards would be the module's own.
    this.#length = 0;
    this.#next = 0;
    this.#start = module._malloc(length);
    if (this.#start === 0) throw new RangeError('no memory for a text of this length');
    this.#length = length;
  }

  /** Lays bytes behind those before and says where. */
  put(bytes: Uint8Array): Address {
    const address = this.#next;
    wasm().HEAPU8.set(bytes, address);
    this.#next += bytes.length;
    return address;
  }

  /** Leaves room behind the bytes before and says where. */
  skip(length: number): Address {
    const address = this.#next;
    this.#next += length;
    return address;
  }

  /** A copy of what a function wrote, in `room` if it fits. */
  take(address: Address, length: number, room?: Uint8Array): Uint8Array {
    const memory = wasm().HEAPU8;
    if (room === undefined || room.length < length) return memory.slice(address, address + length);
    room.set(memory.subarray(address, address + length));
    return room.subarray(0, length);
  }

  end(): void {
    wasm().HEAPU8.fill(0, this.#start, this.#next);
  }
}

const area = new Area();

/** The inputs of XChaCha20-Poly1305; `text` is the plaintext, or the ciphertext and its tag. */
interface AeadParts {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly additional: Uint8Array;
  readonly text: Uint8Array;
}

/** Lays them out, with room for a tag; the output takes the place of the text. */
function layOut({ key, nonce, additional, text }: AeadParts) {
  if (key.length !== KEY || nonce.length !== NONCE)
    throw new TypeError('a key has 32 bytes, a nonce 24');
  area.begin(KEY + NONCE + additional.length + text.length + TAG);
  const at = {
    key: area.put(key),
    nonce: area.put(nonce),
    additional: area.put(additional),
    text: area.put(text),
  };
  area.skip(TAG);
  return at;
}

/** The ciphertext and its tag. */
export function encrypt(parts: AeadParts): Uint8Array {
  const { length } = parts.text;
  try {
    const at = layOut(parts);
    wasm()._crypto_aead_xchacha20poly1305_ietf_encrypt(
      at.text,
      0,
      at.text,
      length,
      0,
      at.additional,
      parts.additional.length,
      0,
      0,
      at.nonce,
      at.key,
    );
    return area.take(at.text, length + TAG);
  } finally {
    area.end();
  }
}

/** The plaintext, in `room` if that is given and long enough; undefined when the tag does not fit. */
export function decrypt(parts: AeadParts, room?: Uint8Array): Uint8Array | undefined {
  const { length } = parts.text;
  try {
    const at = layOut(parts);
    const answer = wasm()._crypto_aead_xchacha20poly1305_ietf_decrypt(
      at.text,
      0,
      0,
      at.text,
      length,
      0,
      at.additional,
      parts.additional.length,
      0,
      at.nonce,
      at.key,
    );
    return answer === 0 ? area.take(at.text, length - TAG, room) : undefined;
  } finally {
    area.end();
  }
}

const lengthOf = (parts: readonly Uint8Array[]): number => {
  let length = 0;
  for (const part of parts) length += part.length;
  return length;
};

/** Lays the parts out as one message. */
function putAll(parts: readonly Uint8Array[]): Address {
  const address = area.skip(0);
  for (const part of parts) area.put(part);
  return address;
}

/** BLAKE2b of the parts, one after the other; an empty key is none. */
export function blake2b(
  length: number,
  key: Uint8Array,
  message: readonly Uint8Array[],
): Uint8Array {
  const size = lengthOf(message);
  try {
    area.begin(key.length + size + length);
    const [keyAt, messageAt] = [area.put(key), putAll(message)];
    const output = area.skip(length);
    if (wasm()._crypto_generichash(output, length, messageAt, size, 0, keyAt, key.length) !== 0)
      throw new RangeError('no digest or key of this length');
    return area.take(output, length);
  } finally {
    area.end();
  }
}

/** SHA-256 of the parts, one after the other. */
export function sha256(message: readonly Uint8Array[]): Uint8Array {
  const size = lengthOf(message);
  try {
    area.begin(size + SHA256);
    const messageAt = putAll(message);
    const output = area.skip(SHA256);
    wasm()._crypto_hash_sha256(output, messageAt, size, 0);
    return area.take(output, SHA256);
  } finally {
    area.end();
  }
}
