import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longTextOf } from '../../../../../../renderer/features/places/place/long-text.ts';
import {
  type Advisory,
  type AdvisoryText,
  longText,
} from '../../../../../../src/advisories/index.ts';

const NONE: AdvisoryText = { national: [], regional: [], sections: [] };
const SOME: AdvisoryText = {
  ...NONE,
  national: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Advice' }] }],
};
const advisory = (detail: Advisory['detail']): Advisory => ({
  source: 'canada',
  code: 'FR',
  names: { en: 'France', fr: 'France' },
  overall: 2,
  regionalMax: null,
  regionalFlag: null,
  nativeLevel: '1',
  text: { en: 't', fr: 't' },
  recentUpdates: { en: '', fr: '' },
  published: null,
  loaded: '2026-11-23T15:00:00Z',
  detail,
});

describe('the long text that a page shows', () => {
  it('is the one that the rule of src/advisories gives', () => {
    const text = fc.constantFrom(NONE, SOME);
    const detail = fc.option(
      fc.record({
        en: text,
        fr: text,
        published: fc.constant(null),
        loaded: fc.constant('2026-11-23T15:00:00Z'),
      }),
      { nil: null },
    );
    fc.assert(
      fc.property(detail, fc.constantFrom('en', 'fr'), (each, language) => {
        expect(longTextOf(advisory(each), language)).toEqual(longText(advisory(each), language));
      }),
    );
  });

  it('is the other language’s when there is no other, and says so', () => {
    const detail = { en: NONE, fr: SOME, published: null, loaded: '2026-11-23T15:00:00Z' };
    expect(longTextOf(advisory(detail), 'en')).toEqual({ language: 'fr', text: SOME });
  });
});
