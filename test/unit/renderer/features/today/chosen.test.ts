import { describe, expect, it } from 'vitest';
import { choose, rowsIn } from '../../../../../renderer/features/today/chosen.ts';
import type { ChecklistRow } from '../../../../../src/checklists/index.ts';
import type { HomeView } from '../../../../../src/contract/index.ts';

const row = (id: string, state: ChecklistRow['state'] = 'to-do'): ChecklistRow => ({
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
  due: { local: '', zone: 'UTC', utc: '2026-11-30T23:00:00Z', ottawa: '' },
  moment: 'T0',
  momentLabel: { en: 'm', fr: 'm' },
  state,
  applies: true,
  reason: { en: 'r', fr: 'r' },
  minEvidence: 0,
  sources: [],
  checked: null,
  reviewBy: null,
  answer: null,
});
const home: HomeView = {
  next: null,
  nextRows: [row('PRE-001'), row('PRE-002')],
  overdueRows: [row('PRE-002'), row('PRE-003')],
  stale: [],
  missing: [],
  counts: { trips: 1, advisories: 0 },
};

describe('the rows of Today', () => {
  it('name an overdue row once, among the next things', () => {
    expect(choose(home)).toEqual({ next: ['PRE-001', 'PRE-002'], late: ['PRE-003'] });
  });

  it('stay in their places when one is answered', () => {
    const now = [row('PRE-003'), row('PRE-002', 'done'), row('PRE-001')];
    const shown = rowsIn(now, choose(home).next);
    expect(shown.map(({ id, state }) => [id, state])).toEqual([
      ['PRE-001', 'to-do'],
      ['PRE-002', 'done'],
    ]);
  });

  it('leave out one that the trip no longer has', () => {
    expect(rowsIn([row('PRE-002')], choose(home).next).map(({ id }) => id)).toEqual(['PRE-002']);
  });
});
