import { type AnswerEntry, type AnswerRefusal, setAnswer } from '../checklists/index.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { BranchAnswer, Certainty, Incident, Kept, Person } from './incident.ts';
import type { Playbook } from './playbook.ts';

/** When and by which clock something is said. */
export interface Stamp {
  /** UTC instant. */
  readonly at: string;
  /** IANA zone of the clock that the person saw. */
  readonly zone: string;
}

type Changed<Code extends string> = Result<Incident, Refusal<Code>>;

const NOTE_MOST = 4000;

/** An incident as it begins: it happened just now, as far as anybody has said. */
export function startIncident(
  begun: Pick<Incident, 'id' | 'trip' | 'playbook'>,
  stamp: Stamp,
): Incident {
  const first = <T>(current: T): { current: T; history: T[] } => ({ current, history: [] });
  return {
    ...begun,
    startedAt: stamp.at,
    zone: stamp.zone,
    happened: first({ event: stamp.at, certainty: 'about', ...stamp }),
    branches: {},
    steps: {},
    told: [],
    note: first({ text: '', ...stamp }),
    closed: first({ closed: false, ...stamp }),
  };
}

/** The earlier value goes to the end of the history; the same value again changes nothing, not even its time. */
function keep<T extends Stamp>(
  previous: Kept<T> | undefined,
  next: T,
): { current: T; history: T[] } {
  if (previous === undefined) return { current: next, history: [] };
  const { current, history } = previous;
  if (said(current) === said(next)) return { current, history: [...history] };
  return { current: next, history: [...history, current] };
}

/** What was said, without when. */
const said = <T extends Stamp>({ at: _at, zone: _zone, ...rest }: T): string =>
  JSON.stringify(rest);

export interface Happened {
  readonly event: string;
  readonly certainty: Certainty;
}

/** Corrects when it happened; what is still to come cannot have happened. */
export function setHappened(
  incident: Incident,
  { event, certainty }: Happened,
  stamp: Stamp,
): Changed<'timeAhead'> {
  if (Date.parse(event) > Date.parse(stamp.at)) return refuse('timeAhead');
  const happened = keep(incident.happened, { event, certainty, ...stamp });
  return ok({ ...incident, happened });
}

/** Answers a question of the playbook; null takes the answer back. */
export function answerBranch(
  incident: Incident,
  playbook: Playbook,
  { question, answer }: { readonly question: string; readonly answer: BranchAnswer | null },
  stamp: Stamp,
): Changed<'notFound'> {
  if (!playbook.questions.some(({ id }) => id === question)) return refuse('notFound');
  const entry = keep(incident.branches[question], { answer, ...stamp });
  return ok({ ...incident, branches: { ...incident.branches, [question]: entry } });
}

export interface StepChange extends Pick<AnswerEntry, 'state' | 'note' | 'reason'> {
  readonly step: string;
}

/** Answers a step of the playbook, or one that was answered before and is only kept. */
export function answerStep(
  incident: Incident,
  playbook: Playbook,
  { step, ...given }: StepChange,
  stamp: Stamp,
): Changed<'notFound' | AnswerRefusal['code']> {
  const previous = Object.hasOwn(incident.steps, step) ? incident.steps[step] : undefined;
  if (previous === undefined && !playbook.steps.some(({ id }) => id === step)) {
    return refuse('notFound');
  }
  // The same rules as for a row of a checklist, whose record names a trip and a row besides.
  const row = { trip: incident.id, row: step };
  const next = setAnswer(previous && { ...row, ...previous }, { ...row, ...given, ...stamp });
  if (!next.ok) return next;
  const { current, history } = next.value;
  return ok({ ...incident, steps: { ...incident.steps, [step]: { current, history } } });
}

/** Says that somebody was told, or takes it back. */
export function setTold(incident: Incident, who: Person, told: boolean, stamp: Stamp): Incident {
  const known = incident.told.find((each) => isSame(each.who, who));
  const entry = { who, ...keep(known, { told, ...stamp }) };
  if (known === undefined) return { ...incident, told: [...incident.told, entry] };
  return { ...incident, told: incident.told.map((each) => (each === known ? entry : each)) };
}

const isSame = (a: Person, b: Person): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Facts of `noteTooLong`: `most`, the length allowed. */
export function setNote(incident: Incident, text: string, stamp: Stamp): Changed<'noteTooLong'> {
  if (text.length > NOTE_MOST) return refuse('noteTooLong', { most: NOTE_MOST });
  return ok({ ...incident, note: keep(incident.note, { text, ...stamp }) });
}

/** Finishes the incident, or opens it again. */
export const setClosed = (incident: Incident, closed: boolean, stamp: Stamp): Incident => ({
  ...incident,
  closed: keep(incident.closed, { closed, ...stamp }),
});
