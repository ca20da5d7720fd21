/** BLAKE2b, plain and keyed. Never the salt_personal wrapper: it ignores the message (B3). */
import type { MacKey } from './keys.ts';
import { type LabelName, labelPrefix } from './labels.ts';
import { blake2b } from './raw.ts';

/** Bytes of a digest. */
export const DIGEST_LENGTH = 32;
/** Bytes of a blind id and of a record id. */
export const ID_LENGTH = 16;

const NO_KEY = new Uint8Array(0);

/** Unkeyed BLAKE2b-256 of the message. */
export const blake2b256 = (message: Uint8Array): Uint8Array =>
  blake2b(DIGEST_LENGTH, NO_KEY, [message]);

/** Unkeyed BLAKE2b-128 of `label || 0x00 || parts`, for public deterministic ids. */
export const labelledId = (label: LabelName, ...parts: readonly Uint8Array[]): Uint8Array =>
  blake2b(ID_LENGTH, NO_KEY, [labelPrefix(label), ...parts]);

/** Keyed BLAKE2b of `label || 0x00 || parts`, `length` bytes long (32 for digests, 16 for blind ids). */
export const keyedDigest = (
  key: MacKey,
  length: typeof DIGEST_LENGTH | typeof ID_LENGTH,
  label: LabelName,
  ...parts: readonly Uint8Array[]
): Uint8Array => blake2b(length, key, [labelPrefix(label), ...parts]);
