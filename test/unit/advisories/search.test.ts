import { describe, expect, it } from 'vitest';
import {
  type AdvisoryListEntry,
  listEntry,
  searchAdvisories,
} from '../../../src/advisories/index.ts';
import { destinationFile, indexEntry, readOne } from './fixtures/canada.ts';

function entry(code: string, state: number, en: string, fr: string): AdvisoryListEntry {
  return {
    ...listEntry(readOne({ data: { [code]: indexEntry(code, state) } })),
    names: { en, fr },
  };
}

const entries = [
  entry('ZA', 1, 'South Africa', 'Afrique du Sud'),
  entry('CI', 1, "Côte d'Ivoire (Ivory Coast)", 'Côte d’Ivoire'),
  entry('ET', 2, 'Ethiopia', 'Éthiopie'),
  entry('FR', 1, 'France', 'France'),
  entry('GF', 0, 'French Guiana', 'Guyane française'),
  entry('AF', 3, 'Afghanistan', 'Afghanistan'),
  entry('KP', 3, 'North Korea', 'Corée du Nord'),
];
const codes = (query: string, options = {}) =>
  searchAdvisories(entries, query, options).map(({ code }) => code);

describe('searchAdvisories', () => {
  it('finds in both languages, without accents, case or apostrophes', () => {
    expect(codes('ethiopie')).toEqual(['ET']);
    expect(codes('COTE D IVOIRE')).toEqual(['CI']);
    expect(codes('coree')).toEqual(['KP']);
    expect(codes('ivory coast')).toEqual(['CI']);
    expect(codes('nowhere')).toEqual([]);
  });

  it('puts the code first, then names that begin so, then words in names', () => {
    expect(codes('fr')).toEqual(['FR', 'GF', 'ZA']);
    expect(codes('af')).toEqual(['AF', 'ZA']);
  });

  it('finds the words of a level, every word being needed', () => {
    expect(codes('avoid travel')).toEqual(['AF', 'ET', 'KP']);
    expect(codes('eviter coree')).toEqual(['KP']);
  });

  it('keeps one level, and orders by the alphabet of the reader', () => {
    expect(codes('', { level: 4 })).toEqual(['AF', 'KP']);
    expect(codes('', { level: 2, language: 'fr' })).toEqual(['ZA', 'CI', 'FR']);
    expect(codes('', { level: 2, language: 'en' })).toEqual(['CI', 'FR', 'ZA']);
  });
});

describe('listEntry', () => {
  it('has the fields of the list and no long text', () => {
    expect(Object.keys(listEntry(readOne(destinationFile('FR', 1))))).toEqual([
      ...[
        'code',
        'names',
        'source',
        'overall',
        'regionalMax',
        'regionalFlag',
        'text',
        'published',
        'loaded',
      ],
    ]);
  });
});
