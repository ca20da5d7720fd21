import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from './data/hooks.ts';

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Takes the draft away, after it was saved for good. */
  readonly discard: () => void;
}

/**
 * A half-written text that survives a lock: every change is handed to the kit at once, which seals it in its own time,
 * so there is nothing left to save when the page dies. `initial` shows until a draft is found under the key; an empty
 * draft counts as none.
 */
export function useDraft(key: string, initial: string): Draft {
  const { run } = useStore();
  const [text, setShown] = useState(initial);
  const isTouched = useRef(false);

  useEffect(() => {
    void run('draft.get', { key }).then((answer) => {
      if (answer.ok && answer.value.text !== '' && !isTouched.current) setShown(answer.value.text);
    });
  }, [run, key]);

  const setText = useCallback(
    (next: string) => {
      isTouched.current = true;
      setShown(next);
      void run('draft.put', { key, text: next });
    },
    [run, key],
  );
  const discard = useCallback(() => {
    isTouched.current = true;
    void run('draft.put', { key, text: '' });
  }, [run, key]);
  return { text, setText, discard };
}
