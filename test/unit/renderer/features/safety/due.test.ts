import { describe, expect, it } from 'vitest';
import {
  daysSince,
  isOverdue,
  needsCopy,
} from '../../../../../renderer/features/safety/copies/due.ts';

const at = '2026-11-01T12:00:00Z';
const after = (days: number): number => Date.parse(at) + days * 86_400_000;

describe('when Today speaks of copies', () => {
  it('says nothing of a young kit without a copy', () => {
    expect(needsCopy({ backup: null, change: 20 }, after(0))).toBe(false);
    expect(needsCopy({ backup: null, change: 21 }, after(0))).toBe(true);
  });

  it('gives a copy a week', () => {
    const kit = { backup: { at, behind: 1 }, change: 500 };
    expect(needsCopy(kit, after(7))).toBe(false);
    expect(needsCopy(kit, after(7.01))).toBe(true);
  });

  it('leaves a copy alone that lacks nothing', () => {
    expect(isOverdue({ at, behind: 0 }, after(90))).toBe(false);
  });

  it('counts whole days', () => {
    expect(daysSince(at, after(8.9))).toBe(8);
  });
});
