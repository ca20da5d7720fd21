/** Padmé (Nikitin et al., PETS 2019): a length leaks O(log log n) bits and grows by 12 % at most (B5). */

/** The smallest padded record and draft, in bytes. */
export const MINIMUM_PADDED = 512;

/** The padded length for `length` bytes: Padmé, never below `minimum`. */
export function padmeLength(length: number, minimum: number = MINIMUM_PADDED): number {
  if (length <= minimum) return minimum;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}

/** The parts one after the other, followed by zeros up to the padded length. */
export function padTogether(
  parts: readonly Uint8Array[],
  minimum: number = MINIMUM_PADDED,
): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const padded = new Uint8Array(padmeLength(length, minimum));
  let offset = 0;
  for (const part of parts) {
    padded.set(part, offset);
    offset += part.length;
  }
  return padded;
}

/** The bytes followed by zeros up to the padded length. */
export const pad = (bytes: Uint8Array, minimum: number = MINIMUM_PADDED): Uint8Array =>
  padTogether([bytes], minimum);

/** Whether `padded` is exactly what {@link pad} makes of its first `length` bytes. */
export function isPadded(
  padded: Uint8Array,
  length: number,
  minimum: number = MINIMUM_PADDED,
): boolean {
  if (padded.length !== padmeLength(length, minimum)) return false;
  for (let index = length; index < padded.length; index += 1) {
    if (padded[index] !== 0) return false;
  }
  return true;
}
