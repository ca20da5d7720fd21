/** RFC 6962 tree hashing with SHA-256, grown one leaf at a time, so that a signed checkpoint can be given to the office (B6). */
import { sha256 } from './raw.ts';

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** Unprefixed SHA-256. */
export const sha256Of = (bytes: Uint8Array): Uint8Array => sha256([bytes]);

/** `SHA-256(0x00 ‖ data)`. */
export const merkleLeafHash = (data: Uint8Array): Uint8Array => sha256([LEAF_PREFIX, data]);

/** The roots of the complete subtrees, largest first: all that is needed to append and to know the root. */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** The frontier with one more leaf. The old one stays valid, so a failed commit changes nothing. */
export function appendLeaf(frontier: Frontier, leafHash: Uint8Array): Frontier {
  const peaks = [...frontier.peaks];
  let node = leafHash;
  for (let rest = frontier.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = peaks.pop();
    if (left === undefined) throw new Error('frontier has too few peaks');
    node = sha256([NODE_PREFIX, left, node]);
  }
  peaks.push(node);
  return { size: frontier.size + 1, peaks };
}

/** The tree head: SHA-256 of nothing for an empty tree. */
export function merkleRoot(frontier: Frontier): Uint8Array {
  const [last, ...larger] = [...frontier.peaks].reverse();
  if (last === undefined) return sha256([]);
  return larger.reduce((right, left) => sha256([NODE_PREFIX, left, right]), last);
}
