import { deriveWithArgon2id, judgePassphrase } from '../../src/crypto/index.ts';
import type { KdfAnswer, KdfRequest } from './requests.ts';
import { serveOnce } from './serve-once.ts';

/** Passphrase → 64 bytes, or its strength. Argon2id leaves 256 MiB of residues in the WASM heap, so this process is killed after (B2). */
serveOnce((request): Promise<KdfAnswer> => {
  const asked = request as KdfRequest;
  return asked.type === 'derive' ? deriveWithArgon2id(asked) : judgePassphrase(asked.passphrase);
});
