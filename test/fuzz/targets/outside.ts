/** What comes from outside the vault's file: the anchor of the profile, the recovery code that a person types, the lock beside the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecoveryCode, recoveryWords } from '../../../src/crypto/index.ts';
import { fromUtf8, toHex, utf8 } from '../../../src/kernel/index.ts';
import {
  anchoredLength,
  claimedBy,
  encodeAnchor,
  judgeStanding,
} from '../../../src/vault/anchor/anchor.ts';
import { acquireLock, isHeld } from '../../../src/vault/container/lockfile.ts';
import type { Root } from '../../../src/vault/sealed/root.ts';
import { must } from '../../faults/support/filled.ts';
import { freshFolder } from '../../faults/support/shim.ts';
import { assertSame, type Target } from '../target.ts';
import { fuzzBinding, random } from './keys.ts';

const digest = (fill: number) => new Uint8Array(32).fill(fill);
const rootOf = (generation: number): Root => ({
  generation,
  bucketSum: digest(1),
  recordCount: 3,
  attachmentSum: digest(0),
  journalLength: generation,
  journalHead: digest(2),
  journalRoot: digest(3),
  headerSequence: 2,
  headerHash: digest(4),
  branch: digest(5).subarray(16),
  savedAt: 1_790_000_000_000,
  deviceId: digest(6).subarray(16),
});

/** The verdicts that only a note with a right MAC may bring about; a forged one may at most say that the file is older. */
const PROVEN = ['current', 'ahead', 'forked', 'otherBranch'];

export async function anchorTarget(): Promise<Target> {
  const binding = fuzzBinding();
  const seeds = [3, 12, 13].map((generation) => encodeAnchor(binding, rootOf(generation)));
  return {
    seeds,
    fixedLength: true,
    run(input) {
      const claimed = claimedBy(input);
      const length = anchoredLength(input);
      if ((claimed === undefined) !== (length === undefined))
        throw new Error('one reader takes the note and the other does not');
      const head = length === 3 ? digest(2) : undefined;
      const { verdict } = judgeStanding(binding, rootOf(12), input, head, 1_790_000_000_000);
      const known = seeds.some((seed) => Buffer.compare(seed, input) === 0);
      if (PROVEN.includes(verdict) && !known) throw new Error('a forged note was believed');
      return verdict;
    },
  };
}

export async function recoveryCodeTarget(): Promise<Target> {
  const words = await Promise.all(
    (['en', 'fr'] as const).map((language) => recoveryWords(random.bytes(16), language)),
  );
  return {
    seeds: [
      ...words.map((twelve) => utf8(twelve.join(' '))),
      ...words.map((twelve) => utf8(twelve.map((word, at) => `${at + 1}. ${word}\r\n`).join(''))),
      ...words.map((twelve) => utf8(twelve.join(' ').normalize('NFD').toUpperCase())),
    ],
    tokens: words.flat().map((word) => utf8(` ${word} `)),
    async run(input) {
      const read = await readRecoveryCode(input);
      if (!read.ok) return read.error.code;
      // What a person types has many forms; the code behind it has one.
      for (const language of ['en', 'fr'] as const) {
        const typed = utf8((await recoveryWords(read.value, language)).join(' '));
        const again = await readRecoveryCode(typed);
        if (!again.ok) throw new Error(`the words of ${toHex(read.value)} do not read`);
        assertSame(again.value, read.value, 'recovery code');
      }
      return 'accepted';
    },
  };
}

export async function lockFileTarget(): Promise<Target> {
  const { folder, remove } = freshFolder();
  const path = join(folder, 'fuzz.valise');
  const lock = must(acquireLock(path, random));
  const own = readFileSync(`${path}.lock`, 'utf8');
  lock.release();
  remove();
  return {
    seeds: [own, 'valise-lock 1\n1\n\n\n\n', ''].map((text) => utf8(text)),
    tokens: ['\n', '-1', '0', '1e9', '0x10', ' ', '4294967296', 'NaN'].map((text) => utf8(text)),
    run(input) {
      let text: string;
      try {
        text = fromUtf8(input);
      } catch {
        // Node reads what is no UTF-8 with replacement characters.
        text = Buffer.from(input).toString('utf8');
      }
      return isHeld(text) ? 'held' : 'free';
    },
  };
}
