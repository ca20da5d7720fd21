import { describe, expect, it } from 'vitest';
import { shortHash } from '../../../../../../renderer/features/trips/paper/hash.ts';
import { row } from '../row.ts';

describe('the short hash of a paper', () => {
  const rows = [row('PRE-001'), row('PRE-002')];

  it('is two fours of hexadecimal digits, the same for the same rows in the same state', async () => {
    expect(await shortHash(rows)).toMatch(/^[0-9a-f]{4} [0-9a-f]{4}$/);
    expect(await shortHash(structuredClone(rows))).toBe(await shortHash(rows));
  });

  it('is another one when a row is answered, missing or elsewhere', async () => {
    const [first = row('x'), second = row('x')] = rows;
    const others = [[{ ...first, state: 'done' as const }, second], [first], [second, first]];
    for (const other of others) expect(await shortHash(other)).not.toBe(await shortHash(rows));
  });
});
