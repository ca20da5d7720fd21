import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asKey,
  cryptoReady,
  openStream,
  runningSha256,
  sealStream,
  secureRandom,
  STREAM_CHUNK,
  STREAM_OVERHEAD,
} from '../../../src/crypto/index.ts';
import { sodium } from '../../../src/crypto/sodium.ts';
import { concatBytes, fromHex, toHex, utf8 } from '../../../src/kernel/index.ts';
import { vectorJson } from './samples.ts';

interface StreamVector {
  readonly key: string;
  readonly header: string;
  readonly chunks: readonly {
    readonly tag: number;
    readonly ad: string;
    readonly message: string;
    readonly ciphertext: string;
  }[];
}

beforeAll(cryptoReady);

const random = secureRandom();
const newKey = () => asKey<'stream'>(random.bytes(32));
const AAD = utf8('place');

/** Seals the pieces, the last of them as the last. */
function sealed(key: ReturnType<typeof newKey>, pieces: readonly Uint8Array[]) {
  const stream = sealStream(key, random);
  const chunks = pieces.map((piece, n) => stream.seal(piece, AAD, n === pieces.length - 1));
  stream.end();
  return { header: stream.header, chunks };
}

describe('secretstream', () => {
  it('reads the published streams, writes the same bytes, and refuses a change of keys on the way', (context) => {
    const vectors = vectorJson<readonly StreamVector[]>(
      context,
      'secretstream/pynacl-secretstream-test-vectors.json',
    );
    for (const { key, header, chunks } of vectors) {
      const ours = chunks.findIndex(({ tag }) => tag !== 0 && tag !== 3);
      const opener = openStream(asKey<'stream'>(fromHex(key)), fromHex(header));
      const sealer = sealStream(asKey<'stream'>(fromHex(key)), { bytes: () => fromHex(header) });
      const readable = ours < 0 ? chunks : chunks.slice(0, ours);
      for (const { tag, ad, message, ciphertext } of readable) {
        const opened = opener.open(fromHex(ciphertext), fromHex(ad));
        expect(opened).toEqual({ plaintext: fromHex(message), last: tag === 3 });
        expect(toHex(sealer.seal(fromHex(message), fromHex(ad), tag === 3))).toBe(ciphertext);
      }
      for (const { ad, ciphertext } of chunks.slice(readable.length))
        expect(opener.open(fromHex(ciphertext), fromHex(ad))).toBeUndefined();
      opener.end();
      sealer.end();
    }
  });

  it('gives back what was sealed, whatever the pieces', () => {
    const piece = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const key = newKey();
        const { header, chunks } = sealed(key, pieces);
        const stream = openStream(key, header);
        const opened = chunks.map((ct) => stream.open(ct, AAD));
        stream.end();
        expect(opened).toEqual(
          pieces.map((plaintext, n) => ({ plaintext, last: n === pieces.length - 1 })),
        );
        expect(chunks.map(({ length }) => length)).toEqual(
          pieces.map(({ length }) => length + STREAM_OVERHEAD),
        );
      }),
    );
  });

  it('refuses every flipped bit, another order, another place, another key, and goes on after a refusal', () => {
    const key = newKey();
    const { header, chunks } = sealed(key, [utf8('one'), utf8('two'), utf8('three')]);
    const [first = AAD, second = AAD, third = AAD] = chunks;
    const stream = openStream(key, header);
    for (let bit = 0; bit < first.length * 8; bit += 1) {
      const changed = Uint8Array.from(first);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(stream.open(changed, AAD)).toBeUndefined();
    }
    expect(stream.open(second, AAD)).toBeUndefined();
    expect(stream.open(first, utf8('elsewhere'))).toBeUndefined();
    expect(stream.open(first.subarray(0, STREAM_OVERHEAD - 1), AAD)).toBeUndefined();
    expect(openStream(newKey(), header).open(first, AAD)).toBeUndefined();
    expect(stream.open(first, AAD)?.plaintext).toEqual(utf8('one'));
    expect(stream.open(first, AAD)).toBeUndefined();
    expect(stream.open(third, AAD)).toBeUndefined();
    expect(stream.open(second, AAD)?.last).toBe(false);
    expect(stream.open(third, AAD)).toEqual({ plaintext: utf8('three'), last: true });
  });

  it('reads nothing after the last chunk, and a chunk that asks for new keys is not one of ours', () => {
    const key = newKey();
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
    const push = (tag: number) =>
      sodium.crypto_secretstream_xchacha20poly1305_push(state, utf8('x'), AAD, tag);
    const [message, final, after] = [push(0), push(3), push(0)];
    const stream = openStream(key, header);
    expect(stream.open(message, AAD)?.last).toBe(false);
    expect(stream.open(final, AAD)?.last).toBe(true);
    expect(stream.open(after, AAD)).toBeUndefined();
    for (const tag of [1, 2]) {
      const other = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
      const ct = sodium.crypto_secretstream_xchacha20poly1305_push(
        other.state,
        utf8('x'),
        AAD,
        tag,
      );
      const reader = openStream(key, other.header);
      expect(reader.open(ct, AAD)).toBeUndefined();
      expect(reader.open(ct, AAD)).toBeUndefined();
    }
  });

  it('takes no chunk after the last one and none after its end, and ends twice without harm', () => {
    const stream = sealStream(newKey(), random);
    stream.seal(utf8('x'), AAD, true);
    expect(() => stream.seal(utf8('y'), AAD, false)).toThrow('ended');
    stream.end();
    stream.end();
    const reader = openStream(newKey(), stream.header);
    reader.end();
    expect(() => reader.open(new Uint8Array(20), AAD)).toThrow('ended');
  });

  it('refuses what is longer than its memory, and a header that is none', () => {
    const key = newKey();
    const stream = sealStream(key, random);
    const chunk = stream.seal(new Uint8Array(STREAM_CHUNK), AAD, false);
    expect(() => stream.seal(new Uint8Array(STREAM_CHUNK + 18), AAD, true)).toThrow('too long');
    const reader = openStream(key, stream.header);
    expect(reader.open(new Uint8Array(chunk.length + 1), AAD)).toBeUndefined();
    expect(() => reader.open(chunk, new Uint8Array(177))).toThrow('too long');
    expect(reader.open(chunk, AAD)?.plaintext.length).toBe(STREAM_CHUNK);
    expect(() => openStream(key, new Uint8Array(23))).toThrow('24 bytes');
  });

  it('writes into the place that it is given', () => {
    const key = newKey();
    const place = new Uint8Array(100).fill(7);
    const stream = sealStream(key, random);
    const ct = stream.seal(utf8('text'), AAD, true, place);
    expect(ct.buffer).toBe(place.buffer);
    expect(place.subarray(ct.length)).toEqual(new Uint8Array(100 - ct.length).fill(7));
    const into = new Uint8Array(10);
    const opened = openStream(key, stream.header).open(ct, AAD, into);
    expect(opened?.plaintext).toEqual(utf8('text'));
    expect(opened?.plaintext.buffer).toBe(into.buffer);
  });

  it('leaves neither key nor text in the library’s memory', () => {
    const { libsodium } = sodium as unknown as { libsodium: { HEAPU8: Uint8Array } };
    const holds = (bytes: Uint8Array) => Buffer.from(libsodium.HEAPU8).includes(Buffer.from(bytes));
    const key = newKey();
    const text = random.bytes(64);
    const stream = sealStream(key, random);
    const ct = stream.seal(text, AAD, true);
    expect(holds(text)).toBe(true);
    stream.end();
    const reader = openStream(key, stream.header);
    expect(reader.open(ct, AAD)?.last).toBe(true);
    reader.end();
    expect(holds(text)).toBe(false);
    expect(holds(key)).toBe(false);
  });

  it('never begins two streams alike', () => {
    const key = newKey();
    const headers = Array.from({ length: 200 }, () => toHex(sealStream(key, random).header));
    expect(new Set(headers).size).toBe(200);
  });
});

describe('SHA-256 over pieces', () => {
  it('is that of the whole', () => {
    const whole = runningSha256();
    whole.add(utf8('a'));
    whole.add(concatBytes(utf8('b'), utf8('c')));
    expect(toHex(whole.digest())).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
