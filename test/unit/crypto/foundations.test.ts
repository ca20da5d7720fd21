import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asKey,
  byteReader,
  cryptoReady,
  deriveVaultKeys,
  equalBytes,
  labelTexts,
  secureRandom,
  ShortInputError,
  u8,
  u16,
  u32,
  u64,
  wipe,
  wipeVaultKeys,
} from '../../../src/crypto/index.ts';
import { concatBytes, toHex } from '../../../src/kernel/index.ts';

beforeAll(cryptoReady);

describe('fixed-width encoding', () => {
  it('is big-endian', () => {
    expect(toHex(concatBytes(u8(1), u16(0x0203), u32(0x04050607), u64(0x08090a0b0c0d)))).toBe(
      '01020304050607000008090a0b0c0d',
    );
  });

  it('reads what it wrote', () => {
    const max = (bits: number) => fc.nat({ max: 2 ** bits - 1 });
    fc.assert(
      fc.property(
        max(8),
        max(16),
        max(31),
        fc.maxSafeNat(),
        fc.uint8Array(),
        (a, b, c, d, rest) => {
          const reader = byteReader(concatBytes(u8(a), u16(b), u32(c), u64(d), rest));
          expect([reader.u8(), reader.u16(), reader.u32(), reader.u64()]).toEqual([a, b, c, d]);
          expect(reader.rest()).toEqual(rest);
        },
      ),
    );
  });

  it('refuses numbers that do not fit and input that ends early', () => {
    expect(() => u8(256)).toThrow(RangeError);
    expect(() => u32(-1)).toThrow(RangeError);
    expect(() => u64(2 ** 53)).toThrow(RangeError);
    expect(() => byteReader(new Uint8Array(3)).u32()).toThrow(ShortInputError);
    expect(() => byteReader(new Uint8Array(8).fill(255)).u64()).toThrow(ShortInputError);
    expect(() => byteReader(new Uint8Array(3)).bytes(4)).toThrow(ShortInputError);
  });

  it('reads views that do not start at the beginning of their buffer', () => {
    expect(byteReader(Uint8Array.of(9, 9, 1, 2).subarray(2)).u16()).toBe(0x0102);
  });
});

describe('labels and keys', () => {
  it('are unique, ASCII, and none is the beginning of another with its closing zero', () => {
    const texts = labelTexts();
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((text) => /^valise\/v1\/[a-z/-]+$/.test(text))).toBe(true);
  });

  it('derives a different key for every purpose, the same one every time', () => {
    const vaultKey = asKey<'vault'>(new Uint8Array(32).fill(5));
    const [first, second] = [deriveVaultKeys(vaultKey), deriveVaultKeys(vaultKey)];
    const hexes = Object.values(first).map((key: Uint8Array) => toHex(key));
    expect(new Set(hexes).size).toBe(hexes.length);
    expect(second).toEqual(first);
    // Python: blake2b(b'', digest_size=32, key=5*32, salt=number little-endian in 16, person=b'VALISEv1' in 16).
    expect(toHex(first.header)).toBe(
      '5998c9035e25eb32fa16614642762a7e76ac0340e134d2d577a37b68a260df90',
    );
    expect(toHex(first.root)).toBe(
      '11ced63a88fc1b4f5daaf0a72256f6b6fb819b60d3687d52389c2c81cad5019c',
    );
    expect(toHex(first.bucket)).toBe(
      'e9f85c5ee2b12363186984dfefbe99a5df78aa739ad86056bf593942208d78ca',
    );
  });

  it('wipes', () => {
    const keys = deriveVaultKeys(asKey<'vault'>(new Uint8Array(32)));
    wipeVaultKeys(keys);
    expect(Object.values(keys).every((key: Uint8Array) => key.every((byte) => byte === 0))).toBe(
      true,
    );
    const secret = Uint8Array.of(1, 2);
    wipe(secret);
    expect(secret).toEqual(Uint8Array.of(0, 0));
  });

  it('refuses keys of another length', () => {
    expect(() => asKey(new Uint8Array(31))).toThrow('32 bytes');
  });

  it('compares by content and length', () => {
    expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1))).toBe(true);
    expect(equalBytes(Uint8Array.of(1), Uint8Array.of(2))).toBe(false);
    expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 1))).toBe(false);
  });
});

describe('random bytes', () => {
  it('come in every length, across the pool’s end, never twice', () => {
    const random = secureRandom();
    const drawn = Array.from({ length: 2000 }, () => random.bytes(16));
    expect(new Set(drawn.map(toHex)).size).toBe(2000);
    expect(random.bytes(0).length).toBe(0);
    expect(random.bytes(10_000).length).toBe(10_000);
  });

  it('are copies: wiping one leaves the next alone', () => {
    const random = secureRandom();
    wipe(random.bytes(32));
    expect(random.bytes(32).some((byte) => byte !== 0)).toBe(true);
  });
});
