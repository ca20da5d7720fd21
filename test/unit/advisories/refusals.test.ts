import { describe, expect, it } from 'vitest';
import { type AdvisoryRefusal, refusalSentence } from '../../../src/advisories/index.ts';
import { entryRefusalSentence } from '../../../src/advisories/refusals.ts';

const REFUSALS: readonly AdvisoryRefusal[] = [
  { code: 'badCode' },
  { code: 'codeMismatch', facts: { expected: 'MX', found: 'FR' } },
  { code: 'wrongShape', facts: { field: 'eng' } },
  { code: 'unknownLevel', facts: { found: '7' } },
  { code: 'wordsDisagree', facts: { state: 0, words: 'Avoid all travel' } },
  { code: 'impossibleDate', facts: { date: '1970-01-01' } },
  { code: 'futureDate', facts: { date: '2036-01-01' } },
  { code: 'markupTooDeep' },
  { code: 'markupTooLarge' },
  { code: 'tooLarge', facts: { limit: 5 } },
  { code: 'notText' },
  { code: 'emptyFile' },
  { code: 'htmlPage' },
  { code: 'notJson' },
  { code: 'tooDeep', facts: { limit: 32 } },
  { code: 'hostileKey' },
  { code: 'unknownForm' },
  { code: 'tooFewDestinations', facts: { found: 6 } },
  { code: 'tooManyDestinations', facts: { found: 1001 } },
  { code: 'missing' },
  { code: 'unreadable' },
];

describe('the sentence of a refusal', () => {
  it.each(REFUSALS.map((refusal) => [refusal.code, refusal] as const))(
    'says what is wrong, what was kept and what to do: %s',
    (_code, refusal) => {
      const { en, fr } = refusalSentence(refusal);
      expect(en).toMatch(/^\S.*\. The advisories you had are kept\. \S.*\.$/);
      expect(fr).toMatch(/^\S.*\. Les avertissements que vous aviez sont conservés\. \S.*\.$/);
      expect(en + fr).not.toMatch(/undefined|!|'/);
      expect(fr).not.toMatch(/[^\u00a0][:;?»]|«[^\u00a0]/);
      for (const fact of Object.values(refusal.facts ?? {})) {
        if (refusal.code !== 'tooDeep')
          expect([en, fr].every((text) => text.includes(String(fact)))).toBe(true);
      }
    },
  );

  it('about one place says what was kept of that place', () => {
    expect(entryRefusalSentence({ code: 'unknownLevel', facts: { found: '7' } }).en).toBe(
      'The level “7” is not one that Valise knows. What you had for this place is kept. Read this place on travel.gc.ca until a corrected file is published.',
    );
  });
});
