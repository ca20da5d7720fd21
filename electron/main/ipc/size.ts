import { serialize } from 'node:v8';

/** Bytes of a request in structured-clone form, which is how it came; undefined when it cannot be cloned. */
export function sizeOf(request: unknown): number | undefined {
  try {
    return serialize(request).length;
  } catch {
    return undefined;
  }
}
