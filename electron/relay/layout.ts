/** What both ends of the relay agree on (docs/decisions/0007). P-256 and AES-256-GCM, because the sandboxed page has no others. */

/** An uncompressed point. */
export const PUBLIC_KEY_LENGTH = 65;
export const NONCE_LENGTH = 12;
export const TAG_LENGTH = 16;
/** What a sealed request (public key of the page | nonce | ciphertext | tag) has more than its content. */
export const REQUEST_OVERHEAD = PUBLIC_KEY_LENGTH + NONCE_LENGTH + TAG_LENGTH;

/** HKDF-SHA-256 labels: what the page seals, and what the vault process seals. */
export const LABELS = { asked: 'valise/v1/relay/asked', told: 'valise/v1/relay/told' } as const;

/** An answer as main sees it: whether it is one, and bytes that only the page opens. */
export interface SealedAnswer {
  readonly ok: boolean;
  readonly sealed: Uint8Array;
}

/** A request as main sees it. `name`: what a dialog of main offers as a file name, where the operation has such a dialog. */
export interface SealedRequest {
  readonly sealed: Uint8Array;
  readonly name?: string;
}
