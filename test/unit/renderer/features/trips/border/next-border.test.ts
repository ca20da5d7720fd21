import { describe, expect, it } from 'vitest';
import { nextBorder } from '../../../../../../renderer/features/trips/border/next-border.ts';
import { dueAt, row } from '../row.ts';

const at = (leg: string, day: string) => ({
  phase: 'during' as const,
  moment: `border:${leg}`,
  due: dueAt(`2026-12-${day}T00:00:00Z`),
});

const ROWS = [
  row('PRE-001'),
  row('BOR-002@IS', at('IS', '02')),
  row('BOR-003@IS', { ...at('IS', '02'), state: 'done' }),
  row('BOR-004@IS', { ...at('IS', '02'), applies: false, state: 'done' }),
  row('BOR-002@FR', at('FR', '05')),
];
const ids = (now: string) => nextBorder(ROWS, Date.parse(now)).map(({ id }) => id);

describe('the next border', () => {
  it('is the first leg’s until its first day is over, with what is done already', () => {
    expect(ids('2026-11-20T12:00:00Z')).toEqual(['BOR-002@IS', 'BOR-003@IS']);
    expect(ids('2026-12-02T23:00:00Z')).toEqual(['BOR-002@IS', 'BOR-003@IS']);
  });

  it('then the next leg’s, and none after the last', () => {
    expect(ids('2026-12-03T00:00:00Z')).toEqual(['BOR-002@FR']);
    expect(ids('2026-12-06T00:00:00Z')).toEqual([]);
    expect(nextBorder([], 0)).toEqual([]);
  });
});
