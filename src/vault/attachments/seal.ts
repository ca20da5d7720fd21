/** Content on its way in: cut into chunks, and each sealed under the attachment's own key (docs/vault-format.md §11). */
import {
  asKey,
  ID_LENGTH,
  KEY_LENGTH,
  pad,
  runningSha256,
  sealStream,
  STREAM_CHUNK,
  STREAM_OVERHEAD,
  type StreamSealer,
  wipe,
} from '../../crypto/index.ts';
import { type Random, toHex } from '../../kernel/index.ts';
import { type AttachmentRecord, CHUNK_BYTES, wrapKey } from './record.ts';
import { type Chunk, chunkContext, tagList } from './rows.ts';
import type { NewAttachment } from './types.ts';
import type { Binding } from '../sealed/binding.ts';
import type { RecordId } from '../ids.ts';

/** An attachment while its content goes by. */
export interface Sealing {
  readonly aid: Uint8Array;
  /** Bytes taken in so far. */
  length(): number;
  add(piece: Uint8Array): void;
  /** Seals what is left as the last chunk. */
  finish(): void;
  /** How many chunks wait to be taken. */
  ready(): number;
  /** They are good until the next piece is added. */
  take(): readonly Chunk[];
  /** The record of it, once it is finished; its key is wrapped under the keys that are in use at this moment. */
  record(binding: Binding, fresh: NewAttachment, added: string): AttachmentRecord;
  /** Wipes key and state. */
  end(): void;
}

/** Begins an attachment of this vault, under a key of its own. */
export function beginSealing(vaultId: Uint8Array, random: Random): Sealing {
  const aid = random.bytes(ID_LENGTH);
  const key = asKey<'stream'>(random.bytes(KEY_LENGTH));
  const stream = sealStream(key, random);
  const chunks = chunkSealer(stream, vaultId, aid);
  const cutter = cutIntoChunks((full) => chunks.seal(full, false));
  const hash = runningSha256();
  return {
    aid,
    length: () => cutter.length(),
    add(piece) {
      hash.add(piece);
      cutter.add(piece);
    },
    finish: () => chunks.seal(pad(cutter.rest()), true),
    ready: () => chunks.ready(),
    take: () => chunks.take(),
    record: (binding, fresh, added) => ({
      ...fresh,
      id: toHex(aid) as RecordId,
      length: cutter.length(),
      chunks: chunks.count(),
      added,
      sha256: toHex(hash.digest()),
      header: stream.header,
      key: wrapKey(binding, aid, key, random),
      tags: chunks.tags(),
    }),
    end() {
      wipe(key);
      cutter.wipe();
      stream.end();
    },
  };
}

/** Gives out full chunks. The last full one waits until more comes: only the last of all may end the stream. */
function cutIntoChunks(full: (chunk: Uint8Array) => void) {
  const waiting = new Uint8Array(CHUNK_BYTES);
  let [filled, length] = [0, 0];
  return {
    length: () => length,
    rest: () => waiting.subarray(0, filled),
    wipe: () => wipe(waiting),
    add(piece: Uint8Array): void {
      length += piece.length;
      let left = piece;
      while (left.length > 0) {
        if (filled === CHUNK_BYTES) {
          full(waiting);
          filled = 0;
        }
        const fits = left.subarray(0, CHUNK_BYTES - filled);
        waiting.set(fits, filled);
        filled += fits.length;
        left = left.subarray(fits.length);
      }
    },
  };
}

/** Seals chunk after chunk and keeps the tags. What was taken is written over by the next part: the memory of one part is all that is needed. */
function chunkSealer(stream: StreamSealer, vaultId: Uint8Array, aid: Uint8Array) {
  const tags = tagList();
  const places: Uint8Array[] = [];
  let sealed: Chunk[] = [];
  let n = 0;
  const nextPlace = (): Uint8Array => {
    const place = places[sealed.length] ?? new Uint8Array(STREAM_CHUNK + STREAM_OVERHEAD);
    places[sealed.length] = place;
    return place;
  };
  return {
    count: () => n,
    tags: () => tags.digest(),
    ready: () => sealed.length,
    seal(plaintext: Uint8Array, last: boolean): void {
      const ct = stream.seal(plaintext, chunkContext(vaultId, aid, n), last, nextPlace());
      tags.add(ct);
      sealed.push({ n, ct });
      n += 1;
    },
    take(): readonly Chunk[] {
      const taken = sealed;
      sealed = [];
      return taken;
    },
  };
}
