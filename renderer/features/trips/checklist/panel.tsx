import { useCallback, useRef, useState } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { usePanel } from '../../../app/index.ts';
import type { Answers } from './answers.ts';
import { type Place, RowDetails } from './RowDetails.tsx';

export interface RowPanel {
  /** The row whose details are beside the list; null when the panel shows something else or nothing. */
  readonly openRow: string | null;
  readonly open: (row: ChecklistRow, at?: Place | null) => void;
}

/** Opens rows of one trip in the context panel. */
export function useRowPanel(trip: string, give: Answers['give']): RowPanel {
  const { current, open: show } = usePanel();
  const [shown, setShown] = useState<{ readonly row: string; readonly content: object } | null>(
    null,
  );
  const times = useRef(0);
  const open = useCallback(
    (row: ChecklistRow, at: Place | null = null) => {
      times.current += 1;
      const content = (
        <RowDetails
          // New each time, so that N takes the cursor to the note of a row that is open already.
          key={`${row.id} ${times.current}`}
          trip={trip}
          row={row.id}
          give={give}
          at={at}
        />
      );
      show(row.title, content);
      setShown({ row: row.id, content });
    },
    [show, trip, give],
  );
  const isShown = shown !== null && current?.content === shown.content;
  return { openRow: isShown ? shown.row : null, open };
}
