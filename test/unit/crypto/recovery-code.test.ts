import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newRecoveryCode,
  readRecoveryCode,
  RECOVERY_LENGTH,
  RECOVERY_WORDS,
  recoverySecret,
  recoveryWords,
  secureRandom,
} from '../../../src/crypto/index.ts';
import { wordList } from '../../../src/crypto/words.ts';
import { fromHex, fromUtf8, type Language, LANGUAGES, utf8 } from '../../../src/kernel/index.ts';
import { vectorJson } from './samples.ts';

const code = fc.uint8Array({ minLength: RECOVERY_LENGTH, maxLength: RECOVERY_LENGTH });
const language = fc.constantFrom(...LANGUAGES);
const read = (text: string) => readRecoveryCode(utf8(text));
const reads = async (text: string, expected: Uint8Array) =>
  expect(await read(text), 'the code that was printed').toEqual({ ok: true, value: expected });

/** A code whose French words have accents, so that the keyboard matters. */
const SAMPLE = fromHex('00112233445566778899aabbccddeeff');

describe('a recovery code', () => {
  it('is read back from its words, whichever list they are of', async () => {
    await fc.assert(
      fc.asyncProperty(code, language, async (bytes, list) => {
        const words = await recoveryWords(bytes, list);
        expect(words).toHaveLength(RECOVERY_WORDS);
        await reads(words.join(' '), bytes);
      }),
    );
  });

  it('has the words that BIP39 publishes', async (context) => {
    const vectors = vectorJson<Record<string, readonly (readonly [string, string, ...string[]])[]>>(
      context,
      'bip39/trezor-vectors.json',
    );
    for (const [list, name] of [
      ['en', 'english'],
      ['fr', 'french'],
    ] as const) {
      const cases = (vectors[name] ?? []).filter(([entropy]) => entropy.length === 32);
      expect(cases.length).toBeGreaterThan(4);
      for (const [entropy, sentence] of cases) {
        const words = sentence.normalize('NFC').split(/\s/);
        expect(await recoveryWords(fromHex(entropy), list)).toEqual(words);
        await reads(sentence, fromHex(entropy));
      }
    }
  });

  it('is drawn from all of its 16 bytes', () => {
    const random = secureRandom();
    const drawn = Array.from({ length: 64 }, () => newRecoveryCode(random));
    expect(new Set(drawn.map((bytes) => bytes.join())).size).toBe(64);
    for (let index = 0; index < RECOVERY_LENGTH; index += 1)
      expect(new Set(drawn.map((bytes) => bytes[index])).size).toBeGreaterThan(8);
  });

  it('gives Argon2id the same text in both languages', () => {
    expect(fromUtf8(recoverySecret(SAMPLE))).toBe('00112233445566778899aabbccddeeff');
  });
});

describe('what a tired person may type', () => {
  const forms: readonly (readonly [string, (words: readonly string[]) => string])[] = [
    ['capitals', (words) => words.join(' ').toUpperCase()],
    ['accents as two code points', (words) => words.join(' ').normalize('NFD')],
    ['no accents', (words) => words.join(' ').normalize('NFD').replace(/\p{M}/gu, '')],
    [
      'the first four letters',
      (words) => words.map((word) => [...word].slice(0, 4).join('')).join(' '),
    ],
    [
      'five letters, or the word',
      (words) => words.map((word) => [...word].slice(0, 5).join('')).join(' '),
    ],
    ['commas', (words) => words.join(', ')],
    [
      'the numbers of the sheet',
      (words) => words.map((word, at) => `${at + 1}. ${word}`).join(' '),
    ],
    ['numbers without a blank', (words) => words.map((word, at) => `${at + 1}${word}`).join(' ')],
    ['one word a line, as Windows ends lines', (words) => `${words.join('\r\n')}\r\n`],
    ['blanks of every kind', (words) => ` \t${words.join('\u00a0\u3000')}\n`],
    ['dashes and stops', (words) => `${words.join(' - ')}.`],
  ];

  it.each(forms)('%s', async (_name, form) => {
    for (const list of LANGUAGES) await reads(form(await recoveryWords(SAMPLE, list)), SAMPLE);
  });

  it('any of them, for any code', async () => {
    const form = fc.constantFrom(...forms.map(([, each]) => each));
    await fc.assert(
      fc.asyncProperty(code, language, form, async (bytes, list, typed) => {
        await reads(typed(await recoveryWords(bytes, list)), bytes);
      }),
    );
  });

  it('every word of both lists is known by itself, by its four letters and without accents', async () => {
    const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const list of LANGUAGES) {
      const words = (await wordList(list)).map(bare);
      expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(2048);
      for (let from = 0; from < words.length; from += RECOVERY_WORDS) {
        const twelve = words.slice(from, from + RECOVERY_WORDS);
        while (twelve.length < RECOVERY_WORDS) twelve.push(words[0] ?? '');
        for (const typed of [twelve, twelve.map((word) => word.slice(0, 4))]) {
          const answer = await read(typed.join(' '));
          // The checksum of such a row is a matter of chance; that a word is unknown would not be.
          expect(answer.ok ? 'fine' : answer.error.code, typed.join(' ')).toMatch(
            /^(fine|codeMistyped)$/,
          );
        }
      }
    }
  });
});

describe('what is refused', () => {
  const wordsOf = async (list: Language) => [...(await recoveryWords(SAMPLE, list))];

  it('a word that is in neither list, by its number and never by itself', async () => {
    for (const list of LANGUAGES) {
      for (let at = 0; at < RECOVERY_WORDS; at += 1) {
        const words = await wordsOf(list);
        words[at] = 'zzyzzx';
        const answer = await read(words.join(' '));
        expect(answer).toEqual({
          ok: false,
          error: { code: 'unknownWord', facts: { word: at + 1 } },
        });
        expect(JSON.stringify(answer)).not.toContain('zzyzzx');
      }
    }
  });

  it('a longer word than the one of the list, and too few letters', async () => {
    for (const [typed, at] of [
      ['zooms', 3],
      ['zo', 3],
      ['a', 3],
    ] as const) {
      const words = await wordsOf('en');
      words[at] = typed;
      expect(await read(words.join(' '))).toMatchObject({ error: { facts: { word: at + 1 } } });
    }
  });

  it('the number of the word is that of the language that was meant', async () => {
    const french = await wordsOf('fr');
    french[10] = 'zzz';
    expect(await read(french.join(' '))).toMatchObject({ error: { facts: { word: 11 } } });
  });

  it('eleven words, thirteen, none, far too many, and what is not text', async () => {
    const words = await wordsOf('fr');
    const count = (text: string) => read(text);
    expect(await count(words.slice(1).join(' '))).toMatchObject({
      error: { code: 'wordCount', facts: { words: 11 } },
    });
    expect(await count([...words, words[0]].join(' '))).toMatchObject({
      error: { code: 'wordCount', facts: { words: 13 } },
    });
    expect(await count('')).toMatchObject({ error: { code: 'wordCount', facts: { words: 0 } } });
    expect(await count('1. 2. 3.')).toMatchObject({ error: { code: 'wordCount' } });
    expect(await count('zoo '.repeat(1000))).toEqual({ ok: false, error: { code: 'wordCount' } });
    expect(await readRecoveryCode(Uint8Array.of(0xff, 0xfe))).toEqual({
      ok: false,
      error: { code: 'wordCount' },
    });
  });

  it('two words exchanged, nearly always', async () => {
    const words = await wordsOf('en');
    [words[0], words[1]] = [words[1] ?? '', words[0] ?? ''];
    expect(await read(words.join(' '))).toEqual({ ok: false, error: { code: 'codeMistyped' } });
  });

  it('fifteen of sixteen sentences of random words: the checksum has four bits', async () => {
    const lists = await Promise.all(LANGUAGES.map(wordList));
    const twelve = fc.array(fc.nat({ max: 2047 }), { minLength: 12, maxLength: 12 });
    for (const list of lists) {
      let through = 0;
      await fc.assert(
        fc.asyncProperty(twelve, async (numbers) => {
          const answer = await read(numbers.map((number) => list[number]).join(' '));
          if (answer.ok) through += 1;
          else expect(answer.error).toEqual({ code: 'codeMistyped' });
        }),
        { numRuns: 1600 },
      );
      // 100 are expected; outside 50…160 once in far more than a million runs.
      expect(through).toBeGreaterThan(50);
      expect(through).toBeLessThan(160);
    }
  });

  it('never by an exception, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        await readRecoveryCode(bytes);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        await read(text);
      }),
    );
  });
});
