/** XChaCha20-Poly1305 (IETF): the only cipher of the format. */
import type { Random } from '../kernel/index.ts';
import type { SealingKey } from './keys.ts';
import { decrypt, encrypt } from './raw.ts';

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
  return { nonce, ct: encrypt({ key, nonce, additional, text: plaintext }) };
}

/** The plaintext, in `room` if it is given and long enough; undefined when nonce, ciphertext, additional data or key is not the right one. */
export function open(
  key: SealingKey,
  sealed: Sealed,
  additional: Uint8Array,
  room?: Uint8Array,
): Uint8Array | undefined {
  const { nonce, ct } = sealed;
  if (nonce.length !== NONCE_LENGTH || ct.length < TAG_LENGTH) return undefined;
  return decrypt({ key, nonce, additional, text: ct }, room);
}

/** The last 16 bytes of a ciphertext, as a copy that does not keep the ciphertext alive. */
export const tagOf = (ct: Uint8Array): Uint8Array => new Uint8Array(ct.subarray(-TAG_LENGTH));
