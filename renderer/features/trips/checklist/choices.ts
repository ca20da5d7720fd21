import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';

export type Choice = ChecklistRow['state'];

/** In the order in which they are offered. */
export const ANSWERS: readonly Choice[] = [
  'to-do',
  'done',
  'not-done',
  'does-not-apply',
  'unknown',
];

const REST_MS = 400;

/**
 * Radio buttons change with every arrow key on the way to the one that is meant; the history of a row must not hold
 * the ones in between. A press acts at once; keys act when they rest, or when the group is left or taken away.
 * @param flush what is still waiting to be done
 */
export function useRest(flush: () => unknown) {
  const byKeys = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  const flushNow = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current();
  };
  useEffect(() => flushNow, []);
  return {
    changed: (act: () => void) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      if (!byKeys.current) return act();
      timer.current = setTimeout(flushNow, REST_MS);
    },
    watch: {
      onKeyDownCapture: (event: KeyboardEvent) => {
        byKeys.current = event.key.startsWith('Arrow');
      },
      onPointerDownCapture: () => {
        byKeys.current = false;
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) flushNow();
      },
    },
  };
}
