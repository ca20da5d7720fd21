/**
 * One stream's place in libsodium's memory. The wrapper around the WASM module never gives back a stream's state, and takes
 * and frees two pieces for each chunk, with the chunk's text left in them; here all lies in one piece, wiped in the end.
 */
import type { StreamKey } from './stream.ts';
import { sodium } from './sodium.ts';

export const STREAM_HEADER_LENGTH = 24;
/** What a chunk is longer than its plaintext: the sealed tag byte before it, the 16 bytes that authenticate it after. */
export const STREAM_OVERHEAD = 17;
/** Bytes of plaintext in the largest chunk. */
export const STREAM_CHUNK = 65_536;

/** What is used of the compiled module. */
export interface StreamWasm {
  /** Another view once the memory has grown: never kept from call to call. */
  readonly HEAPU8: Uint8Array;
  _malloc(length: number): number;
  _free(address: number): void;
  _crypto_secretstream_xchacha20poly1305_init_pull(...numbers: InitNumbers): number;
  _crypto_secretstream_xchacha20poly1305_push(...numbers: PushNumbers): number;
  _crypto_secretstream_xchacha20poly1305_pull(...numbers: PullNumbers): number;
}

type Address = number;
/** A 64-bit length is two arguments, the low half first. */
type Length = [low: number, high: 0];
/** State, header, key. */
type InitNumbers = [Address, Address, Address];
/** State, output, where to write its length, plaintext, additional data, tag. */
type PushNumbers = [Address, Address, 0, Address, ...Length, Address, ...Length, number];
/** State, output, where to write its length, where to write the tag, ciphertext, additional data. */
type PullNumbers = [Address, Address, 0, Address, Address, ...Length, Address, ...Length];

/** Where the parts lie, counted from the start. A state has 52 bytes; input and output are a little longer than a chunk. */
const OFFSETS = { state: 0, tag: 64, extra: 80, input: 256, output: 66_304 } as const;
const EXTRA_LENGTH = OFFSETS.input - OFFSETS.extra;
const LENGTH = 2 * OFFSETS.output - OFFSETS.input;

/** Addresses of the parts. */
export type StreamParts = Readonly<Record<keyof typeof OFFSETS, Address>>;

const partsFrom = (start: Address): StreamParts => ({
  state: start + OFFSETS.state,
  tag: start + OFFSETS.tag,
  extra: start + OFFSETS.extra,
  input: start + OFFSETS.input,
  output: start + OFFSETS.output,
});

/** A stream's memory, begun with key and header. */
export function streamMemory(key: StreamKey, header: Uint8Array) {
  if (header.length !== STREAM_HEADER_LENGTH) throw new TypeError('a header has 24 bytes');
  const { libsodium: wasm } = sodium as unknown as { readonly libsodium: StreamWasm };
  const start = wasm._malloc(LENGTH);
  if (start === 0) throw new RangeError('no memory for a stream');
  const parts = partsFrom(start);
  begin(wasm, parts, key, header);
  wasm.HEAPU8.fill(0, parts.extra, start + LENGTH);
  let ended = false;
  return {
    /** Puts input and additional data in their places and works on them. */
    run<T>(
      input: Uint8Array,
      extra: Uint8Array,
      work: (wasm: StreamWasm, parts: StreamParts) => T,
    ): T {
      if (ended) throw new Error('the stream has ended');
      if (input.length > STREAM_CHUNK + STREAM_OVERHEAD || extra.length > EXTRA_LENGTH)
        throw new RangeError('the chunk is too long');
      wasm.HEAPU8.set(input, parts.input);
      wasm.HEAPU8.set(extra, parts.extra);
      return work(wasm, parts);
    },
    /** Wipes all of it and gives it back. */
    end(): void {
      if (ended) return;
      ended = true;
      wasm.HEAPU8.fill(0, start, start + LENGTH);
      wasm._free(start);
    },
  };
}

/** Both sides begin with the reader's call: the writer's differs in nothing but that it draws the header itself, byte by byte from the host. */
function begin(wasm: StreamWasm, parts: StreamParts, key: Uint8Array, header: Uint8Array): void {
  wasm.HEAPU8.set(key, parts.input);
  wasm.HEAPU8.set(header, parts.output);
  wasm._crypto_secretstream_xchacha20poly1305_init_pull(parts.state, parts.output, parts.input);
}

/** Bytes out of the memory, in the place given or in one of their own. */
export function copied(
  { HEAPU8 }: StreamWasm,
  from: Address,
  length: number,
  into?: Uint8Array,
): Uint8Array {
  const bytes = HEAPU8.subarray(from, from + length);
  if (into === undefined) return Uint8Array.from(bytes);
  into.set(bytes);
  return into.subarray(0, length);
}
