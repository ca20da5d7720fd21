import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Item, itemSchema, sourceSchema } from '../../../src/checklists/index.ts';
import {
  englishFaults,
  fallingEvidence,
  forbiddenFrench,
  frenchFaults,
  LIMITS,
  lostTerms,
  piecesOf,
  platformsOf,
  sameInBoth,
  staleFromTheStart,
  textFaults,
  tooLong,
  unevenSteps,
  unknownSources,
} from './library-checks.ts';

const folder = join(import.meta.dirname, '../../../src/checklists/library');
const load = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const items = files
  .filter((name) => name !== 'sources.yaml')
  .flatMap((name) => z.strictObject({ items: z.array(itemSchema) }).parse(load(name)).items);
const { sources } = z
  .strictObject({ sources: z.array(sourceSchema) })
  .parse(files.includes('sources.yaml') ? load('sources.yaml') : { sources: [] });
const pieces = items.flatMap(piecesOf);

const whole = (item: Item) => ({
  en: [item.title.en, item.why.en, ...item.how.en].join('\n'),
  fr: [item.title.fr, item.why.fr, ...item.how.fr].join('\n'),
});

describe('the library has what the trip needs', () => {
  it.each([
    ['before', 25],
    ['during', 15],
    ['after', 15],
  ] as const)('holds enough items for the phase %s', (phase, least) => {
    expect(items.filter((item) => item.phase === phase).length).toBeGreaterThanOrEqual(least);
  });

  it('holds at least 60 items, each with its own id', () => {
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it.each(['ios', 'android', 'windows', 'macos'])('has device hygiene for %s', (platform) => {
    const count = items.filter(({ when }) => platformsOf(when).includes(platform)).length;
    expect(count).toBeGreaterThanOrEqual(4);
  });

  it('cites only sources that it lists', () => {
    const known = new Set(sources.map(({ code }) => code));
    const unknown = items.flatMap((item) => unknownSources(item.sources, known));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe('the library reads well in both languages', () => {
  const all = (faults: (text: string) => readonly string[], language: 'en' | 'fr') =>
    pieces.flatMap(({ text }) => faults(text[language]));

  it('keeps titles, reasons and steps short', () => {
    expect(pieces.flatMap(tooLong)).toEqual([]);
    expect(items.flatMap(unevenSteps)).toEqual([]);
  });

  it('keeps to the typography of each language', () => {
    expect([...all(textFaults, 'en'), ...all(englishFaults, 'en')]).toEqual([]);
    expect([...all(textFaults, 'fr'), ...all(frenchFaults, 'fr')]).toEqual([]);
  });

  it('keeps to the glossary', () => {
    expect(all(forbiddenFrench, 'fr')).toEqual([]);
    expect(items.map(whole).flatMap(lostTerms)).toEqual([]);
  });

  it('leaves nothing untranslated', () => {
    expect(pieces.flatMap(({ text }) => sameInBoth(text))).toEqual([]);
  });

  it('asks for no less at a higher tier, and says when it has to be reviewed', () => {
    expect(items.flatMap(fallingEvidence)).toEqual([]);
    expect(items.flatMap(staleFromTheStart)).toEqual([]);
  });
});

describe('each check fails on a planted fault', () => {
  const good: Item = {
    id: 'TRP-999',
    phase: 'during',
    title: { en: 'Lock it', fr: 'Verrouillez-le' },
    why: { en: 'It helps.', fr: 'C’est utile.' },
    how: { en: ['Press the key.'], fr: ['Appuyez sur la touche.'] },
    when: 'always',
    due: { anchor: 'stay' },
    evidence: { min: 1 },
    sources: [{ source: 'UMB', confidence: 'r' }],
    checked: '2026-11-22',
    reviewBy: '2027-05-22',
  };

  it('finds nothing in a good item', () => {
    const { text } = piecesOf(good)[0] ?? { text: { en: '', fr: '' } };
    expect(piecesOf(good)).toHaveLength(3);
    expect([
      ...piecesOf(good).flatMap(tooLong),
      ...[unevenSteps, fallingEvidence, staleFromTheStart].flatMap((check) => check(good)),
      ...[lostTerms, sameInBoth].flatMap((check) => check(text)),
      ...textFaults(text.en),
    ]).toEqual([]);
    expect(frenchFaults('À 19:05\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0?')).toEqual([]);
  });

  it.each(["don't", 'say "no"', 'Stop!', 'Wait...', 'two  spaces', ' leading'])(
    'typography: %s',
    (text) => {
      expect(textFaults(text)).toHaveLength(1);
    },
  );

  it.each([
    'Pourquoi ?',
    'Non ; oui',
    'Trois choses: une',
    'Trois choses : une',
    'Dites « oui »',
    'Dites “oui”',
    '200 $',
  ])('French typography: %s', (text) => {
    expect(frenchFaults(text)).not.toEqual([]);
  });

  it.each(['Say « yes »', 'A\u00a0gap'])('English typography: %s', (text) => {
    expect(englishFaults(text)).not.toEqual([]);
  });

  it.each([
    'le cryptage du disque',
    'un ruban imperméable',
    'les chiffres clés',
    'un e-mail',
    'un email',
    'la connaissance préalable',
    'un appareil emprunté',
    'l’interférence étrangère',
    'le questionnement',
    'un voyage subventionné',
    'la serrure de l’écran',
    'le mot de passe de détresse',
    'la renonciation',
    'nettoyer l’appareil',
  ])('forbidden French: %s', (text) => {
    expect(forbiddenFrench(text)).toHaveLength(1);
  });

  it.each([
    ['A tamper-evident seal', 'Un ruban étanche'],
    ['A loaner phone', 'Un téléphone emprunté'],
    ['A custody gap', 'Un trou'],
    ['Foreign interference', 'Des brouillages'],
    ['Sponsored travel', 'Un voyage payé'],
    ['The screen lock', 'La serrure'],
    ['A waiver', 'Un renoncement'],
    ['Full-disk encryption', 'Le disque protégé'],
    ['The duress word', 'Le mot de passe'],
    ['Need to know', 'Bon à savoir'],
  ])('a term that lost its counterpart: %s', (en, fr) => {
    expect(lostTerms({ en, fr })).toHaveLength(1);
  });

  it('untranslated text, unless it is a name', () => {
    expect(sameInBoth({ en: 'Lock it', fr: 'Lock it' })).toHaveLength(1);
    expect(sameInBoth({ en: 'FileVault', fr: 'FileVault' })).toEqual([]);
  });

  it.each(['title', 'why'] as const)('a %s that is too long, in either language', (key) => {
    const long = 'x'.repeat(LIMITS[key] + 1);
    for (const text of [
      { en: long, fr: 'court' },
      { en: 'short', fr: long },
    ]) {
      expect(piecesOf({ ...good, [key]: text }).flatMap(tooLong)).toHaveLength(1);
    }
  });

  it('a step that is too long', () => {
    const how = { en: ['x'.repeat(LIMITS.step + 1)], fr: ['Court.'] };
    expect(piecesOf({ ...good, how }).flatMap(tooLong)).toHaveLength(1);
  });

  it('steps that differ in number, or are too many', () => {
    expect(unevenSteps({ ...good, how: { en: ['a', 'b'], fr: ['a'] } })).toHaveLength(1);
    const five = ['a', 'b', 'c', 'd', 'e'];
    expect(unevenSteps({ ...good, how: { en: five, fr: five } })).toHaveLength(1);
  });

  it.each([
    { min: 2, t3: 1 },
    { min: 2, t4: 1 },
    { min: 0, t3: 3, t4: 2 },
  ])('evidence that falls as the tier rises: %o', (evidence) => {
    expect(fallingEvidence({ ...good, evidence })).toHaveLength(1);
  });

  it('a review that is due before the check', () => {
    expect(staleFromTheStart({ ...good, reviewBy: good.checked })).toHaveLength(1);
  });

  it.each(['evidence', 'reviewBy', 'sources'] as const)('an item without %s', (key) => {
    expect(itemSchema.safeParse(good).success).toBe(true);
    expect(itemSchema.safeParse({ ...good, [key]: undefined }).success).toBe(false);
  });

  it('a source that nobody listed', () => {
    expect(unknownSources(good.sources, new Set(['EFF']))).toEqual(['UMB']);
  });

  it('a platform inside nested conditions', () => {
    const ios = { device: { platform: ['ios' as const] } };
    expect(platformsOf({ all: [{ tier: 2 }, { any: ['always', ios] }] })).toEqual(['ios']);
    expect(platformsOf({ transit: true })).toEqual([]);
  });
});
