import { describe, expect, it } from 'vitest';
import {
  checkWords,
  currentWords,
  mentionsRegions,
  stateOf,
  stateOfWords,
} from '../../../../src/advisories/canada/words.ts';

describe('the words of a level', () => {
  it.each([
    [0, 'Take normal security precautions'],
    [0, 'Prenez les mesures de sécurité normales ; consultez aussi les avertissements régionaux.'],
    [1, 'EXERCISE A HIGH DEGREE OF CAUTION'],
    [1, "Faites preuve d'une grande prudence"],
    [1, 'Faites preuve d’une grande prudence'],
    [2, 'AVOID NON-ESSENTIAL TRAVEL; see also regional advisories.'],
    [2, 'Éviter tout voyage non-essentiel'],
    [2, 'ÉVITEZ TOUT VOYAGE NON ESSENTIEL'],
    [3, 'Avoid all travel (with regional advisories)'],
    [3, 'Évitez tout voyage.'],
  ])('say %i: %s', (state, words) => expect(stateOfWords(words)).toBe(state));

  it.each([
    '',
    'Avoid',
    'Avoid all travel to the north',
    'Do not avoid all travel',
    '(Avoid all travel)',
  ])('say nothing known: %j', (words) => expect(stateOfWords(words)).toBeNull());

  it('of today are known words in both languages', () => {
    for (const state of [0, 1, 2, 3] as const) {
      const { en, fr } = currentWords(state, true);
      expect([stateOfWords(en), stateOfWords(fr)]).toEqual([state, state]);
      expect([mentionsRegions(en), mentionsRegions(fr)]).toEqual([true, true]);
      expect(mentionsRegions(currentWords(state, false).fr)).toBe(false);
    }
  });

  it('must agree with the number', () => {
    expect(checkWords(2, ['Avoid non-essential travel']).ok).toBe(true);
    expect(checkWords(0, ['Exercise normal security precautions', 'Évitez tout voyage'])).toEqual({
      ok: false,
      error: { code: 'wordsDisagree', facts: { state: 0, words: 'Évitez tout voyage' } },
    });
    expect(checkWords(0, ['All is well'])).toMatchObject({ error: { code: 'unknownLevel' } });
    expect(checkWords(0, [])).toMatchObject({ error: { code: 'unknownLevel' } });
  });
});

describe('the number of a level', () => {
  it('is 0 to 3, as a number or as a digit', () => {
    expect([0, 1, 2, 3, '0', '1', '2', '3'].map(stateOf)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    expect([4, -1, 0.5, Number.NaN, '', '01', '1 ', 'one'].map(stateOf)).toEqual(
      Array(8).fill(null),
    );
  });
});
