/** The printed recovery code: 128 bits as 12 words of BIP39's lists; only the encoding is used, not its seed (vault-and-packs B4). */
import { createHash } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import {
  fromUtf8,
  type Language,
  LANGUAGES,
  ok,
  type Random,
  type Refusal,
  refuse,
  type Result,
  toHex,
  utf8,
} from '../kernel/index.ts';
import { wordList } from './words.ts';

/** Bytes of a recovery code. */
export const RECOVERY_LENGTH = 16;
export const RECOVERY_WORDS = 12;
/** Every word of both lists is told from the others by its first four letters. */
const PREFIX = 4;
const WORD_BITS = 11n;
const CHECKSUM_BITS = 4n;
/** Far more than twelve words with their numbers, commas and line ends. */
const MAXIMUM_BYTES = 512;

/** Why typed words are no code. `word` counts from 1; the word itself is a secret and is never repeated. */
export type RecoveryRefusal = Refusal<'wordCount' | 'unknownWord' | 'codeMistyped'>;

/** A fresh code. */
export const newRecoveryCode = (random: Random): Uint8Array => random.bytes(RECOVERY_LENGTH);

/** What Argon2id is given for a recovery slot: the code as 32 lower-case hex characters, so that it does not depend on a language. */
export const recoverySecret = (code: Uint8Array): Uint8Array => utf8(toHex(code));

/** The code as it is printed: 12 words, composed (NFC). */
export async function recoveryWords(
  code: Uint8Array,
  language: Language,
): Promise<readonly string[]> {
  const words = entropyToMnemonic(code, [...(await wordList(language))]);
  // The French list joins its words by the ideographic space of BIP39; any blank separates them here.
  return words.split(/\s/).map((word) => word.normalize('NFC'));
}

/** Without accents, in lower case: what tells words apart, whatever keyboard typed them. */
const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words in the order typed; numbers, commas and line ends that stand on the sheet may be typed too. */
const typedWords = (text: string): readonly string[] => bare(text).match(/[a-z]+/g) ?? [];

/**
 * The code behind typed words: either language, any case, accents or none, the first four letters enough. The checksum
 * lets one wrong sentence in sixteen through; COMMIT of the slot decides then.
 */
export async function readRecoveryCode(
  typed: Uint8Array,
): Promise<Result<Uint8Array, RecoveryRefusal>> {
  if (typed.length > MAXIMUM_BYTES) return refuse('wordCount');
  let words: readonly string[];
  try {
    words = typedWords(fromUtf8(typed));
  } catch {
    return refuse('wordCount');
  }
  const unknown = new Map<Language, number>();
  for (const language of LANGUAGES) {
    const numbers = await numbersOf(words, language);
    const missing = numbers.indexOf(undefined);
    if (missing >= 0) {
      unknown.set(language, missing);
      continue;
    }
    if (numbers.length !== RECOVERY_WORDS) return refuse('wordCount', { words: numbers.length });
    const code = decode(numbers as readonly number[]);
    if (code !== undefined) return ok(code);
  }
  if (unknown.size < LANGUAGES.length) return refuse('codeMistyped');
  // The language that got further is the one that was meant.
  return refuse('unknownWord', { word: Math.max(...unknown.values()) + 1 });
}

async function numbersOf(
  words: readonly string[],
  language: Language,
): Promise<readonly (number | undefined)[]> {
  const byPrefix = await prefixes(language);
  return words.map((word) => {
    const known = byPrefix.get(word.slice(0, PREFIX));
    // Three letters are a whole word of the list; a longer word must be that word.
    return known !== undefined && known.word.startsWith(word) ? known.number : undefined;
  });
}

async function prefixes(
  language: Language,
): Promise<ReadonlyMap<string, { readonly word: string; readonly number: number }>> {
  const list = await wordList(language);
  return new Map(
    list.map((listed, number) => {
      const word = bare(listed);
      return [word.slice(0, PREFIX), { word, number }];
    }),
  );
}

/** 12 × 11 bits: the code, then four bits of its SHA-256. Undefined when they do not match. */
function decode(numbers: readonly number[]): Uint8Array | undefined {
  const bits = numbers.reduce((sum, number) => (sum << WORD_BITS) | BigInt(number), 0n);
  const code = new Uint8Array(RECOVERY_LENGTH);
  let rest = bits >> CHECKSUM_BITS;
  for (let index = RECOVERY_LENGTH - 1; index >= 0; index -= 1) {
    code[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  // Node's: words are checked before there is a vault to open, and libsodium may not be ready.
  const [first = 0] = createHash('sha256').update(code).digest();
  const checksum = first >> Number(CHECKSUM_BITS);
  return Number(bits & 0xfn) === checksum ? code : undefined;
}
