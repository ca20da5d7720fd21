import { describe, expect, it } from 'vitest';
import { type AnswerChange, answerSchema, setAnswer } from '../../../src/checklists/index.ts';

const change = (over: Partial<AnswerChange> = {}): AnswerChange => ({
  trip: 'a'.repeat(32),
  row: 'PRE-001',
  state: 'done',
  note: '',
  reason: '',
  at: '2026-11-25T15:00:00Z',
  zone: 'America/Toronto',
  ...over,
});

function set(previous: Parameters<typeof setAnswer>[0], over: Partial<AnswerChange> = {}) {
  const result = setAnswer(previous, change(over));
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
const refusal = (over: Partial<AnswerChange>) => {
  const result = setAnswer(undefined, change(over));
  return result.ok ? null : result.error.code;
};

describe('setAnswer', () => {
  it('makes the record that is stored', () => {
    const first = set(undefined, { note: 'Booked' });
    expect(answerSchema.parse(first)).toEqual(first);
    expect(first.history).toEqual([]);
    expect(first.current).toMatchObject({ state: 'done', note: 'Booked', zone: 'America/Toronto' });
  });

  it('keeps every earlier answer, oldest first, also when set back to "to do"', () => {
    const first = set(undefined);
    const second = set(first, { state: 'not-done', at: '2026-11-26T15:00:00Z' });
    const third = set(second, { state: null, at: '2026-11-27T15:00:00Z', zone: 'Europe/Paris' });
    expect(third.history.map((entry) => entry.state)).toEqual(['done', 'not-done']);
    expect(third.current).toMatchObject({ state: null, zone: 'Europe/Paris' });
    expect(first.history).toEqual([]);
    expect(answerSchema.safeParse(third).success).toBe(true);
  });

  it('gives back the record itself for the same answer at a later time', () => {
    const first = set(undefined, { note: 'Booked' });
    expect(set(first, { note: 'Booked', at: '2026-12-01T00:00:00Z', zone: 'UTC' })).toBe(first);
    expect(set(first, { note: 'Booked twice' })).not.toBe(first);
    const without = set(undefined, { state: 'does-not-apply', reason: 'No laptop' });
    const otherwise = set(without, { state: 'does-not-apply', reason: 'No phone' });
    expect(otherwise.history).toEqual([without.current]);
  });

  it('asks why something does not apply, and nothing else', () => {
    expect(refusal({ state: 'does-not-apply' })).toBe('reasonRequired');
    expect(refusal({ state: 'does-not-apply', reason: '  ' })).toBe('reasonRequired');
    expect(refusal({ state: 'does-not-apply', reason: 'No laptop' })).toBeNull();
    expect(refusal({ state: 'unknown' })).toBeNull();
  });

  it('refuses what the stored record could not hold', () => {
    expect(refusal({ note: 'x'.repeat(4001) })).toBe('noteTooLong');
    expect(refusal({ note: 'x'.repeat(4000) })).toBeNull();
    expect(refusal({ reason: 'x'.repeat(501) })).toBe('noteTooLong');
    expect(refusal({ reason: 'x'.repeat(500) })).toBeNull();
  });
});
