import { deriveWithArgon2id, judgePassphrase, readRecoveryCode } from '../../src/crypto/index.ts';
import type { KdfAnswer, KdfRequest } from './requests.ts';
import { serveOnce } from './serve-once.ts';

/** A secret → 64 bytes, a passphrase's strength, or the code behind typed words. Argon2id leaves 256 MiB of residues in the WASM heap, so this process is killed after (B2). */
serveOnce((request): Promise<KdfAnswer> => {
  const asked = request as KdfRequest;
  switch (asked.type) {
    case 'derive':
      return deriveWithArgon2id(asked);
    case 'judge':
      return judgePassphrase(asked.passphrase);
    case 'readCode':
      return readRecoveryCode(asked.typed);
  }
});
