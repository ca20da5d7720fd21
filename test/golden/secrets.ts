/** What opens the golden vaults. They hold nothing but made-up text; README.md says the same in words. */
import { readRecoveryCode } from '../../src/crypto/index.ts';
import { fromHex, utf8 } from '../../src/kernel/index.ts';
import type { Credential } from '../../src/vault/index.ts';

export const PASSPHRASE = 'abri calme douze érable';
/** As printed on the sheet. */
export const CODE_WORDS =
  'legal winner thank year wave sausage worth useful legal winner thank yellow';
/** Seed of the office's key. */
export const OFFICE_SEED = '0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0';

export const passphrase: Credential = { kind: 'passphrase', secret: utf8(PASSPHRASE) };
export const office: Credential = { kind: 'office', secret: fromHex(OFFICE_SEED) };

/** The code behind the words. Needs `cryptoReady`. */
export async function recovery(): Promise<Credential> {
  const read = await readRecoveryCode(utf8(CODE_WORDS));
  if (!read.ok) throw new Error('the golden recovery code does not read');
  return { kind: 'recovery', secret: read.value };
}
