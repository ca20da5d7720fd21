import { describe, expect, it } from 'vitest';
import {
  answerBranch,
  answerStep,
  type BranchAnswer,
  type Incident,
  isLate,
  type PlannedStep,
  planIncident,
  setHappened,
} from '../../../src/playbooks/index.ts';
import { EVENT, incident, PLAYBOOK, SOURCES, stamp, step } from './support/fixture.ts';

const plan = (of: Incident, playbook = PLAYBOOK) => planIncident(playbook, of, SOURCES);
const ids = (of: Incident) => plan(of).steps.map(({ id }) => id);
const stepOf = (of: Incident, id: string): PlannedStep => {
  const found = plan(of).steps.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
};

function told(
  answers: Readonly<Record<string, BranchAnswer | null>>,
  start = incident(),
): Incident {
  return Object.entries(answers).reduce((now, [question, answer]) => {
    const next = answerBranch(now, PLAYBOOK, { question, answer }, stamp(1));
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  }, start);
}

function done(of: Incident, id: string): Incident {
  const next = answerStep(
    of,
    PLAYBOOK,
    { step: id, state: 'done', note: 'n', reason: '' },
    stamp(2),
  );
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

describe('what is asked for', () => {
  it('follows the answers: shows, brings forward, marks', () => {
    expect(ids(told({ off: 'no', seen: 'yes' }))).toEqual([
      'INC-101',
      'INC-104',
      'INC-102',
      'INC-105',
    ]);
    expect(ids(told({ off: 'no', seen: 'no' }))).toEqual([
      'INC-101',
      'INC-102',
      'INC-104',
      'INC-105',
    ]);
    expect(ids(told({ off: 'yes', seen: 'no' }))).toEqual([
      'INC-101',
      'INC-103',
      'INC-104',
      'INC-105',
    ]);
    const { marks } = stepOf(told({ seen: 'yes' }), 'INC-105');
    expect(marks.map(({ fr }) => fr)).toEqual(['Le code est connu.']);
    expect(stepOf(told({ seen: 'no' }), 'INC-105').marks).toEqual([]);
  });

  it.each(['unknown', null] as const)('takes %s for the worse case, and says so', (answer) => {
    const of = told({ off: answer, seen: answer });
    expect(ids(of)).toEqual(ids(told({ off: 'no', seen: 'yes' })));
    expect(plan(of).questions).toEqual([
      { id: 'off', ask: PLAYBOOK.questions[0]?.ask, answer, countsAsWorse: true },
      { id: 'seen', ask: PLAYBOOK.questions[1]?.ask, answer, countsAsWorse: true },
    ]);
    expect(stepOf(of, 'INC-102').reason).toEqual({
      en: 'Reason: it was on (not known, so the worse case counts).',
      fr: 'Raison\u00a0: il était allumé (inconnu, donc le pire cas compte).',
    });
  });

  it('says which answers brought a step here, and nothing where it always belongs', () => {
    const of = told({ off: 'no', seen: 'yes' });
    expect(stepOf(of, 'INC-104').reason?.en).toBe('Reason: it was on; a code was seen.');
    expect(stepOf(of, 'INC-104').reason?.fr).toBe(
      'Raison\u00a0: il était allumé\u00a0; un code a été vu.',
    );
    expect(stepOf(told({ off: 'yes' }), 'INC-104').reason).toBeNull();
    expect(stepOf(of, 'INC-101').reason).toBeNull();
    expect(plan(of).questions.map((each) => each.countsAsWorse)).toEqual([false, false]);
  });

  it('carries what a screen shows of a step', () => {
    expect(stepOf(told({ off: 'yes' }), 'INC-104')).toMatchObject({
      within: 120,
      due: '2026-12-01T07:00:00.000Z',
      keep: { en: 'the number', fr: 'le numéro' },
      minEvidence: 4,
      toBeConfirmed: true,
      sources: [{ code: 'SRC', confidence: 'k', title: SOURCES[0]?.title }],
      checked: '2026-11-22',
      reviewBy: '2027-05-22',
      state: 'to-do',
      applies: true,
      answer: null,
    });
    expect(stepOf(incident(), 'INC-101')).toMatchObject({ keep: null, toBeConfirmed: false });
    expect(planIncident(PLAYBOOK, incident(), []).steps[0]?.sources[0]?.title.en).toBe('SRC');
  });
});

describe('when it is due', () => {
  it('counts from the event, and moves with it', () => {
    expect(stepOf(incident(), 'INC-101').due).toBe(EVENT);
    expect(stepOf(incident(), 'INC-105').due).toBe('2026-12-01T09:00:00.000Z');
    const earlier = { event: '2026-12-01T03:00:00.000Z', certainty: 'guess' } as const;
    const corrected = setHappened(incident(), earlier, stamp(5));
    if (!corrected.ok) throw new Error('refused');
    expect(stepOf(corrected.value, 'INC-105').due).toBe('2026-12-01T07:00:00.000Z');
  });

  it('is late five minutes after its time, unless it is answered or no longer asked for', () => {
    const at = (minutes: number) => Date.parse(stamp(minutes).at);
    expect(isLate(stepOf(incident(), 'INC-101'), at(5))).toBe(false);
    expect(isLate(stepOf(incident(), 'INC-101'), at(5) + 1)).toBe(true);
    expect(isLate(stepOf(done(incident(), 'INC-101'), 'INC-101'), at(60))).toBe(false);
    const kept = told({ off: 'yes' }, done(told({ off: 'no' }), 'INC-102'));
    expect(isLate({ ...stepOf(kept, 'INC-102'), state: 'to-do' }, at(600))).toBe(false);
  });
});

describe('what was answered', () => {
  it('stays when its branch is gone, last in the list, and comes back with the branch', () => {
    const first = done(told({ off: 'no' }), 'INC-102');
    const kept = told({ off: 'yes' }, first);
    expect(ids(kept)).toEqual(['INC-101', 'INC-103', 'INC-104', 'INC-105', 'INC-102']);
    expect(stepOf(kept, 'INC-102')).toMatchObject({
      applies: false,
      state: 'done',
      reason: null,
      marks: [],
      answer: first.steps['INC-102'],
    });
    expect(stepOf(told({ off: 'no' }, kept), 'INC-102')).toMatchObject({
      applies: true,
      state: 'done',
    });
  });

  it('stays when the playbook has dropped the step', () => {
    const of = done(incident(), 'INC-101');
    const smaller = { ...PLAYBOOK, steps: [step('INC-105')] };
    expect(plan(of, smaller).steps.map(({ id, applies }) => [id, applies])).toEqual([
      ['INC-105', true],
      ['INC-101', false],
    ]);
    expect(plan(of, smaller).steps[1]).toMatchObject({
      title: { en: 'Step INC-101', fr: 'Étape INC-101' },
      due: EVENT,
      checked: null,
      reviewBy: null,
      sources: [],
      state: 'done',
    });
  });
});
