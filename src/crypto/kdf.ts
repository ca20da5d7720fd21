/** Passphrase → 64 bytes by Argon2id, with bounds of our own before anything is allocated (B4). */
import { fromUtf8, type Refusal, type Result, refuse, ok, utf8 } from '../kernel/index.ts';
import { cryptoReady, sodium, wipe } from './sodium.ts';

/** Argon2id cost: memory in KiB and number of passes; one lane. */
export interface KdfCost {
  readonly memKib: number;
  readonly ops: number;
}

/** What the kdf process is asked. */
export interface DeriveRequest {
  /** A passphrase as UTF-8 as typed, or `recoverySecret` of a recovery code; NFKC normalisation happens inside. */
  readonly secret: Uint8Array;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  readonly cost: KdfCost;
}

/** Secret → 64 bytes (KEK ‖ COMMIT). The disposable kdf process implements it; tests call it directly. */
export type DeriveKey = (request: DeriveRequest) => Promise<Uint8Array>;

/** Our own limits: the library's MEMLIMIT_MAX constant is negative (research/vault-anchors §16). */
export const KDF_BOUNDS = {
  memKib: { min: 64 * 1024, max: 1024 * 1024 },
  ops: { min: 3, max: 10 },
} as const;

/** 256 MiB and 3 passes: 1.4 to 1.7 s in WASM (B4). */
export const DEFAULT_KDF_COST: KdfCost = { memKib: 256 * 1024, ops: 3 };

export const SALT_LENGTH = 16;
export const DERIVED_LENGTH = 64;

const within = (value: number, bounds: { readonly min: number; readonly max: number }): boolean =>
  Number.isSafeInteger(value) && value >= bounds.min && value <= bounds.max;

/** Whether a cost read from a file, or asked for by a user, may be run at all. */
export const isCostAllowed = (cost: KdfCost): boolean =>
  within(cost.memKib, KDF_BOUNDS.memKib) && within(cost.ops, KDF_BOUNDS.ops);

/** Passphrase bytes in NFKC, untrimmed: é typed as one or as two code points is the same passphrase. Refuses what is not UTF-8. */
export function normalisePassphrase(
  passphrase: Uint8Array,
): Result<Uint8Array, Refusal<'notText'>> {
  try {
    return ok(utf8(fromUtf8(passphrase).normalize('NFKC')));
  } catch {
    return refuse('notText');
  }
}

/** Whether bytes can be a passphrase at all: text in UTF-8. */
export function isPassphrase(bytes: Uint8Array): boolean {
  const normal = normalisePassphrase(bytes);
  if (normal.ok) wipe(normal.value);
  return normal.ok;
}

/** Argon2id, one lane, 64 bytes. Throws on a cost out of bounds or a passphrase that is not text: callers check both first. */
export const deriveWithArgon2id: DeriveKey = async ({ secret, salt, cost }) => {
  if (!isCostAllowed(cost)) throw new RangeError('KDF cost out of bounds');
  const normal = normalisePassphrase(secret);
  if (!normal.ok) throw new TypeError('the passphrase is not UTF-8');
  await cryptoReady();
  try {
    return sodium.crypto_pwhash(
      DERIVED_LENGTH,
      normal.value,
      salt,
      cost.ops,
      cost.memKib * 1024,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } finally {
    wipe(normal.value);
  }
};
