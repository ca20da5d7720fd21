import { describe, expect, it } from 'vitest';
import { createSearchIndex, marked, type GuidanceDocument } from '../../../src/search/index.ts';

const document = (
  id: string,
  en: readonly [string, ...string[]],
  fr: readonly [string, ...string[]],
): GuidanceDocument => ({
  kind: 'item',
  id,
  title: { en: en[0], fr: fr[0] },
  lines: { en: en.slice(1), fr: fr.slice(1) },
});

const index = createSearchIndex([
  document(
    'PRE-001',
    ['Seal the phone', 'A broken seal tells a story.'],
    ['Scellez le téléphone', 'Un sceau brisé raconte une histoire.'],
  ),
  document(
    'BOR-002',
    ['At the border', 'Hand over the device when asked.'],
    ['À la frontière', 'Remettez l’appareil si on vous le demande.'],
  ),
  document('HTL-005', ['Use the safe', 'Never the hotel’s.'], ['Le coffre-fort', 'Œil ouvert.']),
]);
const ids = (text: string, language: 'en' | 'fr' = 'en') =>
  index.search(text, language, 10).map(({ id }) => id);
const shown = (text: string, language: 'en' | 'fr') => {
  const [hit] = index.search(text, language, 10);
  const words = (part: ReturnType<typeof marked> | null | undefined) =>
    (part?.ranges ?? []).map(([from, to]) => part?.text.slice(from, to));
  return [hit?.language, words(hit?.title), words(hit?.line)];
};

describe('search over guidance', () => {
  it.each([
    ['telephone', ['PRE-001']],
    ['TÉLÉPHONE', ['PRE-001']],
    ['frontiere', ['BOR-002']],
    ['oeil', ['HTL-005']],
    ['l’appareil', ['BOR-002']],
    ['front', ['BOR-002']],
    ['f', []],
    ['bor-002', ['BOR-002']],
    ['device border', ['BOR-002']],
    ['device seal', []],
    ['telefone', ['PRE-001']],
    ['', []],
    [' - ', []],
  ])('%s finds %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('shows why, in the reader’s language where the words are in it, else in the other', () => {
    expect(shown('seal', 'en')).toEqual(['en', ['Seal'], ['seal']]);
    expect(shown('brise', 'fr')).toEqual(['fr', [], ['brisé']]);
    expect(shown('brise', 'en')).toEqual(['fr', [], ['brisé']]);
  });

  it('answers no more than asked for', () => {
    expect(index.search('the', 'en', 1)).toHaveLength(1);
  });

  it('marks whole words only, also with accents written apart', () => {
    const text = 'Un telephone, un te\u0301le\u0301phone.';
    expect(marked(text, new Set(['telephone'])).ranges).toEqual([
      [3, 12],
      [17, 28],
    ]);
  });
});
