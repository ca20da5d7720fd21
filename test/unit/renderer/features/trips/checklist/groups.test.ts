import { describe, expect, it } from 'vitest';
import { groupRows, isKept } from '../../../../../../renderer/features/trips/checklist/groups.ts';
import { dueAt, row } from '../row.ts';

describe('groups', () => {
  it('follow the rows, with what is only kept at the end', () => {
    const groups = groupRows([
      row('PRE-001', { moment: 'T-42' }),
      row('PRE-002', { moment: 'T-42', applies: false, state: 'done' }),
      row('PRE-003', { moment: 'T-30' }),
      row('PRE-004', { moment: 'T-42' }),
    ]);
    expect(groups.map(({ key, rows }) => [key, rows.map(({ id }) => id)])).toEqual([
      ['T-42', ['PRE-001', 'PRE-004']],
      ['T-30', ['PRE-003']],
      ['kept', ['PRE-002']],
    ]);
    expect(groups.map(isKept)).toEqual([false, false, true]);
  });

  it('have a due time only when all of their rows share it', () => {
    const [together] = groupRows([row('PRE-001'), row('PRE-002')]);
    const [apart] = groupRows([
      row('PRE-001'),
      row('PRE-002', { due: dueAt('2026-11-01T00:00:00Z') }),
    ]);
    expect(together?.due?.utc).toBe('2026-11-30T23:00:00Z');
    expect(apart?.due).toBeNull();
  });

  it('know a night, unless its answers are only kept', () => {
    const night = { night: 2, moment: 'night:FR#2' };
    const groups = groupRows([
      row('HTL-005@FR', { moment: 'stay:FR' }),
      row('HTL-006@FR#2', night),
      row('HTL-007@FR#2', { ...night, applies: false, state: 'done' }),
    ]);
    expect(groups.map(({ key, isNight }) => [key, isNight])).toEqual([
      ['stay:FR', false],
      ['night:FR#2', true],
      ['kept', false],
    ]);
  });
});
