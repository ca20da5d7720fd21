import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Advisory, advisoryRecordName, mergeAdvisory } from '../../../src/advisories/index.ts';
import { destinationFile, indexEntry, readOne } from './fixtures/canada.ts';

const day = (n: number) => `2026-0${n}-01T00:00:00Z`;

const fromIndex = (
  state: number,
  published: string | null,
  more: Partial<Advisory> = {},
): Advisory => ({
  ...readOne({ data: { FR: indexEntry('FR', state) } }),
  published,
  ...more,
});

function fromDestination(state: number, published: string | null, level?: 3 | 4): Advisory {
  const advisory = readOne(destinationFile('FR', state));
  if (advisory.detail === null) throw new Error('a destination file has a long text');
  const regional = level === undefined ? [] : [{ region: 'North', words: 'x', level, body: [] }];
  const text = (words: string) => ({
    ...advisory.detail?.en,
    national: [{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: words }] }],
    regional,
    sections: [],
  });
  return {
    ...advisory,
    regionalMax: level ?? null,
    regionalFlag: level !== undefined,
    published,
    detail: {
      ...advisory.detail,
      en: text(`en ${published}`),
      fr: text(`fr ${published}`),
      published,
    },
  };
}

const merged = (...all: readonly Advisory[]): Advisory => {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('nothing to merge');
  return rest.reduce((known, next) => mergeAdvisory(known, next).advisory, first);
};

describe('mergeAdvisory', () => {
  it('takes the first as it is', () => {
    const first = fromIndex(1, day(1));
    expect(mergeAdvisory(undefined, first)).toEqual({ advisory: first, changed: true });
  });

  it('keeps the stored record when only the moment of loading differs', () => {
    for (const stored of [fromIndex(1, day(1)), fromDestination(1, day(1), 3)]) {
      const later = '2026-11-30T00:00:00Z';
      const detail = stored.detail && { ...stored.detail, loaded: later };
      const { advisory, changed } = mergeAdvisory(stored, { ...stored, loaded: later, detail });
      expect(changed).toBe(false);
      expect(advisory).toBe(stored);
    }
  });

  it('takes level, words and flag from the later publication and the long text from the destination file', () => {
    const index = fromIndex(2, day(5), { regionalFlag: true });
    const destination = fromDestination(1, day(3), 4);
    for (const result of [merged(index, destination), merged(destination, index)]) {
      expect(result).toMatchObject({
        overall: 3,
        published: day(5),
        regionalFlag: true,
        regionalMax: 4,
      });
      expect(result.detail).toEqual(destination.detail);
    }
  });

  it('lets nothing older replace anything newer', () => {
    const newer = fromDestination(3, day(5));
    const { advisory, changed } = mergeAdvisory(newer, fromDestination(0, day(2)));
    expect({ advisory, changed }).toEqual({ advisory: newer, changed: false });
    expect(mergeAdvisory(newer, fromIndex(0, null)).changed).toBe(false);
  });

  it('takes the incoming one at the same instant', () => {
    expect(merged(fromIndex(0, day(1)), fromIndex(3, day(1))).overall).toBe(4);
    expect(merged(fromIndex(0, null), fromIndex(3, null)).overall).toBe(4);
  });

  it('does not show the level of a region that the later index says is gone', () => {
    const result = merged(fromDestination(1, day(3), 4), fromIndex(1, day(5)));
    expect([result.regionalFlag, result.regionalMax]).toEqual([false, null]);
    expect(result.detail?.en.regional).toHaveLength(1);
  });

  it('keeps the French name when a file in English only comes later', () => {
    const index = fromIndex(1, day(1), { names: { en: 'Mexico', fr: 'Mexique' } });
    const english = fromIndex(1, day(5), { names: { en: 'Mexico', fr: 'Mexico' } });
    expect(merged(index, english).names.fr).toBe('Mexique');
    expect(merged(english, index).names.fr).toBe('Mexique');
  });

  it('will not mix places', () => {
    expect(() =>
      mergeAdvisory(fromIndex(1, day(1)), fromIndex(1, day(1), { code: 'DE' })),
    ).toThrow();
  });
});

describe('merging, whatever comes', () => {
  const state = fc.integer({ min: 0, max: 3 });
  const advisory = (published: fc.Arbitrary<string | null>) =>
    fc.oneof(
      fc
        .tuple(state, published, fc.constantFrom(true, false, null))
        .map(([level, at, regionalFlag]) => fromIndex(level, at, { regionalFlag })),
      fc
        .tuple(state, published, fc.constantFrom<3 | 4 | undefined>(undefined, 3, 4))
        .map((args) => fromDestination(...args)),
    );
  const any = advisory(fc.option(fc.integer({ min: 1, max: 9 }).map(day)));

  it('is idempotent', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const once = merged(a, b);
        expect(mergeAdvisory(once, once)).toEqual({ advisory: once, changed: false });
        expect(mergeAdvisory(once, b).advisory).toEqual(once);
      }),
    );
  });

  it('never loses a long text', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (all) => {
        expect(merged(...all).detail !== null).toBe(all.some(({ detail }) => detail !== null));
      }),
    );
  });

  it('does not depend on the order of files with different dates', () => {
    const days = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 2 });
    const files = days.chain((chosen) =>
      fc.tuple(...chosen.map((n) => advisory(fc.constant(day(n))))),
    );
    const orders = files.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(merged(...one)).toEqual(merged(...other));
      }),
    );
  });
});

describe('advisoryRecordName', () => {
  it('names source and place', () =>
    expect(advisoryRecordName('canada', 'PT-20')).toBe('canada:PT-20'));
});
