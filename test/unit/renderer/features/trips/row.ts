import type { ChecklistRow } from '../../../../../src/checklists/index.ts';

/** A row that waits, due on 30 November 2026 at 18:00 in Ottawa. */
export const row = (id: string, part: Partial<ChecklistRow> = {}): ChecklistRow => ({
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

/** A due time at an instant. */
export const dueAt = (utc: string): ChecklistRow['due'] => ({ ...row('x').due, utc });
