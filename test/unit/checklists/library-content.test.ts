import { describe, expect, it } from 'vitest';
import { type Item, itemSchema } from '../../../src/checklists/index.ts';
import { lostTerms } from '../support/typography.ts';
import {
  fallingEvidence,
  LIMITS,
  longReasons,
  longSentences,
  piecesOf,
  platformsOf,
  staleFromTheStart,
  tooLong,
  uncited,
  unevenSteps,
  unknownSources,
  WORDS,
} from './library-checks.ts';
import { items, playbooks, sources } from './support/library.ts';

const pieces = items.flatMap(piecesOf);

const whole = (item: Item) => ({
  en: [item.title.en, item.why.en, ...item.how.en].join('\n'),
  fr: [item.title.fr, item.why.fr, ...item.how.fr].join('\n'),
});

describe('the library has what the trip needs', () => {
  it.each([
    ['before', 140],
    ['during', 70],
    ['after', 25],
  ] as const)('holds enough items for the phase %s', (phase, least) => {
    expect(items.filter((item) => item.phase === phase).length).toBeGreaterThanOrEqual(least);
  });

  it('holds at least 255 items, each with its own id', () => {
    expect(items.length).toBeGreaterThanOrEqual(255);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it.each(['ios', 'android', 'windows', 'macos'])('has device hygiene for %s', (platform) => {
    const count = items.filter(({ when }) => platformsOf(when).includes(platform)).length;
    expect(count).toBeGreaterThanOrEqual(4);
  });

  it('cites only sources that it lists, and lists only those that it cites', () => {
    const known = new Set(sources.map(({ code }) => code));
    const unknown = items.flatMap((item) => unknownSources(item.sources, known));
    expect([...new Set(unknown)]).toEqual([]);
    const citing = [...items, ...playbooks.flatMap(({ steps }) => steps)];
    const cited = citing.flatMap((each) => each.sources.map(({ source }) => source));
    expect(uncited(sources, new Set(cited))).toEqual([]);
  });

  it('asks every night for five to ten things only', () => {
    const nightly = items.filter(({ due }) => due.anchor === 'night').length;
    expect(nightly).toBeGreaterThanOrEqual(5);
    expect(nightly).toBeLessThanOrEqual(10);
  });
});

describe('the library is short, and true for a while', () => {
  it('keeps titles, reasons and steps short', () => {
    expect(pieces.flatMap(tooLong)).toEqual([]);
    expect(items.flatMap(unevenSteps)).toEqual([]);
  });

  it('keeps sentences short, and a reason to one of them', () => {
    expect(pieces.flatMap(longSentences)).toEqual([]);
    expect(items.flatMap(longReasons)).toEqual([]);
  });

  it('keeps the terms of the glossary, if not in one sentence then in one item', () => {
    expect(items.map(whole).flatMap(lostTerms)).toEqual([]);
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
    owner: 'security',
    checked: '2026-11-22',
    reviewBy: '2027-05-22',
  };

  it('finds nothing in a good item', () => {
    expect(piecesOf(good)).toHaveLength(3);
    expect([
      ...piecesOf(good).flatMap(tooLong),
      ...piecesOf(good).flatMap(longSentences),
      ...[longReasons, unevenSteps, fallingEvidence, staleFromTheStart].flatMap((check) =>
        check(good),
      ),
    ]).toEqual([]);
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

  it('a sentence of too many words, in either language', () => {
    const sentence = (words: number) => `${'un '.repeat(words - 1)}fin.`;
    const titled = (en: string, fr: string) => piecesOf({ ...good, title: { en, fr } });
    expect(titled(sentence(WORDS.en), sentence(WORDS.fr)).flatMap(longSentences)).toEqual([]);
    expect(titled(sentence(WORDS.en + 1), 'Court.').flatMap(longSentences)).toHaveLength(1);
    expect(titled('Short.', sentence(WORDS.fr + 1)).flatMap(longSentences)).toHaveLength(1);
  });

  it('a reason of two sentences', () => {
    const why = { en: 'It helps. It does.', fr: 'C’est utile.' };
    expect(longReasons({ ...good, why })).toHaveLength(1);
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

  it('a source that nobody cites', () => {
    const listed = ['UMB', 'EFF'].map((code) => ({ code, title: { en: code, fr: code } }));
    expect(uncited(listed, new Set(['UMB']))).toEqual(['EFF']);
  });

  it('a platform inside nested conditions', () => {
    const ios = { device: { platform: ['ios' as const] } };
    expect(platformsOf({ all: [{ tier: 2 }, { any: ['always', ios] }] })).toEqual(['ios']);
    expect(platformsOf({ transit: true })).toEqual([]);
  });
});
