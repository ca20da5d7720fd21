import { z } from 'zod';
import { XWING_SEED_LENGTH, xwingFingerprint, xwingPair } from '../crypto/index.ts';
import {
  fromUtf8,
  ok,
  type Random,
  type Refusal,
  refuse,
  type Result,
  toHex,
  utf8,
} from '../kernel/index.ts';
import { type OfficeKey, OFFICE_KEY_MAX_BYTES } from './office-key.ts';

/**
 * The office's private key in two halves, one an officer: either alone is 32 random bytes (vault-and-packs B4). Files of
 * JSON (`.valiseshare`), kept offline and apart. docs/vault-format.md §17
 */
const shareSchema = z.strictObject({
  valise: z.literal('office key share'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(120),
  share: z.union([z.literal(1), z.literal(2)]),
  /** First 16 hex characters of the public key's fingerprint: which two belong together. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  /** 32 bytes, base64. */
  secret: z.base64().max(64),
});

const shortName = (publicKey: Uint8Array): string =>
  toHex(xwingFingerprint(publicKey)).slice(0, 16);

/** A new key of the office: what everybody may have, and the two halves. */
export function newOfficeKey(
  name: string,
  random: Random,
): { readonly key: OfficeKey; readonly shares: readonly [Uint8Array, Uint8Array] } {
  const seed = random.bytes(XWING_SEED_LENGTH);
  const first = random.bytes(XWING_SEED_LENGTH);
  const second = seed.map((byte, index) => byte ^ (first[index] ?? 0));
  const { publicKey, secretKey } = xwingPair(seed);
  const file = (share: 1 | 2, secret: Uint8Array) =>
    utf8(
      `${JSON.stringify(
        {
          valise: 'office key share',
          version: 1,
          name,
          share,
          key: shortName(publicKey),
          secret: Buffer.from(secret).toString('base64'),
        },
        null,
        2,
      )}\n`,
    );
  const shares = [file(1, first), file(2, second)] as const;
  for (const secret of [seed, first, second, secretKey]) secret.fill(0);
  return { key: { name, publicKey }, shares };
}

/** The seed behind two halves that belong together; `badOfficeShares` for anything else. The caller wipes it. */
export function joinShares(
  left: Uint8Array,
  right: Uint8Array,
): Result<Uint8Array, Refusal<'badOfficeShares'>> {
  const [a, b] = [readShare(left), readShare(right)];
  if (a === undefined || b === undefined || a.share === b.share || a.key !== b.key)
    return refuse('badOfficeShares');
  const seed = a.secret.map((byte, index) => byte ^ (b.secret[index] ?? 0));
  a.secret.fill(0);
  b.secret.fill(0);
  const { publicKey, secretKey } = xwingPair(seed);
  secretKey.fill(0);
  return shortName(publicKey) === a.key ? ok(seed) : refuse('badOfficeShares');
}

function readShare(bytes: Uint8Array) {
  if (bytes.length > OFFICE_KEY_MAX_BYTES) return undefined;
  try {
    const { share, key, secret } = shareSchema.parse(JSON.parse(fromUtf8(bytes)));
    const half = Uint8Array.from(Buffer.from(secret, 'base64'));
    return half.length === XWING_SEED_LENGTH ? { share, key, secret: half } : undefined;
  } catch {
    return undefined;
  }
}
