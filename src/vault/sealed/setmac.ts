/**
 * Sums of keyed hashes modulo 2^256: a digest over a set that changes in constant time when one
 * member does (Part E.2, docs/decisions/0002-bucket-set-mac.md). Sums are only ever stored sealed.
 */

const LENGTH = 32;

export const EMPTY_SET: Uint8Array = new Uint8Array(LENGTH);

/** `sum + member` modulo 2^256, both big-endian. */
export function addMember(sum: Uint8Array, member: Uint8Array): Uint8Array {
  const result = new Uint8Array(LENGTH);
  let carry = 0;
  for (let index = LENGTH - 1; index >= 0; index -= 1) {
    const digit = (sum[index] ?? 0) + (member[index] ?? 0) + carry;
    result[index] = digit;
    carry = digit >> 8;
  }
  return result;
}

/** `sum - member` modulo 2^256. */
export function removeMember(sum: Uint8Array, member: Uint8Array): Uint8Array {
  const result = new Uint8Array(LENGTH);
  let borrow = 0;
  for (let index = LENGTH - 1; index >= 0; index -= 1) {
    const digit = (sum[index] ?? 0) - (member[index] ?? 0) - borrow;
    result[index] = digit;
    borrow = digit < 0 ? 1 : 0;
  }
  return result;
}
