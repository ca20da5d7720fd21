import { z } from 'zod';

/** UTF-8 as typed; normalised (NFKC) only in the kdf process. 1 to 1 024 bytes. */
export const passphraseSchema = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length >= 1 && value.length <= 1024,
);

export const languageSchema = z.enum(['en', 'fr']);

/** The twelve words as typed, UTF-8; more than a sheet holds is refused. */
export const codeSchema = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length >= 1 && value.length <= 1024,
);
