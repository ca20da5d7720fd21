import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  type Filter,
  isMine,
  isOverdue,
  isProven,
  matches,
  nextThree,
  ownIds,
  type Show,
  viewOf,
} from '../../../../../../renderer/features/trips/checklist/rows.ts';
import {
  type ChecklistRow,
  nextThree as kitNextThree,
  overdue,
} from '../../../../../../src/checklists/index.ts';
import { dueAt, row } from '../row.ts';

const NOW = Date.parse('2026-11-23T15:00:00Z');
const MINE = '3f9a0c12';
const HOUSE = '00c0ffee';
const HERE = { now: NOW, ownDevices: new Set([MINE]) };

const past = dueAt('2026-11-01T00:00:00Z');
const show = (what: Show): Filter => ({ ...EVERYTHING, show: what });
const about = (id: string) => ({ id, name: { en: id, fr: id } });

describe('overdue', () => {
  it('is what the kit counts as overdue', () => {
    const anyRow = fc
      .record({
        applies: fc.boolean(),
        state: fc.constantFrom<ChecklistRow['state']>('to-do', 'done', 'unknown', 'not-done'),
        hours: fc.integer({ min: -48, max: 48 }),
      })
      .map(({ applies, state, hours }) => {
        const due = dueAt(new Date(NOW + hours * 3_600_000).toISOString());
        return row('PRE-001', { applies, state, due });
      });
    fc.assert(fc.property(anyRow, (each) => isOverdue(each, NOW) === overdue(each, NOW)));
  });
});

describe('the next three things', () => {
  it('are those that the kit would name', () => {
    const anyRow = fc.record({
      applies: fc.boolean(),
      phase: fc.constantFrom<ChecklistRow['phase']>('before', 'during', 'after'),
      state: fc.constantFrom<ChecklistRow['state']>('to-do', 'to-do', 'done'),
      hours: fc.integer({ min: -48, max: 48 }),
    });
    const phase = fc.constantFrom<ChecklistRow['phase']>('before', 'during', 'after');
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), phase, (all, present) => {
        const rows = all.map(({ hours, ...part }, index) => {
          const due = dueAt(new Date(NOW + hours * 3_600_000).toISOString());
          return row(`PRE-${index}`, { ...part, due });
        });
        expect(nextThree(rows, present, NOW)).toEqual(kitNextThree(rows, present, NOW));
      }),
    );
  });
});

describe('proof', () => {
  it.each([
    [0, 0, null],
    [2, 0, false],
    [2, 1, false],
    [2, 2, true],
    [2, 4, true],
    [5, 4, false],
  ])('asked %i, there %i: %s', (minEvidence, evidence, proven) => {
    expect(isProven(row('PRE-001', { minEvidence, evidence }))).toBe(proven);
  });
});

describe('mine', () => {
  const own = ownIds([
    { id: MINE, kind: 'phone', platform: 'ios', ownership: 'own', label: '' },
    { id: HOUSE, kind: 'laptop', platform: 'windows', ownership: 'house', label: '' },
    { kind: 'usb', platform: 'other', ownership: 'own', label: '' },
  ]);

  it.each<readonly [string, Partial<ChecklistRow>, boolean]>([
    ['what an officer asks of the traveller', { owner: 'security' }, true],
    ['what the own office keeps', { owner: 'office' }, true],
    ['what House IT does', { owner: 'it' }, false],
    ['what the travel desk does', { owner: 'travel' }, false],
    ['House IT, about a device of one’s own', { owner: 'it', device: about(MINE) }, true],
    ['House IT, about a device of the House', { owner: 'it', device: about(HOUSE) }, false],
    ['anything on the way', { owner: 'it', phase: 'during' }, true],
    ['House IT after the return', { owner: 'it', phase: 'after' }, false],
    ['an answer whose item is gone', { owner: null }, true],
  ])('%s', (_what, part, mine) => {
    expect(isMine(row('PRE-001', part), own)).toBe(mine);
  });
});

describe('a view of the list', () => {
  const rows = [
    row('PRE-001', { state: 'done', due: past, minEvidence: 2 }),
    row('PRE-002', { due: past, owner: 'it' }),
    row('PRE-003', { state: 'done', minEvidence: 2, evidence: 2 }),
    row('PRE-004', { device: about(MINE) }),
    row('PRE-005', { state: 'done', applies: false, due: past, minEvidence: 2 }),
    row('PRE-006', { state: 'does-not-apply', minEvidence: 4, owner: 'travel' }),
  ];

  it('folds what was finished in a moment that is past, and nothing that is only kept', () => {
    expect([...viewOf(rows, EVERYTHING, HERE).folded]).toEqual(['PRE-001']);
  });

  it.each([
    ['all', []],
    ['mine', ['PRE-002', 'PRE-005', 'PRE-006']],
    ['to-do', ['PRE-001', 'PRE-003', 'PRE-005', 'PRE-006']],
    ['overdue', ['PRE-001', 'PRE-003', 'PRE-004', 'PRE-005', 'PRE-006']],
    ['proof', ['PRE-002', 'PRE-003', 'PRE-004', 'PRE-005', 'PRE-006']],
  ] as const)('%s hides what it does not ask for', (what, hidden) => {
    expect([...viewOf(rows, show(what), HERE).hidden]).toEqual(hidden);
  });

  it('of one device hides what is not about it, whatever else is asked for', () => {
    const shown = rows.filter((each) => matches(each, { show: 'to-do', device: MINE }, HERE));
    expect(shown.map(({ id }) => id)).toEqual(['PRE-004']);
  });

  it('stays as it was when a row is ticked', () => {
    const view = viewOf(rows, show('overdue'), HERE);
    const ticked = row('PRE-002', { due: past, state: 'done' });
    expect(matches(ticked, show('overdue'), HERE)).toBe(false);
    expect(view.hidden.has(ticked.id)).toBe(false);
    expect(view.folded.has(ticked.id)).toBe(false);
  });
});

describe('nights', () => {
  const night = (number: number) =>
    row(`HTL-005@FR#${number}`, {
      phase: 'during',
      night: number,
      moment: `night:FR#${number}`,
      due: dueAt(`2026-12-0${number}T21:00:00Z`),
    });
  const nights = [1, 2, 3].map(night);
  const at = (instant: string, what: Show = 'all') =>
    [...viewOf(nights, show(what), { ...HERE, now: Date.parse(instant) }).nights].map((key) =>
      key.slice(-1),
    );

  it.each([
    ['days before, none is open', '2026-11-28T12:00:00Z', []],
    ['on the first day, the first', '2026-12-01T09:00:00Z', ['1']],
    ['after midnight, still that night', '2026-12-02T02:00:00Z', ['1']],
    ['in the morning, the next', '2026-12-02T08:00:00Z', ['2']],
    ['after the last, none', '2026-12-04T08:00:00Z', []],
  ] as const)('%s', (_when, instant, open) => {
    expect(at(instant)).toEqual(open);
  });

  it('that are past are open when what was left undone is asked for', () => {
    expect(at('2026-12-03T12:00:00Z', 'overdue')).toEqual(['3', '1', '2']);
    expect(at('2026-12-03T12:00:00Z', 'mine')).toEqual(['3']);
  });
});
