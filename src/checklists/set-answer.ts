import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { Answer, AnswerEntry } from './answer.ts';

/** What a person answers, when and where. */
export interface AnswerChange {
  readonly trip: string;
  readonly row: string;
  /** null: back to "to do". */
  readonly state: AnswerEntry['state'];
  readonly note: string;
  /** Why it does not apply; required for that answer only. */
  readonly reason: string;
  /** UTC instant. */
  readonly at: string;
  /** IANA zone of the clock that the person saw. */
  readonly zone: string;
}

/** Facts: `most`, the length allowed. */
export type AnswerRefusal = Refusal<'reasonRequired' | 'noteTooLong'>;

const NOTE_MOST = 4000;
const REASON_MOST = 500;

/**
 * The record after an answer: the earlier one goes to the end of the history. The same answer again gives back the
 * record itself, so that nothing is written and no time is moved.
 */
export function setAnswer(
  previous: Answer | undefined,
  { trip, row, state, note, reason, at, zone }: AnswerChange,
): Result<Answer, AnswerRefusal> {
  if (note.length > NOTE_MOST) return refuse('noteTooLong', { most: NOTE_MOST });
  if (reason.length > REASON_MOST) return refuse('noteTooLong', { most: REASON_MOST });
  if (state === 'does-not-apply' && reason.trim() === '') return refuse('reasonRequired');
  const current: AnswerEntry = { state, note, reason, at, zone };
  if (previous === undefined) return ok({ trip, row, current, history: [] });
  if (sameAnswer(previous.current, current)) return ok(previous);
  return ok({ ...previous, current, history: [...previous.history, previous.current] });
}

const sameAnswer = (a: AnswerEntry, b: AnswerEntry): boolean =>
  a.state === b.state && a.note === b.note && a.reason === b.reason;
