/** Makes a passphrase worth having, and judges one that was typed (vault-and-packs B4). */
import { fromUtf8, type Language, type Random } from '../kernel/index.ts';
import { wordList } from './words.ts';

/** 2 048 words = 11 bits a word, in the two lists of BIP39; only the lists are used, not the standard. */
const WORD_BITS = 11;
const WORD_MASK = 2 ** WORD_BITS - 1;
export const WORDS_OFFERED = 6;

/** Words drawn uniformly: 6 words are 66 bits, 7 are 77. Composed (NFC), as a keyboard types them. */
export async function generatePassphrase(
  random: Random,
  language: Language,
  count: number = WORDS_OFFERED,
): Promise<readonly string[]> {
  const list = await wordList(language);
  return Array.from({ length: count }, () => {
    const [high = 0, low = 0] = random.bytes(2);
    return (list[((high << 8) | low) & WORD_MASK] ?? '').normalize('NFC');
  });
}

/** Words for indexes 0…2047: "change 1 284, saved …, three words" (B6). */
export async function wordsFor(
  indexes: readonly number[],
  language: Language,
): Promise<readonly string[]> {
  const list = await wordList(language);
  return indexes.map((index) => (list[index & WORD_MASK] ?? '').normalize('NFC'));
}

/** Why a typed passphrase was accepted or not; each code has one sentence in the interface. */
export type PassphraseReason = 'fine' | 'notText' | 'tooShort' | 'tooLong' | 'guessable';

export interface PassphraseVerdict {
  readonly ok: boolean;
  /** 0 (worst) to 4, as zxcvbn counts. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** log10 of the guesses an attacker needs, as estimated. */
  readonly guessesLog10: number;
  readonly reason: PassphraseReason;
}

const MINIMUM_CHARACTERS = 12;
const MAXIMUM_BYTES = 1024;
/** The estimate looks at no more than this, so that its time stays bounded; a longer passphrase is only stronger. */
const JUDGED_CHARACTERS = 100;
/** About 46 bits: at one guess a second and core behind Argon2id, millions of core-years. */
const MINIMUM_GUESSES_LOG10 = 14;

async function loadEstimator() {
  const [core, common, english, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  const dictionary = {
    ...common.dictionary,
    ...prefixed('en', english.dictionary),
    ...prefixed('fr', french.dictionary),
    product: ['valise', 'vault', 'coffre', 'parlement', 'parliament'],
  };
  return new core.ZxcvbnFactory({
    dictionary,
    graphs: common.adjacencyGraphs,
    maxLength: JUDGED_CHARACTERS,
  });
}

/** Both languages name their lists alike; without a prefix the second would replace the first. */
const prefixed = <T>(prefix: string, lists: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [`${prefix}-${name}`, list]));

type Estimator = Awaited<ReturnType<typeof loadEstimator>>;

/** The estimate of the text, or that of its letters and digits alone when that is lower: blanks inside a known password hide it from the lists. */
function weaker(estimator: Estimator, text: string) {
  const judge = (candidate: string) => estimator.check(candidate.slice(0, JUDGED_CHARACTERS));
  const [whole, bare] = [judge(text), judge(text.replace(/[^\p{L}\p{N}]/gu, ''))];
  return bare.guessesLog10 < whole.guessesLog10 ? bare : whole;
}

let estimator: ReturnType<typeof loadEstimator> | undefined;

/** Judges a typed passphrase, given as UTF-8. The dictionaries (about 2 MB) are loaded at the first call. */
export async function judgePassphrase(passphrase: Uint8Array): Promise<PassphraseVerdict> {
  const refusal = (reason: PassphraseReason): PassphraseVerdict => ({
    ok: false,
    score: 0,
    guessesLog10: 0,
    reason,
  });
  if (passphrase.length > MAXIMUM_BYTES) return refusal('tooLong');
  let text: string;
  try {
    text = fromUtf8(passphrase).normalize('NFKC');
  } catch {
    return refusal('notText');
  }
  if ([...text].length < MINIMUM_CHARACTERS) return refusal('tooShort');
  estimator ??= loadEstimator();
  const { score, guessesLog10 } = weaker(await estimator, text);
  const strong = guessesLog10 >= MINIMUM_GUESSES_LOG10;
  return { ok: strong, score, guessesLog10, reason: strong ? 'fine' : 'guessable' };
}
