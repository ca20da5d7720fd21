import { describe, expect, it } from 'vitest';
import {
  answerBranch,
  answerStep,
  type Incident,
  incidentSchema,
  setClosed,
  setHappened,
  setNote,
  setTold,
} from '../../../src/playbooks/index.ts';
import type { Result } from '../../../src/kernel/index.ts';
import { EVENT, incident, PLAYBOOK, stamp } from './support/fixture.ts';

const must = <E>(result: Result<Incident, E>): Incident => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const DONE = { step: 'INC-101', state: 'done', note: '', reason: '' } as const;

describe('an incident', () => {
  it('begins with the time at which it was told, and can be stored', () => {
    const begun = incident();
    expect(incidentSchema.parse(begun)).toEqual(begun);
    expect(begun.happened.current).toEqual({ event: EVENT, certainty: 'about', ...stamp() });
    expect(begun.closed.current.closed).toBe(false);
  });

  it('keeps every earlier value, oldest first, and can be stored then too', () => {
    let now = incident();
    now = must(
      setHappened(now, { event: '2026-12-01T04:30:00.000Z', certainty: 'exact' }, stamp(1)),
    );
    now = must(answerBranch(now, PLAYBOOK, { question: 'off', answer: 'unknown' }, stamp(2)));
    now = must(answerBranch(now, PLAYBOOK, { question: 'off', answer: 'yes' }, stamp(3)));
    now = must(answerBranch(now, PLAYBOOK, { question: 'off', answer: null }, stamp(4)));
    now = must(answerStep(now, PLAYBOOK, DONE, stamp(5)));
    now = must(answerStep(now, PLAYBOOK, { ...DONE, state: 'unknown' }, stamp(6)));
    now = setTold(now, { contact: 'house-security' }, true, stamp(7));
    now = setTold(now, { name: 'Mme Gagnon' }, true, stamp(8));
    now = setTold(now, { contact: 'house-security' }, false, stamp(9));
    now = must(setNote(now, 'two officers', stamp(10)));
    now = setClosed(now, true, stamp(11));
    now = setClosed(now, false, stamp(12));
    expect(incidentSchema.parse(now)).toEqual(now);
    expect(now.happened.history.map(({ event }) => event)).toEqual([EVENT]);
    expect(now.branches['off']?.current.answer).toBeNull();
    expect(now.branches['off']?.history.map(({ answer }) => answer)).toEqual(['unknown', 'yes']);
    expect(now.steps['INC-101']?.history.map(({ state, at }) => [state, at])).toEqual([
      ['done', stamp(5).at],
    ]);
    expect(
      now.told.map(({ who, current, history }) => [who, current.told, history.length]),
    ).toEqual([
      [{ contact: 'house-security' }, false, 1],
      [{ name: 'Mme Gagnon' }, true, 0],
    ]);
    expect(now.note.history.map(({ text }) => text)).toEqual(['']);
    expect(now.closed.history.map(({ closed }) => closed)).toEqual([false, true]);
  });

  it('does not move a time when the same is said again', () => {
    const answered = must(
      answerBranch(incident(), PLAYBOOK, { question: 'off', answer: 'yes' }, stamp(1)),
    );
    const ticked = setTold(
      must(answerStep(answered, PLAYBOOK, DONE, stamp(2))),
      { name: 'A' },
      true,
      stamp(3),
    );
    let again = must(answerBranch(ticked, PLAYBOOK, { question: 'off', answer: 'yes' }, stamp(9)));
    again = must(answerStep(again, PLAYBOOK, DONE, stamp(9)));
    again = setTold(again, { name: 'A' }, true, stamp(9));
    again = must(setNote(again, '', stamp(9)));
    again = must(setHappened(again, { event: EVENT, certainty: 'about' }, stamp(9)));
    expect(setClosed(again, false, stamp(9))).toEqual(ticked);
  });

  it('refuses what cannot be', () => {
    const ahead = setHappened(incident(), { event: stamp(1).at, certainty: 'exact' }, stamp());
    expect(ahead).toMatchObject({ ok: false, error: { code: 'timeAhead' } });
    const question = { question: 'constructor', answer: 'yes' } as const;
    expect(answerBranch(incident(), PLAYBOOK, question, stamp())).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(answerStep(incident(), PLAYBOOK, { ...DONE, step: 'INC-999' }, stamp())).toMatchObject({
      error: { code: 'notFound' },
    });
    const why = { ...DONE, state: 'does-not-apply', reason: ' ' } as const;
    expect(answerStep(incident(), PLAYBOOK, why, stamp())).toMatchObject({
      error: { code: 'reasonRequired' },
    });
    expect(setNote(incident(), 'x'.repeat(4001), stamp())).toMatchObject({
      error: { code: 'noteTooLong', facts: { most: 4000 } },
    });
    expect(setNote(incident(), 'x'.repeat(4000), stamp()).ok).toBe(true);
  });

  it('lets an answer be changed that its playbook no longer asks for', () => {
    const ticked = must(answerStep(incident(), PLAYBOOK, DONE, stamp(1)));
    const bare = { ...PLAYBOOK, steps: PLAYBOOK.steps.slice(1) };
    const changed = must(answerStep(ticked, bare, { ...DONE, note: 'badge 4711' }, stamp(2)));
    expect(changed.steps['INC-101']?.current.note).toBe('badge 4711');
    expect(changed.steps['INC-101']?.history).toHaveLength(1);
  });
});
