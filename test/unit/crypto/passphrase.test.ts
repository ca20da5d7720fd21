import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  generatePassphrase,
  judgePassphrase,
  secureRandom,
  wordsFor,
} from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { vectorJson } from './samples.ts';

beforeAll(cryptoReady);
const random = secureRandom();

describe('generated passphrases', () => {
  it('are six words of the language’s list, composed', async () => {
    for (const [language, list] of [
      ['en', english],
      ['fr', french],
    ] as const) {
      const words = await generatePassphrase(random, language);
      expect(words.length).toBe(6);
      const composed = list.map((word) => word.normalize('NFC'));
      expect(words.every((word) => composed.includes(word))).toBe(true);
      expect(words.join(' ')).toBe(words.join(' ').normalize('NFC'));
    }
  });

  it('draw every one of the 2 048 words with the same weight', async () => {
    let counter = 0;
    const counting = { bytes: () => Uint8Array.of(counter >> 8, counter++ & 0xff) };
    const words = await generatePassphrase(counting, 'en', 65_536);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(counts.size).toBe(2048);
    expect(new Set(counts.values())).toEqual(new Set([32]));
  });

  it('pass the strength gate in both languages', async () => {
    for (const language of ['en', 'fr'] as const) {
      const words = await generatePassphrase(random, language);
      expect(await judgePassphrase(utf8(words.join(' ')))).toMatchObject({
        ok: true,
        reason: 'fine',
      });
    }
  });

  it('use the published English list', (context) => {
    const { english: vectors } = vectorJson<{ english: string[][] }>(
      context,
      'bip39/trezor-vectors.json',
    );
    const used = new Set(vectors.flatMap(([, sentence = '']) => sentence.split(' ')));
    expect(used.size).toBeGreaterThan(100);
    expect([...used].every((word) => english.includes(word))).toBe(true);
  });

  it('has a word for every index, the same index in both languages', async () => {
    expect(await wordsFor([0, 2047], 'en')).toEqual(['abandon', 'zoo']);
    expect(await wordsFor([0, 2047], 'fr')).toEqual(['abaisser', 'zoologie']);
  });
});

describe('the strength gate', () => {
  it.each([
    ['short', 'tooShort'],
    ['password1234', 'guessable'],
    ['motdepasse123', 'guessable'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'guessable'],
    ['azertyuiopqsdf', 'guessable'],
    ['p a s s w o r d 1', 'guessable'],
    ['12 12 2012 12 12', 'guessable'],
    ['@dministr@tion m@n@gement', 'guessable'],
  ])('refuses “%s” as %s', async (text, reason) => {
    expect(await judgePassphrase(utf8(text))).toMatchObject({ ok: false, reason });
  });

  it('refuses what is not text, and what is far too long', async () => {
    expect((await judgePassphrase(Uint8Array.of(0xff, 0xfe))).reason).toBe('notText');
    expect((await judgePassphrase(utf8('a1!'.repeat(400)))).reason).toBe('tooLong');
  });

  it('counts characters as people do, not UTF-16 units', async () => {
    expect((await judgePassphrase(utf8('😀😁😂😃😄😅'))).reason).toBe('tooShort');
  });
});
