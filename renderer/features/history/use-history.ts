import { useCallback, useEffect, useState } from 'react';
import type { HistoryView } from '../../../src/contract/index.ts';
import { useAction } from '../../app/index.ts';

/** The newest page at first, and older ones below it as they are asked for. null: nothing was answered yet. */
export function useHistory(trip: string | null) {
  const { run, isBusy, error } = useAction('history.get');
  const [known, setKnown] = useState<HistoryView | null>(null);
  const read = useCallback((before: number | null) => run({ trip, before }), [run, trip]);
  useEffect(() => {
    let isWanted = true;
    void read(null).then((answer) => {
      if (isWanted && answer.ok) setKnown(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [read]);
  /** Answers the number of the first line that came; null when none did. */
  const readOlder = async (): Promise<number | null> => {
    if (known === null || known.next === null) return null;
    const answer = await read(known.next);
    if (!answer.ok) return null;
    const { lines, next } = answer.value;
    setKnown({ lines: [...known.lines, ...lines], next });
    return lines[0]?.seq ?? null;
  };
  return { known, readOlder, isBusy, error };
}
