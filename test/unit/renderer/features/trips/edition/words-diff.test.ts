import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsDiff } from '../../../../../../renderer/features/trips/edition/words-diff.ts';

const told = (before: string, after: string) =>
  wordsDiff(before, after).map(({ kind, text }) => `${kind}:${text}`);
const only = (parts: ReturnType<typeof wordsDiff>, gone: 'gone' | 'fresh') =>
  parts
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join('');

describe('what became of a text', () => {
  it('is told word by word, neighbours together', () => {
    expect(told('it may cost a day.', 'it may cost the whole day.')).toEqual([
      'same:it may cost ',
      'gone:a ',
      'fresh:the whole ',
      'same:day.',
    ]);
    expect(told('', 'new')).toEqual(['fresh:new']);
    expect(told('old', '')).toEqual(['gone:old']);
    expect(told('same', 'same')).toEqual(['same:same']);
    expect(told('', '')).toEqual([]);
  });

  it('always gives back both texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (old, next) => {
        const [before, after] = [old.join(' '), next.join(' ')];
        const parts = wordsDiff(before, after);
        expect([only(parts, 'fresh'), only(parts, 'gone')]).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });

  it('is shown whole when it is long', () => {
    const long = 'word '.repeat(700).trim();
    expect(told(long, 'short')).toEqual([`gone:${long}`, 'fresh:short']);
  });
});
