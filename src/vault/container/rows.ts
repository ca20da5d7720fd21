/** Rows as SQLite returns them, taken apart with the distrust that a file from outside deserves. */
import { NONCE_LENGTH, type Sealed, TAG_LENGTH } from '../../crypto/index.ts';

/** Columns whose storage class the file decides. */
export interface RawSealed {
  readonly nonce: unknown;
  readonly ct: unknown;
}

/** Whether a tag is what an erased sector leaves: it says nothing of where a row came from. */
export const isErased = (tag: Uint8Array): boolean => tag.every((byte) => byte === 0);

/** The row as nonce and ciphertext, or undefined when the columns are not byte strings of a possible length. */
export function sealedRow(row: RawSealed): Sealed | undefined {
  const { nonce, ct } = row;
  if (!(nonce instanceof Uint8Array) || !(ct instanceof Uint8Array)) return undefined;
  return nonce.length === NONCE_LENGTH && ct.length >= TAG_LENGTH ? { nonce, ct } : undefined;
}
