import { describe, expect, it } from 'vitest';
import { fieldWords } from '../../../../../../renderer/features/trips/edition/field-words.ts';
import { say } from '../../../../../../renderer/i18n/text.ts';
import { machinePorts } from '../../../../../../src/cli/ports.ts';
import { fieldsOf, type Item } from '../../../../../../src/checklists/index.ts';
import type { TripChangeView } from '../../../../../../src/contract/index.ts';

const { library } = machinePorts();
const [before] = library.items;
if (before === undefined) throw new Error('the library is empty');
const after: Item = {
  ...before,
  phase: before.phase === 'after' ? 'before' : 'after',
  title: { en: 'Other', fr: 'Autre' },
  why: { en: 'Because', fr: 'Parce que' },
  how: { en: ['One.', 'Two.'], fr: ['Un.', 'Deux.'] },
  when: { tier: 4 },
  due: { anchor: 'night' },
  evidence: { min: 5, t3: 4 },
  check: 'AV-09',
  sources: [{ source: 'PRACTICE', confidence: 'n' }],
  confirmed: { by: 'M. Tremblay', on: '2026-11-25' },
  owner: before.owner === 'it' ? 'travel' : 'it',
  checked: '2025-01-01',
  reviewBy: '2027-12-31',
};
const change: TripChangeView = {
  id: before.id,
  before,
  after,
  fields: fieldsOf(before, after),
  kind: 'changed',
  rowsBefore: 1,
  rowsAfter: 1,
  answered: 0,
  reasons: [],
  whenWords: { before: { en: 'a', fr: 'b' }, after: { en: 'c', fr: 'd' } },
  dueWords: { before: { en: 'e', fr: 'f' }, after: null },
};
const french = {
  language: 'fr',
  day: (iso: string) => iso,
  t: (message: { en: string; fr: string }, values?: Record<string, string | number>) =>
    say(message, 'fr', values),
} as const;
const words = (field: TripChangeView['fields'][number]) => fieldWords(change, field, french);

describe('a field of an item in words', () => {
  it('differs wherever the field differs, and is never empty where there is one', () => {
    expect(change.fields).toHaveLength(13);
    for (const field of change.fields) {
      const [old, next] = words(field);
      expect(next, field).not.toBe(old);
    }
  });

  it('is told in the reader’s language', () => {
    expect(words('how')[1]).toBe('1. Un.\n2. Deux.');
    expect(words('when')).toEqual(['b', 'd']);
    expect(words('due')).toEqual(['f', '']);
    expect(words('confirmed')).toEqual(['', 'confirmé par M. Tremblay, 2026-11-25']);
    expect(words('evidence')[1]).toMatch(/\u00a0; au T3 .+\u00a0; au T4 /);
    expect(words('sources')[1]).toMatch(/^PRACTICE \(.+\)$/);
  });
});
