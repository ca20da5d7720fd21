/** XChaCha20-Poly1305 (IETF): the only cipher of the format. */
import type { Random } from '../kernel/index.ts';
import type { SealingKey } from './keys.ts';
import { sodium } from './sodium.ts';

export const NONCE_LENGTH = 24;
export const TAG_LENGTH = 16;

/** A nonce, and the ciphertext whose last 16 bytes are the tag. */
export interface Sealed {
  readonly nonce: Uint8Array;
  readonly ct: Uint8Array;
}

/** Seals under a fresh random nonce, so that an old file put back can never make two uses of one nonce (B5). */
export function seal(
  key: SealingKey,
  plaintext: Uint8Array,
  additional: Uint8Array,
  random: Random,
): Sealed {
  const nonce = random.bytes(NONCE_LENGTH);
  const ct = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plaintext,
    additional,
    null,
    nonce,
    key,
  );
  return { nonce, ct };
}

/** The plaintext, or undefined when nonce, ciphertext, additional data or key is not the right one. */
export function open(
  key: SealingKey,
  sealed: Sealed,
  additional: Uint8Array,
): Uint8Array | undefined {
  if (sealed.nonce.length !== NONCE_LENGTH || sealed.ct.length < TAG_LENGTH) return undefined;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.ct,
      additional,
      sealed.nonce,
      key,
    );
  } catch {
    return undefined;
  }
}

/** The last 16 bytes of a ciphertext, as a copy that does not keep the ciphertext alive. */
export const tagOf = (ct: Uint8Array): Uint8Array => Uint8Array.from(ct.subarray(-TAG_LENGTH));
