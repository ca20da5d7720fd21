/** X-Wing (X25519 with ML-KEM-768): the office's escrow today, packs later (vault-and-packs B3, B4). */
import type { Random } from '../kernel/index.ts';
import { labelled } from './labels.ts';
import { sodium, wipe } from './sodium.ts';

export const XWING_PUBLIC_LENGTH = 1216;
export const XWING_SEED_LENGTH = 32;
export const XWING_CT_LENGTH = 1120;
const ENCAPSULATION_RANDOM = 64;

/** A key pair; all of the secret key follows from its 32-byte seed. */
export interface XwingPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** The pair of a seed. Throws when it has not 32 bytes. */
export function xwingPair(seed: Uint8Array): XwingPair {
  if (seed.length !== XWING_SEED_LENGTH) throw new Error('an X-Wing seed has 32 bytes');
  const { publicKey, privateKey } = sodium.crypto_kem_xwing_seed_keypair(seed);
  return { publicKey, secretKey: privateKey };
}

/** A fresh secret and its ciphertext for the owner of the key; undefined when the bytes are no public key. */
export function encapsulate(
  publicKey: Uint8Array,
  random: Random,
): { readonly ct: Uint8Array; readonly secret: Uint8Array } | undefined {
  if (publicKey.length !== XWING_PUBLIC_LENGTH) return undefined;
  // Supplied: the library draws its own word by word (storage-measurements §7.2). Whoever has it has the secret.
  const drawn = random.bytes(ENCAPSULATION_RANDOM);
  try {
    const sent = sodium.crypto_kem_xwing_enc_deterministic(publicKey, drawn);
    return { ct: sent.ciphertext, secret: sent.sharedSecret };
  } catch {
    return undefined;
  } finally {
    wipe(drawn);
  }
}

/**
 * The secret in a ciphertext. A wrong key or a changed ciphertext gives another secret, not an error: a COMMIT or a tag
 * must follow. Undefined for the few byte strings that no encapsulation yields.
 */
export function decapsulate(secretKey: Uint8Array, ct: Uint8Array): Uint8Array | undefined {
  if (ct.length !== XWING_CT_LENGTH) return undefined;
  try {
    return sodium.crypto_kem_xwing_dec(ct, secretKey);
  } catch {
    return undefined;
  }
}

/** BLAKE2b-256 over the labelled public key: how a key is named and compared. */
export const xwingFingerprint = (publicKey: Uint8Array): Uint8Array =>
  sodium.crypto_generichash(32, labelled('xwingKey', publicKey), null);

/** The 64 bytes (KEK ‖ COMMIT) of an office slot: the shared secret, bound to the vault, the slot, the key and the ciphertext. */
export const escrowDerived = (secret: Uint8Array, ...context: readonly Uint8Array[]): Uint8Array =>
  sodium.crypto_generichash(64, labelled('escrow', ...context), secret);
