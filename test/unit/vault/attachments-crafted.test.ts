/** Attachments that only somebody with the key could make wrong: a reader believes none of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asKey,
  cryptoReady,
  deriveVaultKeys,
  pad,
  sealStream,
  type StreamSealer,
} from '../../../src/crypto/index.ts';
import { fromHex, toHex } from '../../../src/kernel/index.ts';
import { type ChunkPlace, faultOfChunks, openChunks } from '../../../src/vault/attachments/read.ts';
import {
  type AttachmentRecord,
  attachmentRecord,
  attachmentValue,
  CHUNK_BYTES,
  chunkCount,
  wrapKey,
} from '../../../src/vault/attachments/record.ts';
import { chunkContext, tagList } from '../../../src/vault/attachments/rows.ts';
import type { Binding } from '../../../src/vault/sealed/binding.ts';
import type { JsonValue, RecordId } from '../../../src/vault/index.ts';
import { content } from './attachments-support.ts';
import { random } from './support.ts';

const bindingOf = (seed: number): Binding => ({
  keys: deriveVaultKeys(asKey<'vault'>(new Uint8Array(32).fill(seed))),
  vaultId: new Uint8Array(16).fill(9),
  keyGeneration: 1,
});

let binding: Binding;
beforeAll(async () => {
  await cryptoReady();
  binding = bindingOf(1);
});

const CONTENT = content(100_000);
const FIRST = CONTENT.subarray(0, CHUNK_BYTES);
const REST = CONTENT.subarray(CHUNK_BYTES);

type Seal = (n: number, plaintext: Uint8Array, last: boolean) => Uint8Array;

/** An attachment of 100 000 bytes whose chunks are made by hand. */
function crafted(
  chunks: (seal: Seal) => readonly Uint8Array[],
  more: Partial<AttachmentRecord> = {},
) {
  const aid = random.bytes(16);
  const key = asKey<'stream'>(random.bytes(32));
  const stream: StreamSealer = sealStream(key, random);
  const made = chunks((n, plaintext, last) =>
    stream.seal(plaintext, chunkContext(binding.vaultId, aid, n), last),
  );
  const tags = tagList();
  for (const ct of made) tags.add(ct);
  const record: AttachmentRecord = {
    id: toHex(aid) as RecordId,
    name: 'x',
    media: 'image/jpeg',
    length: CONTENT.length,
    chunks: chunkCount(CONTENT.length),
    added: '2026-11-01T12:00:00.000Z',
    sha256: '',
    about: null,
    header: stream.header,
    key: wrapKey(binding, aid, key, random),
    tags: tags.digest(),
    ...more,
  };
  return { record, place: placeOf(made) };
}

const placeOf = (chunks: readonly unknown[]): ChunkPlace =>
  ({
    binding,
    chunks: {
      chunk: {
        get: (_aid: Uint8Array, n: number) => (n in chunks ? { ct: chunks[n] } : undefined),
      },
      count: { get: () => ({ chunks: chunks.length }) },
    },
  }) as unknown as ChunkPlace;

const fault = ({ record, place }: ReturnType<typeof crafted>) => faultOfChunks(record, place);

describe('an attachment made by hand', () => {
  it('as it must be opens', () => {
    const right = crafted((seal) => [seal(0, FIRST, false), seal(1, pad(REST), true)]);
    expect(fault(right)).toBeUndefined();
    const pieces = [...openChunks(right.record, () => right.place)].map(({ length }) => length);
    expect(pieces).toEqual([FIRST.length, REST.length]);
  });

  it.each([
    ['no end', 1, (seal: Seal) => [seal(0, FIRST, false), seal(1, pad(REST), false)]],
    ['an early end', 0, (seal: Seal) => [seal(0, FIRST, true)]],
    ['no padding', 1, (seal: Seal) => [seal(0, FIRST, false), seal(1, REST, true)]],
    [
      'padding that is not zero',
      1,
      (seal: Seal) => {
        const padded = pad(REST);
        padded[padded.length - 1] = 1;
        return [seal(0, FIRST, false), seal(1, padded, true)];
      },
    ],
    [
      'a first chunk that is short',
      0,
      (seal: Seal) => [seal(0, FIRST.subarray(1), false), seal(1, pad(REST), true)],
    ],
    [
      'another place in the additional data',
      1,
      (seal: Seal) => [seal(0, FIRST, false), seal(2, pad(REST), true)],
    ],
  ])('with %s is damaged', (_, n, chunks) => {
    expect(fault(crafted(chunks))).toEqual({ code: 'damaged', n });
  });

  const right = (seal: Seal) => [seal(0, FIRST, false), seal(1, pad(REST), true)];

  it('whose chunks are not those of its record is tampered with', () => {
    const digest = new Uint8Array(32);
    expect(fault(crafted(right, { tags: digest }))).toEqual({ code: 'tampered', n: 2 });
    const { record, place } = crafted(right);
    const longer = { ...place.chunks, count: { get: () => ({ chunks: 3 }) } };
    const more = { binding, chunks: longer } as unknown as ChunkPlace;
    expect(faultOfChunks(record, more)).toEqual({ code: 'tampered', n: 2 });
    expect(faultOfChunks(record, placeOf([]))).toEqual({ code: 'tampered', n: 0 });
  });

  it('whose chunk is no bytes is damaged', () => {
    const { record } = crafted(right);
    expect(faultOfChunks(record, placeOf(['text', null]))).toEqual({ code: 'damaged', n: 0 });
  });

  it('whose key is another vault’s, another generation’s or another attachment’s does not open', () => {
    const { record, place } = crafted(right);
    const others: readonly Binding[] = [
      bindingOf(2),
      { ...binding, keyGeneration: 2 },
      { ...binding, vaultId: new Uint8Array(16) },
    ];
    for (const other of others)
      expect(faultOfChunks(record, { ...place, binding: other })?.code).toBe('tampered');
    const renamed = { ...record, id: toHex(random.bytes(16)) as RecordId };
    expect(faultOfChunks(renamed, place)?.code).toBe('tampered');
  });
});

describe('the record of an attachment', () => {
  const value = () =>
    attachmentValue(
      crafted((seal) => [seal(0, FIRST, false), seal(1, pad(REST), true)]).record,
    ) as {
      readonly [key: string]: JsonValue;
    };
  const id = 'a'.repeat(32) as RecordId;

  it('is read as it was written', () => {
    const made = crafted((seal) => [seal(0, FIRST, false), seal(1, pad(REST), true)]).record;
    const read = attachmentRecord(made.id, attachmentValue(made));
    expect(read).toEqual({ ...made, key: { nonce: made.key.nonce, ct: made.key.ct } });
    expect(read && fromHex(read.id).length).toBe(16);
  });

  it.each([
    ['name', 5],
    ['media', null],
    ['length', -1],
    ['length', 2 * 1024 ** 3 + 1],
    ['length', '100000'],
    ['length', 0.5],
    ['chunks', 3],
    ['chunks', '2'],
    ['added', 1],
    ['sha256', null],
    ['header', 'AAAA'],
    ['key', ''],
    ['tags', 'not base64 at all'],
    ['tags', null],
  ])('with %s %j is none', (field, wrong) => {
    expect(attachmentRecord(id, value())).toBeDefined();
    expect(attachmentRecord(id, { ...value(), [field]: wrong })).toBeUndefined();
  });

  it.each([null, 'text', 5, []])('%j is none', (wrong) => {
    expect(attachmentRecord(id, wrong)).toBeUndefined();
  });
});
