import { serialize } from 'node:v8';

/** Bytes of a request in structured-clone form, which is how it came; undefined when it cannot be cloned. */
export function sizeOf(request: unknown): number | undefined {
  try {
    const encoded = serialize(request);
    const size = encoded.length;
    /** The copy may hold a passphrase. */
    encoded.fill(0);
    return size;
  } catch {
    return undefined;
  }
}

/** Main's own copy of a passphrase is of no use once it was relayed. */
export function wipeBytes(request: unknown): void {
  if (typeof request !== 'object' || request === null) return;
  for (const value of Object.values(request)) {
    if (value instanceof Uint8Array) value.fill(0);
  }
}
