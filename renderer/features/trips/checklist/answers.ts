import { useCallback, useMemo, useState } from 'react';
import type { Answer, AnswerEntry, ChecklistRow } from '../../../../src/checklists/index.ts';
import type { ErrorCode, RequestOf } from '../../../../src/contract/index.ts';
import type { Localized, Refusal, Result } from '../../../../src/kernel/index.ts';
import { useStore } from '../../../app/index.ts';

export type Given = Pick<AnswerEntry, 'state' | 'note' | 'reason'>;
export type Saved = Result<unknown, Refusal<ErrorCode>>;

/** What takes an answer: a row of a checklist, or a step of an incident. */
export interface Answered extends Pick<ChecklistRow, 'state'> {
  readonly answer: Pick<Answer, 'current' | 'history'> | null;
}

const NOTHING: Given = { state: null, note: '', reason: '' };

/** What a row holds now. */
export function givenOf({ answer }: Answered): Given {
  if (answer === null) return NOTHING;
  const { state, note, reason } = answer.current;
  return { state, note, reason };
}

interface Past {
  readonly row: string;
  readonly title: Localized;
  readonly before: Given;
}

export interface Answers {
  /** Saves an answer; one that changes the state can be undone. */
  readonly give: (row: ChecklistRow, given: Given) => Promise<Saved>;
  /** Takes back the newest answer given on this screen; null when there is none. The note stays. */
  readonly undo: (rows: readonly ChecklistRow[]) => Promise<Undone | null>;
  readonly canUndo: boolean;
}

export interface Undone {
  readonly title: Localized;
  readonly saved: Saved;
}

/**
 * Saves an answer. The kit answers with the row as it is then, which takes the place of the one that is shown: to fetch a
 * thousand rows again for one tick would be seen.
 */
function useSave(trip: string): (request: RequestOf<'answer.set'>) => Promise<Saved> {
  const store = useStore();
  return useCallback(
    async (request) => {
      const saved = await store.run('answer.set', request);
      if (!saved.ok) return saved;
      const row = saved.value;
      store.patch('checklist.get', { trip }, (view) => ({
        ...view,
        rows: view.rows.map((each) => (each.id === row.id ? row : each)),
      }));
      store.invalidate(['home.', 'kit.state', 'trip.']);
      return saved;
    },
    [store, trip],
  );
}

/** Answers to the rows of one trip, and the way back from each. */
export function useAnswers(trip: string): Answers {
  const run = useSave(trip);
  const [past, setPast] = useState<readonly Past[]>([]);

  const give = useCallback(
    async (row: ChecklistRow, { state, note, reason }: Given) => {
      const before = givenOf(row);
      const saved = await run({ trip, row: row.id, state, note, reason });
      if (saved.ok && (state !== before.state || reason !== before.reason)) {
        setPast((older) => [{ row: row.id, title: row.title, before }, ...older]);
      }
      return saved;
    },
    [run, trip],
  );

  const undo = useCallback(
    async (rows: readonly ChecklistRow[]) => {
      const [newest, ...older] = past;
      if (newest === undefined) return null;
      const row = rows.find((each) => each.id === newest.row);
      const note = row === undefined ? newest.before.note : givenOf(row).note;
      const { state, reason } = newest.before;
      const saved = await run({ trip, row: newest.row, state, note, reason });
      if (saved.ok) setPast(older);
      return { title: newest.title, saved };
    },
    [run, trip, past],
  );

  const canUndo = past.length > 0;
  return useMemo(() => ({ give, undo, canUndo }), [give, undo, canUndo]);
}
