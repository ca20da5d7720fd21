import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateDevice } from '../../../src/devices/index.ts';
import { PHONE } from './support.ts';

const withImei = (imei: string) => validateDevice({ ...PHONE, imei });
const codeOf = (imei: string): string => {
  const valid = withImei(imei);
  return valid.ok ? 'fine' : valid.error.code;
};

/** Published examples, and the number of a real test set. */
const RIGHT = ['490154203237518', '356938035643809', '352099001761481'];

/** 14 digits and the one that proves them, found by trying. */
const imei = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
  .map((digits) => digits.join(''))
  .map((body) => [...'0123456789'].map((last) => body + last).filter((one) => withImei(one).ok));

describe('an IMEI', () => {
  it.each(RIGHT)('%s is right', (right) => expect(codeOf(right)).toBe('fine'));

  it('may be left out, and is kept as bare digits however it is grouped', () => {
    expect(withImei('  ')).toMatchObject({ ok: true, value: { imei: '' } });
    for (const typed of ['49 015420 323751 8', '49-015420-323751-8', '49.015420/323751 8']) {
      expect(withImei(typed)).toMatchObject({ ok: true, value: { imei: RIGHT[0] } });
    }
  });

  it('has 15 digits', () => {
    expect(withImei('4901542032375')).toEqual({
      ok: false,
      error: { code: 'imeiLength', facts: { digits: 13 } },
    });
    for (const wrong of ['4901542032375181', '49015420323751X', 'IMEI']) {
      expect(codeOf(wrong)).toBe('imeiLength');
    }
  });

  it('has exactly one last digit for any 14 others', () => {
    fc.assert(fc.property(imei, (right) => right.length === 1));
  });

  it('is refused when any one digit of it is another', () => {
    const mistyped = fc.tuple(imei, fc.nat(14), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(mistyped, ([[right = ''], at, by]) => {
        const digit = (Number(right[at]) + by) % 10;
        return codeOf(right.slice(0, at) + digit + right.slice(at + 1)) === 'imeiMistyped';
      }),
    );
  });
});
