import { z } from 'zod';
import { XWING_PUBLIC_LENGTH, xwingFingerprint } from '../crypto/index.ts';
import { fromUtf8, ok, type Refusal, refuse, type Result, utf8 } from '../kernel/index.ts';

/** The office's public key as a file (`.valisekey`): JSON that a person can look at. docs/vault-format.md §17 */
const fileSchema = z.strictObject({
  valise: z.literal('office key'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(120),
  /** X-Wing, 1 216 bytes, base64. */
  publicKey: z.base64().max(2048),
});

export const OFFICE_KEY_MAX_BYTES = 8192;

/** Controls, and what turns the direction of writing around: in a name they could forge the sentence that it stands in. */
const UNSHOWN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

export interface OfficeKey {
  readonly name: string;
  /** 1 216 bytes. */
  readonly publicKey: Uint8Array;
}

/** Reads the file; `badOfficeKey` for anything else. */
export function parseOfficeKey(bytes: Uint8Array): Result<OfficeKey, Refusal<'badOfficeKey'>> {
  if (bytes.length > OFFICE_KEY_MAX_BYTES) return refuse('badOfficeKey');
  try {
    const parsed = fileSchema.parse(JSON.parse(fromUtf8(bytes)));
    const publicKey = Uint8Array.from(Buffer.from(parsed.publicKey, 'base64'));
    const name = parsed.name.replace(UNSHOWN, ' ').trim();
    if (publicKey.length !== XWING_PUBLIC_LENGTH || name === '') return refuse('badOfficeKey');
    return ok({ name, publicKey });
  } catch {
    return refuse('badOfficeKey');
  }
}

/** The file's bytes. */
export const officeKeyFile = ({ name, publicKey }: OfficeKey): Uint8Array =>
  utf8(
    `${JSON.stringify(
      {
        valise: 'office key',
        version: 1,
        name,
        publicKey: Buffer.from(publicKey).toString('base64'),
      },
      null,
      2,
    )}\n`,
  );

/** 30 digits in six groups, about 100 bits of the key's fingerprint: what two people read to each other. */
export function spokenFingerprint(publicKey: Uint8Array): string {
  const bits = xwingFingerprint(publicKey)
    .subarray(0, 16)
    .reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits = (bits % 10n ** 30n).toString().padStart(30, '0');
  return (digits.match(/.{5}/g) ?? []).join(' ');
}
