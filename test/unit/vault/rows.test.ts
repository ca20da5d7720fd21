import { describe, expect, it } from 'vitest';
import { isErased } from '../../../src/vault/container/rows.ts';

describe('a tag that an erased sector left', () => {
  it('is nothing but zeros', () => {
    expect(isErased(new Uint8Array(16))).toBe(true);
  });

  it('is not a tag in which some bytes are zero', () => {
    const tag = new Uint8Array(16);
    tag[9] = 1;
    expect(isErased(tag)).toBe(false);
  });
});
