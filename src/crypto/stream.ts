/**
 * Long content as a chain of sealed chunks: libsodium's secretstream (XChaCha20-Poly1305). The library leaves it to its
 * caller to notice a stream that stops early, goes on after its end, or changes its keys on the way; that is done here
 * (research/vault-anchors §16).
 */
import { createHash } from 'node:crypto';
import type { Random } from '../kernel/index.ts';
import type { Key } from './keys.ts';
import {
  copied,
  STREAM_CHUNK,
  STREAM_HEADER_LENGTH,
  STREAM_OVERHEAD,
  streamMemory,
} from './stream-memory.ts';

/** Seals one stream, hence one attachment, and nothing else ever. */
export type StreamKey = Key<'stream'>;

export { STREAM_CHUNK, STREAM_HEADER_LENGTH, STREAM_OVERHEAD };

const MESSAGE = 0;
const FINAL = 3;

export interface StreamSealer {
  /** Random, stored beside the chunks; not secret. */
  readonly header: Uint8Array;
  /** Seals the next chunk, into the place given if there is one; after the one that is said to be the last there is no other. */
  seal(plaintext: Uint8Array, additional: Uint8Array, last: boolean, into?: Uint8Array): Uint8Array;
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
  open(ct: Uint8Array, additional: Uint8Array, into?: Uint8Array): OpenedChunk | undefined;
  /** Wipes the state. Due whatever happened before. */
  end(): void;
}

/** Begins a stream. The key must be a fresh one. */
export function sealStream(key: StreamKey, random: Random): StreamSealer {
  const header = random.bytes(STREAM_HEADER_LENGTH);
  const memory = streamMemory(key, header);
  let finished = false;
  return {
    header,
    seal(plaintext, additional, last, into) {
      if (finished) throw new Error('the stream has ended');
      finished = last;
      const length = plaintext.length + STREAM_OVERHEAD;
      return memory.run(plaintext, additional, (wasm, { state, input, output, extra }) => {
        const sealed = wasm._crypto_secretstream_xchacha20poly1305_push(
          ...([state, output, 0, input, plaintext.length, 0] as const),
          ...([extra, additional.length, 0, last ? FINAL : MESSAGE] as const),
        );
        if (sealed !== 0) throw new Error('the chunk was not sealed');
        return copied(wasm, output, length, into);
      });
    },
    end: memory.end,
  };
}

/** Reads a stream from its start. */
export function openStream(key: StreamKey, header: Uint8Array): StreamOpener {
  const memory = streamMemory(key, header);
  let finished = false;
  return {
    open(ct, additional, into) {
      if (finished || ct.length < STREAM_OVERHEAD) return undefined;
      if (ct.length > STREAM_CHUNK + STREAM_OVERHEAD) return undefined;
      const length = ct.length - STREAM_OVERHEAD;
      return memory.run(ct, additional, (wasm, { state, tag, input, output, extra }) => {
        const opened = wasm._crypto_secretstream_xchacha20poly1305_pull(
          ...([state, output, 0, tag, input, ct.length, 0] as const),
          ...([extra, additional.length, 0] as const),
        );
        if (opened !== 0) return undefined;
        const kind = wasm.HEAPU8[tag];
        if (kind !== MESSAGE) finished = true;
        if (kind !== MESSAGE && kind !== FINAL) return undefined;
        return { plaintext: copied(wasm, output, length, into), last: finished };
      });
    },
    end: memory.end,
  };
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
