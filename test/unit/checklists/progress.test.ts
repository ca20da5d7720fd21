import { describe, expect, it } from 'vitest';
import { nextThree, overdue, progress } from '../../../src/checklists/index.ts';
import { leg, trip } from '../trips/support.ts';
import { answer, byRow, plan, rowWith } from './support/fixture.ts';

const at = (instant: string): number => Date.parse(instant);
const high = trip({ event: { score: 3, reason: 'A summit' }, companions: ['A colleague'] });

describe('overdue', () => {
  const rows = plan(high, byRow(answer('PRE-002')));

  it('begins after the due time, not at it', () => {
    const row = rowWith(rows, 'PRE-001');
    expect(overdue(row, at('2026-10-20T22:00:00Z'))).toBe(false);
    expect(overdue(row, at('2026-10-20T22:00:00.001Z'))).toBe(true);
  });

  it('is never said of an answered row or of one that is only kept', () => {
    expect(overdue(rowWith(rows, 'PRE-002'), at('2027-01-01T00:00:00Z'))).toBe(false);
    const kept = plan(trip(), byRow(answer('PRE-002', { state: null })));
    expect(overdue(rowWith(kept, 'PRE-002'), at('2027-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('progress', () => {
  it('counts each answer in its phase, and what is late among what is to do', () => {
    const rows = plan(
      high,
      byRow(
        answer('PRE-002', { state: 'done' }),
        answer('PRE-005', { state: 'does-not-apply', reason: 'Alone after all' }),
        answer('BOR-001@FR', { state: 'unknown' }),
        answer('POS-001', { state: 'not-done' }),
      ),
    );
    const counts = progress(rows, at('2026-11-20T12:00:00Z'));
    expect(counts.before).toEqual({
      total: 3,
      done: 1,
      notDone: 0,
      doesNotApply: 1,
      unknown: 0,
      toDo: 1,
      overdue: 1,
    });
    expect(counts.during).toMatchObject({ total: 4, unknown: 1, toDo: 3, overdue: 0 });
    expect(counts.after).toMatchObject({ total: 4, notDone: 1, toDo: 3 });
  });

  it('does not count rows that are only kept', () => {
    const now = at('2026-11-20T12:00:00Z');
    const kept = plan(trip(), byRow(answer('PRE-002'), answer('PRE-003')));
    expect(kept.length).toBe(plan(trip()).length + 2);
    expect(progress(kept, now)).toEqual(progress(plan(trip()), now));
  });
});

describe('nextThree', () => {
  const rows = plan(trip({ legs: [leg()], companions: ['A colleague'] }));
  const ids = (...args: Parameters<typeof nextThree>) => nextThree(...args).map((row) => row.id);

  it('gives what is due first in the present phase, and nothing of a later one', () => {
    expect(ids(rows, 'before', at('2026-10-01T12:00:00Z'))).toEqual(['PRE-001', 'PRE-005']);
  });

  it('keeps what was left undone in an earlier phase', () => {
    expect(ids(rows, 'during', at('2026-12-01T00:00:00Z'))).toEqual([
      'PRE-001',
      'PRE-005',
      'BOR-001@FR',
    ]);
  });

  it('gives what is overdue even where its phase has not begun', () => {
    const now = at('2026-12-01T00:00:00Z');
    expect(ids(rows, 'before', now)).toContain('BOR-001@FR');
    expect(ids(rows, 'before', now)).not.toContain('TRP-001@FR');
  });

  it('passes over what is answered', () => {
    const answered = plan(trip(), byRow(answer('PRE-001')));
    expect(ids(answered, 'before', at('2026-10-01T12:00:00Z'))).toEqual([]);
  });
});
