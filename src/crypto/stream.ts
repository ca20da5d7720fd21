/**
 * Long content as a chain of sealed chunks: libsodium's secretstream (XChaCha20-Poly1305). The library leaves it to its
 * caller to notice a stream that stops early, goes on after its end, or changes its keys on the way; that is done here
 * (research/vault-anchors §16).
 */
import { createHash } from 'node:crypto';
import type { Random } from '../kernel/index.ts';
import type { Key } from './keys.ts';
import { sodium } from './sodium.ts';

/** Seals one stream, hence one attachment, and nothing else ever. */
export type StreamKey = Key<'stream'>;

export const STREAM_HEADER_LENGTH = 24;
/** What a chunk is longer than its plaintext: the sealed tag byte before it, the 16 bytes that authenticate it after. */
export const STREAM_OVERHEAD = 17;

const MESSAGE = 0;
const FINAL = 3;
const STATE_LENGTH = 52;

export interface StreamSealer {
  /** Random, stored beside the chunks; not secret. */
  readonly header: Uint8Array;
  /** Seals the next chunk; after the one that is said to be the last there is no other. */
  seal(plaintext: Uint8Array, additional: Uint8Array, last: boolean): Uint8Array;
  /** Wipes the state. Due whatever happened before. */
  end(): void;
}

export interface OpenedChunk {
  readonly plaintext: Uint8Array;
  readonly last: boolean;
}

export interface StreamOpener {
  /**
   * The next chunk, or undefined when this is not it: another chunk, changed bytes, other additional data, a tag that we
   * never write, anything after the last one. A chunk that did not open leaves the stream where it was.
   */
  open(ct: Uint8Array, additional: Uint8Array): OpenedChunk | undefined;
  /** Wipes the state. Due whatever happened before. */
  end(): void;
}

/** Begins a stream. The key must be a fresh one. */
export function sealStream(key: StreamKey, random: Random): StreamSealer {
  const header = random.bytes(STREAM_HEADER_LENGTH);
  const stream = begin(header, key);
  return {
    header,
    seal(plaintext, additional, last) {
      const state = stream.state();
      if (last) stream.finish();
      const tag = last ? FINAL : MESSAGE;
      return sodium.crypto_secretstream_xchacha20poly1305_push(state, plaintext, additional, tag);
    },
    end: stream.end,
  };
}

/** Reads a stream from its start. */
export function openStream(key: StreamKey, header: Uint8Array): StreamOpener {
  const stream = begin(header, key);
  return {
    open(ct, additional) {
      if (stream.isFinished() || ct.length < STREAM_OVERHEAD) return undefined;
      const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(
        stream.state(),
        ct,
        additional,
      );
      if (pulled === false) return undefined;
      const { message, tag } = pulled;
      if (tag !== MESSAGE) stream.finish();
      return tag === MESSAGE || tag === FINAL
        ? { plaintext: message, last: tag === FINAL }
        : undefined;
    },
    end: stream.end,
  };
}

/**
 * The state that both sides work on lies in libsodium's own memory, which the wrapper never gives back. Both begin with
 * the reader's call: the writer's differs in nothing but that it draws the header itself, byte by byte from the host.
 */
function begin(header: Uint8Array, key: StreamKey) {
  const address = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  let phase: 'open' | 'finished' | 'ended' = 'open';
  return {
    state() {
      if (phase !== 'open') throw new Error('the stream has ended');
      return address;
    },
    isFinished: () => phase === 'finished',
    finish() {
      phase = 'finished';
    },
    end() {
      if (phase === 'ended') return;
      phase = 'ended';
      release(address as unknown as number);
    },
  };
}

/** The exports of the WASM module itself, which the wrapper passes on without a type. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  _free(address: number): void;
}

function release(address: number): void {
  const { libsodium: memory } = sodium as unknown as { readonly libsodium: Memory };
  memory.HEAPU8.fill(0, address, address + STATE_LENGTH);
  memory._free(address);
}

/** SHA-256 over content as it passes by. */
export function runningSha256(): {
  readonly add: (piece: Uint8Array) => void;
  readonly digest: () => Uint8Array;
} {
  const hash = createHash('sha256');
  return {
    add: (piece) => void hash.update(piece),
    digest: () => Uint8Array.from(hash.digest()),
  };
}
