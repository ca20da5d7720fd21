import { beforeAll, describe, expect, it } from 'vitest';
import {
  asKey,
  blake2b256,
  cryptoReady,
  keyedDigest,
  labelledId,
} from '../../../src/crypto/index.ts';
import { sodium } from '../../../src/crypto/sodium.ts';
import { fromHex, toHex, utf8 } from '../../../src/kernel/index.ts';
import { vectorText } from './samples.ts';

beforeAll(cryptoReady);

describe('BLAKE2b', () => {
  it('gives the published digests for all keyed vectors', (context) => {
    const fields = [
      ...vectorText(context, 'blake2b/blake2b-kat.txt').matchAll(/^(?:in|key|hash):\t?(.*)$/gm),
    ];
    const values = fields.map(([, hex = '']) => hex.trim());
    expect(values.length).toBe(3 * 256);
    for (let at = 0; at < values.length; at += 3) {
      const [message = '', key = '', digest = ''] = values.slice(at, at + 3);
      expect(toHex(sodium.crypto_generichash(64, fromHex(message), fromHex(key)))).toBe(digest);
    }
  });

  it('is unkeyed BLAKE2b with 32 bytes of output, not a truncation of the longer one', () => {
    // RFC 7693's function with outlen 32, checked against Python's hashlib.blake2b(b"abc", digest_size=32).
    expect(toHex(blake2b256(utf8('abc')))).toBe(
      'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319',
    );
  });

  it('separates labels, keys and lengths', () => {
    const key = asKey<'digest'>(new Uint8Array(32).fill(1));
    const other = asKey<'digest'>(new Uint8Array(32).fill(2));
    const data = utf8('data');
    const digests = [
      keyedDigest(key, 32, 'recordLeaf', data),
      keyedDigest(key, 32, 'bucketLeaf', data),
      keyedDigest(other, 32, 'recordLeaf', data),
      keyedDigest(key, 16, 'recordLeaf', data),
    ].map(toHex);
    expect(new Set(digests.map((digest) => digest.slice(0, 32))).size).toBe(4);
  });

  it('names a public id with 16 bytes', () => {
    expect(labelledId('recordName', utf8('canada:FR')).length).toBe(16);
  });
});
