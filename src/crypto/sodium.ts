/**
 * The one door to libsodium. Everything else in `src/crypto` goes through here, so that the library,
 * its version and its readiness are one file's concern (pitfalls: research/vault-anchors §16).
 */
import sodium from 'libsodium-wrappers-sumo';

/** Resolves once the WASM module is compiled; every other function of this area needs it first. */
export async function cryptoReady(): Promise<void> {
  await sodium.ready;
}

/** Compares without telling by its duration where the first difference is. Lengths are public. */
export const equalBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && sodium.memcmp(left, right);

/** Overwrites secrets in place. Copies that the runtime made are out of reach (vault-and-packs B9). */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

export { sodium };
