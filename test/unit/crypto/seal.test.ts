import { beforeAll, describe, expect, it } from 'vitest';
import { asKey, cryptoReady, open, seal, secureRandom, tagOf } from '../../../src/crypto/index.ts';
import { concatBytes, fromHex, toHex, utf8 } from '../../../src/kernel/index.ts';
import { vectorJson } from './samples.ts';

interface AeadVectors {
  readonly testGroups: readonly {
    readonly tests: readonly {
      readonly tcId: number;
      readonly key: string;
      readonly iv: string;
      readonly aad: string;
      readonly msg: string;
      readonly ct: string;
      readonly tag: string;
      readonly result: 'valid' | 'invalid';
    }[];
  }[];
}

beforeAll(cryptoReady);

describe('XChaCha20-Poly1305', () => {
  it('opens every valid Wycheproof case, refuses every invalid one, and seals to the same bytes', (context) => {
    const { testGroups } = vectorJson<AeadVectors>(
      context,
      'wycheproof/xchacha20_poly1305_test.json',
    );
    const tests = testGroups.flatMap((group) => group.tests);
    expect(tests.length).toBeGreaterThan(300);
    for (const { tcId, iv, aad, msg, ct, tag, result, ...test } of tests) {
      const key = asKey<'record'>(fromHex(test.key));
      const sealed = { nonce: fromHex(iv), ct: concatBytes(fromHex(ct), fromHex(tag)) };
      const opened = open(key, sealed, fromHex(aad));
      if (result === 'invalid') {
        expect(opened, `case ${tcId}`).toBeUndefined();
        continue;
      }
      expect(opened && toHex(opened), `case ${tcId}`).toBe(msg);
      const again = seal(key, fromHex(msg), fromHex(aad), { bytes: () => fromHex(iv) });
      expect(toHex(again.ct), `case ${tcId}`).toBe(ct + tag);
    }
  });

  const key = asKey<'record'>(new Uint8Array(32).fill(7));
  const random = secureRandom();

  it('refuses another key, another place, and every flipped bit of nonce and ciphertext', () => {
    const aad = utf8('place');
    const sealed = seal(key, utf8('text'), aad, random);
    expect(open(key, sealed, aad)).toEqual(utf8('text'));
    expect(open(key, sealed, utf8('elsewhere'))).toBeUndefined();
    expect(open(asKey<'record'>(new Uint8Array(32)), sealed, aad)).toBeUndefined();
    for (const part of ['nonce', 'ct'] as const) {
      for (let bit = 0; bit < sealed[part].length * 8; bit += 1) {
        const bytes = Uint8Array.from(sealed[part]);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(open(key, { ...sealed, [part]: bytes }, aad)).toBeUndefined();
      }
    }
  });

  it('refuses lengths that cannot be, without throwing', () => {
    const empty = new Uint8Array(0);
    expect(open(key, { nonce: empty, ct: new Uint8Array(16) }, empty)).toBeUndefined();
    expect(open(key, { nonce: new Uint8Array(24), ct: new Uint8Array(15) }, empty)).toBeUndefined();
  });

  it('never repeats a nonce', () => {
    const nonces = Array.from({ length: 500 }, () =>
      toHex(seal(key, utf8('x'), utf8(''), random).nonce),
    );
    expect(new Set(nonces).size).toBe(500);
  });

  it('takes the tag as a copy of the last 16 bytes', () => {
    const { ct } = seal(key, utf8('x'), utf8(''), random);
    expect(toHex(tagOf(ct))).toBe(toHex(ct).slice(-32));
    expect(tagOf(ct).buffer).not.toBe(ct.buffer);
  });
});
