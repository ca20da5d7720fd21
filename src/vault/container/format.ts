/** Numbers of format 1. Every one of them is explained in docs/vault-format.md; none ever changes meaning. */

/** "VALI" at byte 68 of the SQLite file. */
export const APPLICATION_ID = 0x56414c49;
export const FORMAT = 1;
/** Suite 1: Argon2id, XChaCha20-Poly1305, BLAKE2b, SHA-256 for the tree of the journal. */
export const SUITE = 1;
export const MAGIC = 'VALISEV1';
export const PAGE_SIZE = 4096;

export const SLOT_COUNT = 8;
export const SLOT_LENGTH = 1376;
export const HEADER_LENGTH = 40 + SLOT_COUNT * SLOT_LENGTH + 32 + 32;

export const BUCKET_COUNT = 256;

/** Limits of vault-and-packs B5; what is above is refused with `limit` or `tooLarge`. */
export const MAX_RECORDS = 100_000;
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;
export const MAX_CHANGES = 100_000;
/** Larger files are not opened at all. */
export const MAX_FILE_BYTES = 8 * 1024 ** 3;
