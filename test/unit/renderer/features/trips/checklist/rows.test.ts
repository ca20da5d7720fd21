import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupRows,
  isKept,
  isOverdue,
  matches,
  viewOf,
} from '../../../../../../renderer/features/trips/checklist/rows.ts';
import { type ChecklistRow, overdue } from '../../../../../../src/checklists/index.ts';

const NOW = Date.parse('2026-11-23T15:00:00Z');

const row = (id: string, part: Partial<ChecklistRow> = {}): ChecklistRow => ({
  id,
  item: id,
  phase: 'before',
  place: null,
  night: null,
  device: null,
  evidence: 0,
  toBeConfirmed: false,
  owner: 'security',
  title: { en: id, fr: id },
  why: { en: 'w', fr: 'w' },
  how: { en: ['h'], fr: ['h'] },
  due: {
    local: '2026-11-30T18:00',
    zone: 'America/Toronto',
    utc: '2026-11-30T23:00:00Z',
    ottawa: '2026-11-30T18:00',
  },
  moment: 'T0',
  momentLabel: { en: 'On the day', fr: 'Le jour même' },
  state: 'to-do',
  applies: true,
  reason: { en: 'r', fr: 'r' },
  minEvidence: 0,
  sources: [],
  checked: null,
  reviewBy: null,
  answer: null,
  ...part,
});
const past = { ...row('x').due, utc: '2026-11-01T00:00:00Z' };

describe('overdue', () => {
  it('is what the kit counts as overdue', () => {
    const anyRow = fc
      .record({
        applies: fc.boolean(),
        state: fc.constantFrom<ChecklistRow['state']>('to-do', 'done', 'unknown', 'not-done'),
        hours: fc.integer({ min: -48, max: 48 }),
      })
      .map(({ applies, state, hours }) => {
        const utc = new Date(NOW + hours * 3_600_000).toISOString();
        return row('PRE-001', { applies, state, due: { ...past, utc } });
      });
    fc.assert(fc.property(anyRow, (each) => isOverdue(each, NOW) === overdue(each, NOW)));
  });
});

describe('a view of the list', () => {
  const rows = [
    row('PRE-001', { state: 'done', due: past }),
    row('PRE-002', { due: past }),
    row('PRE-003', { state: 'done' }),
    row('PRE-004'),
    row('PRE-005', { state: 'done', applies: false, due: past }),
  ];

  it('folds what was finished in a moment that is past, and nothing that is only kept', () => {
    expect([...viewOf(rows, 'all', NOW).folded]).toEqual(['PRE-001']);
  });

  it.each([
    ['all', []],
    ['to-do', ['PRE-001', 'PRE-003', 'PRE-005']],
    ['overdue', ['PRE-001', 'PRE-003', 'PRE-004', 'PRE-005']],
  ] as const)('%s hides what it does not ask for', (filter, hidden) => {
    expect([...viewOf(rows, filter, NOW).hidden]).toEqual(hidden);
  });

  it('stays as it was when a row is ticked', () => {
    const view = viewOf(rows, 'overdue', NOW);
    const ticked = row('PRE-002', { due: past, state: 'done' });
    expect(matches(ticked, 'overdue', NOW)).toBe(false);
    expect(view.hidden.has(ticked.id)).toBe(false);
    expect(view.folded.has(ticked.id)).toBe(false);
  });
});

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
    const [apart] = groupRows([row('PRE-001'), row('PRE-002', { due: past })]);
    expect(together?.due?.utc).toBe('2026-11-30T23:00:00Z');
    expect(apart?.due).toBeNull();
  });
});
