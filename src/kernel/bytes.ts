/** Small helpers on bytes; nothing here is cryptography. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Strict UTF-8; throws on an invalid sequence, so parse what is untrusted behind a Result. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

const DIGITS = encoder.encode('0123456789abcdef');

/** Decoded in one piece: a text put together from pairs stays a tree of pairs, eight times as large (docs/speed.md). */
export function toHex(bytes: Uint8Array): string {
  const hex = new Uint8Array(2 * bytes.length);
  let end = 0;
  for (const byte of bytes) {
    hex[end] = DIGITS[byte >> 4] ?? 0;
    hex[end + 1] = DIGITS[byte & 15] ?? 0;
    end += 2;
  }
  return decoder.decode(hex);
}

/** The value of a lower-case digit; NaN for any other character. */
function digitAt(hex: string, index: number): number {
  const code = hex.charCodeAt(index);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : Number.NaN;
}

export function fromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let index = 0; index < hex.length; index += 2) {
    const byte = digitAt(hex, index) * 16 + digitAt(hex, index + 1);
    if (Number.isNaN(byte)) throw new Error('not lower-case hexadecimal');
    bytes[index >> 1] = byte;
  }
  return bytes;
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
