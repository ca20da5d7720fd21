/** Reading an attachment: nothing is believed before its chunk has opened, and the whole only after the last one (docs/vault-format.md §11). */
import { equalBytes, isPadded, openStream, type StreamKey, wipe } from '../../crypto/index.ts';
import {
  type AttachmentRecord,
  aidOf,
  CHUNK_BYTES,
  contentIn,
  storedLength,
  unwrapKey,
} from './record.ts';
import { type ChunkStatements, chunkContext, tagList } from './rows.ts';
import type { Binding } from '../sealed/binding.ts';

/** Where the chunks are. A re-key in the midst of a long reading replaces file and statements, and leaves the chunks as they are. */
export interface ChunkPlace {
  readonly binding: Binding;
  readonly chunks: ChunkStatements;
}

export interface ChunkFault {
  /** `damaged`: a chunk does not open where it stands. `tampered`: what opens is not the whole of it. */
  readonly code: 'damaged' | 'tampered';
  /** The chunk at which it was seen. */
  readonly n: number;
}

/** What a caller may look at on the way. */
export interface ChunkObserver {
  /** Each chunk as stored, once it has opened. */
  readonly opened?: (n: number, ct: Uint8Array) => void;
  /** Asked about a chunk that does not open; `opens` says whether another one would open in its place. */
  readonly failed?: (opens: (ct: Uint8Array) => boolean) => ChunkFault['code'];
}

/** Yields the content chunk by chunk, each good until the next one is asked for; answers what is wrong with it in the end, or undefined. */
export function* openChunks(
  record: AttachmentRecord,
  place: () => ChunkPlace,
  observer: ChunkObserver = {},
): Generator<Uint8Array, ChunkFault | undefined> {
  const { binding } = place();
  const key = unwrapKey(binding, aidOf(record), record.key);
  if (key === undefined) return { code: 'tampered', n: 0 };
  try {
    return yield* openAll(record, key, place, observer);
  } finally {
    wipe(key);
  }
}

function* openAll(
  record: AttachmentRecord,
  key: StreamKey,
  place: () => ChunkPlace,
  { opened, failed }: ChunkObserver,
): Generator<Uint8Array, ChunkFault | undefined> {
  const aid = aidOf(record);
  const stream = openStream(key, record.header);
  const tags = tagList();
  const plain = new Uint8Array(CHUNK_BYTES);
  try {
    for (let n = 0; n < record.chunks; n += 1) {
      const { binding, chunks } = place();
      const ct = chunks.chunk.get(aid, n)?.ct;
      if (ct === undefined) return { code: 'tampered', n };
      const context = chunkContext(binding.vaultId, aid, n);
      const content =
        ct instanceof Uint8Array
          ? contentOf(record, n, ct, stream.open(ct, context, plain))
          : undefined;
      if (content === undefined || !(ct instanceof Uint8Array)) {
        const opens = (other: Uint8Array) => stream.open(other, context) !== undefined;
        return { code: failed?.(opens) ?? 'damaged', n };
      }
      tags.add(ct);
      opened?.(n, ct);
      yield content;
    }
    const whole =
      place().chunks.count.get(aid)?.chunks === record.chunks &&
      equalBytes(tags.digest(), record.tags);
    return whole ? undefined : { code: 'tampered', n: record.chunks };
  } finally {
    plain.fill(0);
    stream.end();
  }
}

/** The content of an opened chunk, when it is what belongs at this place: the last one and no other ends the stream, and is padded as it must be. */
function contentOf(
  record: AttachmentRecord,
  n: number,
  ct: Uint8Array,
  opened: { readonly plaintext: Uint8Array; readonly last: boolean } | undefined,
): Uint8Array | undefined {
  if (opened === undefined || ct.length !== storedLength(record, n)) return undefined;
  const { plaintext, last } = opened;
  if (last !== (n === record.chunks - 1)) return undefined;
  if (!last) return plaintext;
  const length = contentIn(record, n);
  return isPadded(plaintext, length) ? plaintext.subarray(0, length) : undefined;
}

/** Reads it to the end for nothing but its faults. */
export function faultOfChunks(
  record: AttachmentRecord,
  place: ChunkPlace,
  observer: ChunkObserver = {},
): ChunkFault | undefined {
  const reading = openChunks(record, () => place, observer);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}
