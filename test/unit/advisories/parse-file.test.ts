import { describe, expect, it } from 'vitest';
import { parsedFileSchema } from '../../../src/advisories/index.ts';
import {
  codeOf,
  destinationFile,
  indexEntry,
  indexFile,
  type Json,
  parse,
  read,
  readOne,
} from './fixtures/canada.ts';

const entryWith = (more: Json) => ({
  data: { FR: indexEntry('FR', 1, more), DE: indexEntry('DE', 0) },
});

/** The places that were read and those that were refused, of an index with one changed entry. */
function outcome(more: Json) {
  const { advisories, refused } = read(entryWith(more));
  return { read: advisories.map(({ code }) => code), refused };
}

describe('a whole file', () => {
  it('is known by its content, whatever its name', () => {
    expect(read(indexFile(200), 'cta-cap-fr.json').form).toBe('index');
    expect(read(destinationFile('FR', 1), 'index-alpha-eng.json').form).toBe('destination');
  });

  it('is refused when it holds nothing', () => {
    for (const empty of [{}, [], null, { data: {} }, { data: [] }, { data: null, metadata: {} }]) {
      expect(codeOf(empty), JSON.stringify(empty)).toBe('emptyFile');
    }
  });

  it('is refused when its form is not known', () => {
    const offices = { data: { 1000: { country: {}, offices: [] } } };
    for (const other of [
      1,
      'text',
      [1],
      { a: 1 },
      { data: 'x' },
      { data: [1] },
      { data: { FR: 1 } },
      offices,
    ]) {
      expect(codeOf(other), JSON.stringify(other)).toBe('unknownForm');
    }
  });

  it('is refused below 150 destinations unless the caller wants a part', () => {
    expect(codeOf(indexFile(150))).toBe('ok');
    expect(parse(indexFile(149))).toEqual({
      ok: false,
      error: { code: 'tooFewDestinations', facts: { found: 149 } },
    });
    expect(codeOf(indexFile(6), 'f.json', true)).toBe('ok');
  });

  it('counts readable destinations, so that a reworded feed is refused as a whole', () => {
    const broken = Object.fromEntries(
      Object.keys(indexFile(200)['data'] as Json)
        .slice(0, 100)
        .map((code) => [code, { 'advisory-state': 9 }]),
    );
    expect(parse(indexFile(200, broken))).toMatchObject({ error: { facts: { found: 100 } } });
  });

  it('is refused above 1000 destinations', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, at) => [`AA-${at}`, { 'advisory-state': 0 }]),
    );
    expect(codeOf({ data: many })).toBe('tooManyDestinations');
  });

  it('matches the schema that the receiving process checks it with', () => {
    for (const file of [indexFile(200, { xx: {} }), destinationFile('FR', 3)]) {
      expect(parsedFileSchema.safeParse(read(file)).error).toBeUndefined();
    }
  });
});

describe('an index entry', () => {
  it('becomes an advisory with the published words and the date in UTC', () => {
    expect(readOne(entryWith({ 'has-regional-advisory': 1 }))).toEqual({
      source: 'canada',
      code: 'FR',
      names: { en: 'Place FR', fr: 'Lieu FR' },
      overall: 2,
      regionalMax: null,
      regionalFlag: true,
      nativeLevel: '1',
      text: { en: 'Exercise a high degree of caution', fr: 'Faire preuve d’une grande prudence' },
      recentUpdates: { en: 'Health', fr: 'Santé' },
      published: '2026-09-24T12:53:35Z',
      loaded: '2026-11-23T09:00:00Z',
      detail: null,
    });
  });

  it('may lack what only one generation of the feed has, and have what none had', () => {
    const { 'country-iso': _iso, 'has-regional-advisory': _flag, ...old } = indexEntry('FR', 1);
    const advisory = readOne({ data: { FR: { ...old, 'see-other-iso': '', 'brand-new': {} } } });
    expect(advisory).toMatchObject({ code: 'FR', overall: 2, regionalFlag: null });
  });

  it('decodes entities once', () => {
    const text = { 'advisory-text': 'Prenez les mesures de s&eacute;curit&eacute; normales' };
    const fra = {
      ...text,
      name: 'Cura&ccedil;ao &amp;lt;b&amp;gt;',
      'recent-updates': 'mis &agrave; jour\r\n ',
    };
    const advisory = readOne({ data: { CW: indexEntry('CW', 0, { fra }) } });
    expect(advisory.text.fr).toBe('Prenez les mesures de sécurité normales');
    expect(advisory.names.fr).toBe('Curaçao &lt;b&gt;');
    expect(advisory.recentUpdates.fr).toBe('mis à jour');
  });

  it.each([
    ['2014', 'AVOID ALL TRAVEL; see also regional advisories.', '&Eacute;VITEZ TOUT VOYAGE'],
    ['2026', 'Avoid all travel', 'Éviter tout voyage (avec avertissements régionaux)'],
  ])('has its regional flag from the words of %s too', (_year, en, fr) => {
    const entry = indexEntry('FR', 3, {
      eng: { name: 'France', 'advisory-text': en },
      fra: { name: 'France', 'advisory-text': fr },
    });
    expect(readOne({ data: { FR: entry } }).regionalFlag).toBe(true);
  });

  it.each<[string, Json, string]>([
    ['an unknown level', { 'advisory-state': 4 }, 'The level “4” is not one that Valise knows.'],
    ['a level that is not a whole number', { 'advisory-state': 1.5 }, 'The level “1.5”'],
    ['a level with spaces', { 'advisory-state': ' 1' }, 'The level “1”'],
    ['no level', { 'advisory-state': null }, 'The field “advisory-state”'],
    [
      'a level below its words',
      { 'advisory-state': 0 },
      'The level number is 0, but the words say',
    ],
    [
      'a level above its words',
      { 'advisory-state': 3 },
      'The level number is 3, but the words say',
    ],
    [
      'another place',
      { 'country-iso': 'MX' },
      'The content is about MX, but it is filed under FR.',
    ],
    ['1970', { 'date-published': { timestamp: 0 } }, 'The publication date, 1970-01-01, cannot'],
    ['milliseconds', { 'date-published': { timestamp: 1_790_254_415_000 } }, 'is in the future'],
    ['no instant at all', { 'date-published': { timestamp: 9e15 } }, 'cannot be right'],
    ['no date', { 'date-published': {} }, 'The field “date-published › timestamp”'],
    ['no French', { fra: undefined }, 'The field “fra”'],
    ['an empty name', { eng: { name: ' ', 'advisory-text': 'x' } }, 'The field “eng › name”'],
    [
      'a name that is a list',
      { eng: { name: [], 'advisory-text': 'x' } },
      'The field “eng › name”',
    ],
  ])('with %s is refused alone', (_what, more, why) => {
    const { read: codes, refused } = outcome(more);
    expect(codes).toEqual(['DE']);
    expect(refused).toEqual([
      {
        what: 'FR',
        why: expect.objectContaining({ en: expect.stringContaining(why) as string }) as object,
      },
    ]);
  });

  it('takes the string "1" and a date up to 48 hours ahead', () => {
    const at = Date.parse('2026-11-25T09:00:00Z') / 1000;
    expect(outcome({ 'advisory-state': '1' }).read).toEqual(['FR', 'DE']);
    expect(outcome({ 'date-published': { timestamp: at } }).read).toEqual(['FR', 'DE']);
    expect(outcome({ 'date-published': { timestamp: at + 1 } }).read).toEqual(['DE']);
    expect(outcome({ 'date-published': { timestamp: '1790254415' } }).read).toEqual(['FR', 'DE']);
  });

  it('is refused when neither language is worded as the source words its levels', () => {
    const reworded = (en: string, fr: string) => ({
      eng: { name: 'France', 'advisory-text': en },
      fra: { name: 'France', 'advisory-text': fr },
    });
    expect(outcome(reworded('Be careful', 'Soyez prudent')).read).toEqual(['DE']);
    expect(outcome(reworded('Be careful', "Faites preuve d'une grande prudence")).read).toEqual([
      'FR',
      'DE',
    ]);
    expect(
      outcome(reworded('Exercise a high degree of caution', 'Évitez tout voyage')).read,
    ).toEqual(['DE']);
  });

  it('takes the keys of the notes and names a bad key without its control characters', () => {
    const keys = ['XK', 'IC', 'PT-20', 'US-CA', 'fr', 'FRA', 'F\u202eR\n1', 'x'.repeat(300)];
    const data = Object.fromEntries(
      keys.map((key) => [key, indexEntry(key, 0, { 'country-iso': undefined })]),
    );
    const { advisories, refused } = read({ data });
    expect(advisories.map(({ code }) => code)).toEqual(['XK', 'IC', 'PT-20', 'US-CA']);
    expect(refused.map(({ what }) => what)).toEqual(['fr', 'FRA', 'FR 1', `${'x'.repeat(39)}…`]);
  });
});
