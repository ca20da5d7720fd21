import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  decapsulate,
  encapsulate,
  escrowDerived,
  secureRandom,
  XWING_CT_LENGTH,
  XWING_PUBLIC_LENGTH,
  XWING_SEED_LENGTH,
  xwingFingerprint,
  xwingPair,
} from '../../../src/crypto/index.ts';
import { fromHex, type Random, toHex, utf8 } from '../../../src/kernel/index.ts';
import { vectorJson } from './samples.ts';

beforeAll(cryptoReady);

const random = secureRandom();
const pair = (fill: number) => xwingPair(new Uint8Array(XWING_SEED_LENGTH).fill(fill));

/** Hands out the published randomness, once. */
const given = (bytes: Uint8Array): Random => ({
  bytes(length) {
    expect(length).toBe(bytes.length);
    return Uint8Array.from(bytes);
  },
});

function sent(publicKey: Uint8Array, by: Random = random) {
  const made = encapsulate(publicKey, by);
  if (made === undefined) throw new Error('not a public key');
  return made;
}

interface DraftVector {
  readonly seed: string;
  readonly eseed: string;
  readonly ss: string;
  readonly pk: string;
  readonly ct: string;
}

interface Kat {
  readonly tests: readonly {
    readonly seed: string;
    readonly randomness: string;
    readonly ek_prefix: string;
    readonly ct_prefix: string;
    readonly ss: string;
  }[];
}

describe('X-Wing', () => {
  it('is that of the Internet-Draft', (context) => {
    const vectors = vectorJson<readonly DraftVector[]>(
      context,
      'xwing/draft-xwing-test-vectors.json',
    );
    expect(vectors).toHaveLength(3);
    for (const { seed, eseed, ss, pk, ct } of vectors) {
      const { publicKey, secretKey } = xwingPair(fromHex(seed));
      expect(toHex(publicKey)).toBe(pk);
      const made = sent(publicKey, given(fromHex(eseed)));
      expect(toHex(made.ct)).toBe(ct);
      expect(toHex(made.secret)).toBe(ss);
      expect(decapsulate(secretKey, fromHex(ct))).toEqual(fromHex(ss));
    }
  });

  it('is that of libsodium’s own test', (context) => {
    const { tests } = vectorJson<Kat>(context, 'xwing/libsodium-xwing-kat.json');
    expect(tests).toHaveLength(3);
    for (const { seed, randomness, ek_prefix, ct_prefix, ss } of tests) {
      const { publicKey, secretKey } = xwingPair(fromHex(seed));
      expect(toHex(publicKey).startsWith(ek_prefix)).toBe(true);
      const made = sent(publicKey, given(fromHex(randomness)));
      expect(toHex(made.ct).startsWith(ct_prefix)).toBe(true);
      expect(toHex(made.secret)).toBe(ss);
      expect(decapsulate(secretKey, made.ct)).toEqual(made.secret);
    }
  });

  it('gives a fresh secret each time, and to another key another secret', () => {
    const [mine, other] = [pair(1), pair(2)];
    const [first, second] = [sent(mine.publicKey), sent(mine.publicKey)];
    expect(first.secret).not.toEqual(second.secret);
    expect(decapsulate(mine.secretKey, first.ct)).toEqual(first.secret);
    const foreign = decapsulate(other.secretKey, first.ct);
    expect(foreign).toHaveLength(32);
    expect(foreign).not.toEqual(first.secret);
  });

  it('a ciphertext with a bit changed gives another secret, never an exception', () => {
    const { publicKey, secretKey } = pair(3);
    const { ct, secret } = sent(publicKey);
    for (let at = 0; at < XWING_CT_LENGTH; at += 7) {
      const changed = Uint8Array.from(ct);
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      expect(decapsulate(secretKey, changed)).not.toEqual(secret);
    }
  });

  it('keeps to its lengths', () => {
    const { publicKey, secretKey } = pair(4);
    expect(publicKey).toHaveLength(XWING_PUBLIC_LENGTH);
    const { ct, secret } = sent(publicKey);
    expect([ct.length, secret.length]).toEqual([XWING_CT_LENGTH, 32]);
    for (const length of [0, 31, 33, 64])
      expect(() => xwingPair(new Uint8Array(length))).toThrow(/32 bytes/);
    for (const length of [0, XWING_PUBLIC_LENGTH - 1, XWING_PUBLIC_LENGTH + 1])
      expect(encapsulate(new Uint8Array(length), random)).toBeUndefined();
    for (const length of [0, XWING_CT_LENGTH - 1, XWING_CT_LENGTH + 1])
      expect(decapsulate(secretKey, new Uint8Array(length))).toBeUndefined();
    expect(decapsulate(secretKey.subarray(1), ct)).toBeUndefined();
  });

  it('takes no bytes for a key or a ciphertext that cannot be one', () => {
    const { publicKey, secretKey } = pair(5);
    expect(encapsulate(new Uint8Array(XWING_PUBLIC_LENGTH).fill(0xff), random)).toBeUndefined();
    const noPoint = Uint8Array.from(publicKey).fill(0, XWING_PUBLIC_LENGTH - 32);
    expect(encapsulate(noPoint, random)).toBeUndefined();
    const { ct } = sent(publicKey);
    expect(
      decapsulate(secretKey, Uint8Array.from(ct).fill(0, XWING_CT_LENGTH - 32)),
    ).toBeUndefined();
  });

  it('wipes the randomness from which the secret follows', () => {
    const drawn = random.bytes(64);
    sent(pair(6).publicKey, { bytes: () => drawn });
    expect(drawn).toEqual(new Uint8Array(64));
  });

  it('names a key by 32 bytes, and binds what is derived to everything around it', () => {
    const [one, two] = [pair(7).publicKey, pair(8).publicKey];
    expect(xwingFingerprint(one)).toHaveLength(32);
    expect(xwingFingerprint(one)).toEqual(xwingFingerprint(Uint8Array.from(one)));
    expect(xwingFingerprint(one)).not.toEqual(xwingFingerprint(two));
    const secret = new Uint8Array(32).fill(9);
    const [a, b] = [utf8('a'), utf8('b')];
    const outputs = [
      escrowDerived(secret, a, b),
      escrowDerived(secret, b, a),
      escrowDerived(secret, a),
      escrowDerived(new Uint8Array(32), a, b),
    ];
    expect(new Set(outputs.map(toHex)).size).toBe(4);
    expect(outputs.every((bytes) => bytes.length === 64)).toBe(true);
  });
});
