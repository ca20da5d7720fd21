import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  appendLeaf,
  cryptoReady,
  EMPTY_FRONTIER,
  merkleLeafHash,
  merkleRoot,
} from '../../../src/crypto/index.ts';
import { fromHex, toHex } from '../../../src/kernel/index.ts';
import { vectorJson } from './samples.ts';

beforeAll(cryptoReady);

/** The eight entries of the Certificate Transparency reference tree, which the published proofs are over. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const frontierOf = (size: number) =>
  ENTRIES.slice(0, size).reduce(
    (frontier, entry) => appendLeaf(frontier, merkleLeafHash(fromHex(entry))),
    EMPTY_FRONTIER,
  );

interface Inclusion {
  readonly treeSize: number;
  readonly leafIdx: number;
  readonly root: string;
  readonly leafHash: string;
}

describe('RFC 6962 tree', () => {
  it('has SHA-256 of nothing as the root of nothing', () => {
    expect(toHex(merkleRoot(EMPTY_FRONTIER))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('has the published roots and leaf hashes', (context) => {
    for (const number of [0, 1, 2, 3, 4]) {
      const name = `rfc6962-merkle/testdata/inclusion/${number}/happy-path.json`;
      const { treeSize, leafIdx, root, leafHash } = vectorJson<Inclusion>(context, name);
      expect(Buffer.from(merkleRoot(frontierOf(treeSize))).toString('base64')).toBe(root);
      const entry = fromHex(ENTRIES[leafIdx] ?? 'missing');
      expect(Buffer.from(merkleLeafHash(entry)).toString('base64')).toBe(leafHash);
    }
  });

  it('leaves the frontier it grew from untouched', () => {
    const three = frontierOf(3);
    const before = toHex(merkleRoot(three));
    appendLeaf(three, merkleLeafHash(fromHex('ff')));
    expect(toHex(merkleRoot(three))).toBe(before);
  });

  it('does not grow a frontier that lacks a peak', () => {
    const leaf = merkleLeafHash(fromHex('00'));
    expect(() => appendLeaf({ size: 1, peaks: [] }, leaf)).toThrow('too few peaks');
  });

  it('agrees with the recursive definition for every size up to 70', () => {
    const leaves: Uint8Array[] = [];
    let frontier = EMPTY_FRONTIER;
    for (let size = 1; size <= 70; size += 1) {
      const leaf = merkleLeafHash(Uint8Array.of(size));
      leaves.push(leaf);
      frontier = appendLeaf(frontier, leaf);
      expect(toHex(merkleRoot(frontier))).toBe(toHex(recursiveRoot(leaves)));
    }
  });
});

/** RFC 6962 §2.1, word by word: split at the largest power of two below the size. */
function recursiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [recursiveRoot(leaves.slice(0, split)), recursiveRoot(leaves.slice(split))];
  return new Uint8Array(
    createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest(),
  );
}
