import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, steadied } from '../../../../../../renderer/features/trips/checklist/steady.ts';
import { row } from '../row.ts';

describe('rows from a newer answer', () => {
  it('are the same objects where nothing changed', () => {
    const before = ['PRE-001', 'PRE-002', 'PRE-003'].map((id) => row(id));
    const now = structuredClone(before).map((each) =>
      each.id === 'PRE-002' ? { ...each, state: 'done' as const } : each,
    );
    const rows = steadied(before, [...now, row('PRE-004')]);
    expect(rows).toEqual([...now, row('PRE-004')]);
    expect(rows.map((each, index) => each === before[index])).toEqual([true, false, true, false]);
  });

  it('are compared to the last leaf', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        expect(isSame(left, structuredClone(left))).toBe(true);
        expect(isSame(left, right)).toBe(isSame(right, left));
        if (JSON.stringify(left) === JSON.stringify(right)) expect(isSame(left, right)).toBe(true);
      }),
    );
    expect(isSame({ a: [1, { b: null }] }, { a: [1, { b: 0 }] })).toBe(false);
    expect(isSame({ a: 1 }, { b: 1 })).toBe(false);
  });
});
