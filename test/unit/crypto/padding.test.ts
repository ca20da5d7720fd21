import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPadded, MINIMUM_PADDED, pad, padmeLength } from '../../../src/crypto/index.ts';

describe('Padmé', () => {
  it('gives the lengths of the paper', () => {
    expect(
      [9, 17, 33, 100, 513, 1000, 1025, 1_000_001].map((length) => padmeLength(length, 1)),
    ).toEqual([10, 18, 36, 104, 544, 1024, 1088, 1_015_808]);
  });

  it('never shrinks, never grows by more than 12 %, never falls below the minimum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 24 }), (length) => {
        const padded = padmeLength(length);
        expect(padded).toBeGreaterThanOrEqual(Math.max(length, MINIMUM_PADDED));
        expect(padded).toBeLessThanOrEqual(Math.max(MINIMUM_PADDED, Math.ceil(length * 1.12)));
        expect(padmeLength(padded)).toBe(padded);
      }),
    );
  });

  it('leaves few sizes to tell records apart by', () => {
    const sizes = new Set(Array.from({ length: 16_384 }, (_, length) => padmeLength(length)));
    expect(sizes.size).toBeLessThanOrEqual(90);
  });

  it('accepts exactly what it makes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(), (bytes, at) => {
        const padded = pad(bytes);
        expect(isPadded(padded, bytes.length)).toBe(true);
        expect(padded.subarray(0, bytes.length)).toEqual(bytes);
        const zeros = padded.length - bytes.length;
        if (zeros === 0) return;
        padded[bytes.length + (at % zeros)] = 1;
        expect(isPadded(padded, bytes.length)).toBe(false);
      }),
    );
    expect(isPadded(new Uint8Array(1024), 10)).toBe(false);
    expect(isPadded(new Uint8Array(512), 600)).toBe(false);
  });
});
