/** One vault's keys, always the same. What is sealed under them is what somebody writes who has the key and means harm. */
import {
  asKey,
  deriveVaultKeys,
  open,
  type Sealed,
  seal,
  type SealingKey,
} from '../../../src/crypto/index.ts';
import type { Binding } from '../../../src/vault/sealed/binding.ts';
import { seededRandom } from '../../faults/support/seeded.ts';

export const random = seededRandom('fuzz');

/** Needs `cryptoReady`. */
export const fuzzBinding = (): Binding => ({
  keys: deriveVaultKeys(asKey<'vault'>(new Uint8Array(32).fill(0x5a))),
  vaultId: new Uint8Array(16).fill(0xa5),
  keyGeneration: 3,
});

/** Seals and opens plaintexts of one kind of row. */
export const boxOf = (key: SealingKey, context: Uint8Array) => ({
  seal: (plaintext: Uint8Array): Sealed => seal(key, plaintext, context, random),
  open(sealed: Sealed): Uint8Array {
    const plaintext = open(key, sealed, context);
    if (plaintext === undefined) throw new Error('what was just sealed does not open');
    return plaintext;
  },
});
