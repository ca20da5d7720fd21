import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_STATES, readLibrary } from '../../../src/checklists/index.ts';
import {
  answerBranch,
  answerStep,
  type BranchAnswer,
  type Incident,
  incidentSchema,
  type Playbook,
  planIncident,
  readPlaybooks,
  startIncident,
} from '../../../src/playbooks/index.ts';
import { PLAYBOOK, SOURCES, stamp } from './support/fixture.ts';

const src = join(import.meta.dirname, '../../../src');
const library = readLibrary(join(src, 'checklists/library'));
const shipped = readPlaybooks(join(src, 'playbooks/library'), library.sources);
const all = [PLAYBOOK, ...shipped];
const sources = [...SOURCES, ...library.sources];

const answerArbitrary = fc.constantFrom<BranchAnswer | null>('yes', 'no', 'unknown', null);
type Change =
  | { readonly question: string; readonly answer: BranchAnswer | null }
  | { readonly step: string; readonly state: (typeof ANSWER_STATES)[number] };

const changeArbitrary = ({ questions, steps }: Playbook): fc.Arbitrary<Change> =>
  fc.oneof(
    fc.record({
      question: fc.constantFrom(...questions.map(({ id }) => id)),
      answer: answerArbitrary,
    }),
    fc.record({
      step: fc.constantFrom(...steps.map(({ id }) => id)),
      state: fc.constantFrom(...ANSWER_STATES),
    }),
  );

function apply(incident: Incident, playbook: Playbook, change: Change, minute: number): Incident {
  const at = stamp(minute);
  const next =
    'question' in change
      ? answerBranch(incident, playbook, change, at)
      : answerStep(incident, playbook, { ...change, note: `at ${minute}`, reason: 'r' }, at);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

const begin = (playbook: Playbook): Incident =>
  startIncident({ id: 'b'.repeat(32), trip: null, playbook: playbook.id }, stamp());
const after = (playbook: Playbook, changes: readonly Change[]): Incident =>
  changes.reduce((now, change, index) => apply(now, playbook, change, index), begin(playbook));
const shown = (playbook: Playbook, incident: Incident) =>
  planIncident(playbook, incident, sources).steps;

describe.each(all.map((playbook) => ({ name: playbook.id, playbook })))('$name', ({ playbook }) => {
  const changes = fc.array(changeArbitrary(playbook), { maxLength: 25 });

  it('gives the same list for the same incident', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const incident = after(playbook, given);
        const copy = structuredClone({ playbook, incident, sources });
        expect(planIncident(copy.playbook, copy.incident, copy.sources)).toEqual(
          planIncident(playbook, incident, sources),
        );
      }),
    );
  });

  it('asks for as much, and as soon, when a thing is unknown as in the worse case', () => {
    fc.assert(
      fc.property(changes, fc.nat(), fc.constantFrom('unknown', null), (given, which, none) => {
        const question = playbook.questions[which % playbook.questions.length];
        if (question === undefined) throw new Error('a playbook asks something');
        const incident = after(playbook, given);
        const answered = (answer: BranchAnswer | null) =>
          shown(playbook, apply(incident, playbook, { question: question.id, answer }, 99));
        const dues = (steps: ReturnType<typeof shown>) =>
          steps.filter(({ applies }) => applies).map(({ id, due, marks }) => ({ id, due, marks }));
        expect(dues(answered(none))).toEqual(dues(answered(question.worse)));
      }),
    );
  });

  it('shows every step once, in the order of time, and loses no answer', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const incident = after(playbook, given);
        expect(incidentSchema.safeParse(incident).success).toBe(true);
        const steps = shown(playbook, incident);
        const ids = steps.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const asked = steps.filter(({ applies }) => applies).map(({ due }) => Date.parse(due));
        expect(asked).toEqual(asked.toSorted((a, b) => a - b));
        const ticked = given.flatMap((change) => ('step' in change ? [change] : []));
        for (const { step } of ticked) {
          const found = steps.find(({ id }) => id === step);
          const last = ticked.findLast((each) => each.step === step);
          expect(found?.state).toBe(last?.state);
          const times = ticked.filter((each) => each.step === step).length;
          const { current, history } = incident.steps[step] ?? {};
          expect([...(history ?? []), current]).toHaveLength(times);
        }
      }),
    );
  });
});
