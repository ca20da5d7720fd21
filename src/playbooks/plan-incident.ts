import {
  type AnswerState,
  type Cite,
  citing,
  isToBeConfirmed,
  type RowSource,
  type Source,
} from '../checklists/index.ts';
import type { Localized } from '../kernel/index.ts';
import { type Answers, answersOf, holds, isKnown, reasonOf } from './branch.ts';
import type { BranchAnswer, Incident } from './incident.ts';
import type { Branch, Playbook, Question, Step } from './playbook.ts';

/** A question of the playbook with what was answered; null: not yet. */
export interface PlannedQuestion extends Pick<Question, 'id' | 'ask'> {
  readonly answer: BranchAnswer | null;
  /** Not known: every step below is that of the worse case. */
  readonly countsAsWorse: boolean;
}

/** One step as it stands for this incident. */
export interface PlannedStep extends Pick<Step, 'id' | 'title' | 'why' | 'how' | 'within' | 'by'> {
  /** UTC instant; what is due at once is due when it happened. */
  readonly due: string;
  /** UTC instant from which an unanswered step is late. */
  readonly lateFrom: string;
  /** Which answers brought it here, in a sentence; null: it always belongs here. */
  readonly reason: Localized | null;
  /** What the answers add to it. */
  readonly marks: readonly Localized[];
  /** What to keep as evidence; null: nothing. */
  readonly keep: Localized | null;
  readonly minEvidence: number;
  readonly sources: readonly RowSource[];
  /** A source is only known: "to be confirmed by your security office". */
  readonly toBeConfirmed: boolean;
  /** null when the playbook has dropped the step. */
  readonly checked: string | null;
  readonly reviewBy: string | null;
  readonly state: 'to-do' | AnswerState;
  /** false: the answers no longer ask for it, and it is kept because it was answered. */
  readonly applies: boolean;
  readonly answer: Incident['steps'][string] | null;
}

export interface PlannedIncident {
  readonly questions: readonly PlannedQuestion[];
  /** In the order in which they are due; then what is kept, in the order of the ids. */
  readonly steps: readonly PlannedStep[];
}

const MINUTE = 60_000;
/** Nobody is late for "at once" in the minute in which it is read. */
const GRACE_MINUTES = 5;

/** What a playbook asks for, given what is known of the incident. Pure: the same input gives the same list. */
export function planIncident(
  playbook: Playbook,
  incident: Incident,
  sources: readonly Source[],
): PlannedIncident {
  const answers = answersOf(playbook, incident);
  const plan = { playbook, incident, answers, cite: citing(sources) };
  const isShown = ({ when = {} }: Step) => holds(when, playbook, answers);
  const shown = playbook.steps.filter(isShown).map((step) => selected(step, plan));
  const ids = new Set(shown.map(({ id }) => id));
  const kept = Object.keys(incident.steps)
    .filter((id) => !ids.has(id))
    .sort()
    .map((id) => keptStep(id, plan));
  const questions = playbook.questions.map((each) => asked(each, answers));
  return { questions, steps: [...inOrder(shown), ...kept] };
}

interface Plan {
  readonly playbook: Playbook;
  readonly incident: Incident;
  readonly answers: Answers;
  readonly cite: Cite;
}

function asked({ id, ask }: Question, answers: Answers): PlannedQuestion {
  const answer = answers.get(id) ?? null;
  return { id, ask, answer, countsAsWorse: !isKnown(answer) };
}

/** Steps that are due together keep the order of the playbook: the sort is stable. */
const inOrder = (steps: readonly PlannedStep[]): readonly PlannedStep[] =>
  steps.toSorted((a, b) => a.within - b.within);

function selected(step: Step, plan: Plan): PlannedStep {
  const { when = {}, sooner, marks = [] } = step;
  const holdsNow = (branch: Branch) => holds(branch, plan.playbook, plan.answers);
  const early = sooner !== undefined && holdsNow(sooner.when) ? sooner : null;
  const because = { ...when, ...early?.when };
  return {
    ...stepPart(step, plan),
    ...answerPart(step.id, plan),
    ...timePart(early?.within ?? step.within, plan),
    applies: true,
    reason:
      Object.keys(because).length === 0 ? null : reasonOf(because, plan.playbook, plan.answers),
    marks: marks.filter((mark) => holdsNow(mark.when)).map(({ text }) => text),
  };
}

/** A step that was answered and is no longer asked for. */
function keptStep(id: string, plan: Plan): PlannedStep {
  const step = plan.playbook.steps.find((each) => each.id === id);
  return {
    ...(step === undefined ? droppedPart(id) : stepPart(step, plan)),
    ...answerPart(id, plan),
    ...timePart(step?.within ?? 0, plan),
    applies: false,
    reason: null,
    marks: [],
  };
}

function stepPart({ evidence, sources, ...step }: Step, { cite }: Plan): StepPart {
  const { id, title, why, how, by, checked, reviewBy } = step;
  return {
    ...{ id, title, why, how, by, checked, reviewBy },
    keep: evidence.keep ?? null,
    minEvidence: evidence.min,
    sources: cite(sources),
    toBeConfirmed: isToBeConfirmed({ sources }),
  };
}

/** What can still be said of a step that the playbook has dropped. */
const droppedPart = (id: string): StepPart => ({
  id,
  title: { en: `Step ${id}`, fr: `Étape ${id}` },
  why: {
    en: 'The playbook no longer has this step.',
    fr: 'La marche à suivre ne contient plus cette étape.',
  },
  how: { en: [], fr: [] },
  by: 'traveller',
  keep: null,
  minEvidence: 0,
  sources: [],
  toBeConfirmed: false,
  checked: null,
  reviewBy: null,
});

function answerPart(id: string, { incident }: Plan): Pick<PlannedStep, 'state' | 'answer'> {
  const answer = incident.steps[id] ?? null;
  return { state: answer?.current.state ?? 'to-do', answer };
}

function timePart(
  within: number,
  { incident }: Plan,
): Pick<PlannedStep, 'within' | 'due' | 'lateFrom'> {
  const event = Date.parse(incident.happened.current.event);
  const after = (minutes: number) => new Date(event + minutes * MINUTE).toISOString();
  return { within, due: after(within), lateFrom: after(within + GRACE_MINUTES) };
}

/** What a step takes from its playbook, whatever was answered. */
type StepPart = Omit<
  PlannedStep,
  'state' | 'answer' | 'within' | 'due' | 'lateFrom' | 'applies' | 'reason' | 'marks'
>;

/** Unanswered after its time; `now` in milliseconds since 1970. */
export const isLate = (step: PlannedStep, now: number): boolean =>
  step.applies && step.state === 'to-do' && Date.parse(step.lateFrom) < now;
