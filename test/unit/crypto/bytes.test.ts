import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteReader, pad, padTogether, u8, u16, u32, u64 } from '../../../src/crypto/index.ts';
import { concatBytes, fromHex, fromUtf8, toHex, utf8 } from '../../../src/kernel/index.ts';

describe('bytes as text', () => {
  it('hexadecimal is that of Node, there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300, size: 'max' }), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  it('anything but pairs of lower-case digits is no hexadecimal', () => {
    for (const text of ['a', '0g', 'AB', '0é', ' 0', '0x', '-1', '١٢', 'abc'])
      expect(() => fromHex(text), text).toThrow('not lower-case hexadecimal');
    const isHex = (text: string) => /^([0-9a-f]{2})*$/.test(text);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !isHex(text)),
        (text) => {
          expect(() => fromHex(text)).toThrow();
        },
      ),
    );
  });

  it('UTF-8 is strict each time, also after a text that was none', () => {
    expect(() => fromUtf8(Uint8Array.of(0xc3))).toThrow(TypeError);
    expect(fromUtf8(Uint8Array.of(0xa9, 0x20).subarray(1))).toBe(' ');
    expect(() => fromUtf8(Uint8Array.of(0xa9))).toThrow(TypeError);
    // The mark at the beginning is left out, as before: no text of ours has one.
    expect(fromUtf8(utf8('\ufeffé'))).toBe('é');
  });
});

describe('fixed-width fields', () => {
  it('are those of a DataView', () => {
    const view = new DataView(new ArrayBuffer(8));
    const first = (length: number) => new Uint8Array(view.buffer.slice(0, length));
    fc.assert(
      fc.property(
        fc.nat(255),
        fc.nat(65_535),
        fc.nat(2 ** 32 - 1),
        fc.maxSafeNat(),
        (a, b, c, d) => {
          expect(u8(a)).toEqual(Uint8Array.of(a));
          view.setUint16(0, b);
          expect(u16(b)).toEqual(first(2));
          view.setUint32(0, c);
          expect(u32(c)).toEqual(first(4));
          view.setBigUint64(0, BigInt(d));
          expect(u64(d)).toEqual(first(8));
        },
      ),
    );
  });

  it('hold their largest numbers and no larger ones', () => {
    for (const [field, bits] of [
      [u8, 8],
      [u16, 16],
      [u32, 32],
      [u64, 53],
    ] as const) {
      const largest = 2 ** bits - 1;
      expect(toHex(field(largest))).toMatch(/^(00)?1?f+$/);
      for (const wrong of [2 ** bits, -1, 0.5, Number.NaN, Infinity])
        expect(() => field(wrong)).toThrow(RangeError);
    }
    const reader = byteReader(concatBytes(u64(Number.MAX_SAFE_INTEGER), u32(2 ** 32 - 1)));
    expect([reader.u64(), reader.u32()]).toEqual([Number.MAX_SAFE_INTEGER, 2 ** 32 - 1]);
  });
});

describe('parts padded together', () => {
  it('are their concatenation, padded', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 500, size: 'max' }), { maxLength: 6 });
    fc.assert(
      // The format's own minimums; Padmé of one byte without any is no number.
      fc.property(parts, fc.constantFrom(256, 512), (given, minimum) => {
        expect(padTogether(given, minimum)).toEqual(pad(concatBytes(...given), minimum));
      }),
    );
  });
});
