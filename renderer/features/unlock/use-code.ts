import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../../src/contract/index.ts';
import type { Refusal } from '../../../src/kernel/index.ts';
import { useAction } from '../../app/index.ts';
import type { CodeHandle } from '../../ui/index.ts';

const QUIET_MS = 250;

/**
 * What the kit says of the words while they are typed, which tells nothing of any kit: a word that is on no list is
 * told as soon as the next one begins, anything else when the form is sent. A slip costs no try.
 */
export function useCode(field: RefObject<CodeHandle | null>) {
  const { run } = useAction('kit.readCode');
  const [error, setError] = useState<Refusal<ErrorCode> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const read = useCallback(
    async (code: Uint8Array | undefined) => {
      if (code === undefined || code.length === 0) return null;
      const answer = await run({ code });
      code.fill(0);
      return answer.ok ? null : answer.error;
    },
    [run],
  );
  const edited = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void read(field.current?.peekWhole()).then((refused) =>
        setError(refused?.code === 'unknownWord' ? refused : null),
      );
    }, QUIET_MS);
  }, [field, read]);
  /** true: these can be the words of a sheet. */
  const check = useCallback(async () => {
    clearTimeout(timer.current);
    const refused = await read(field.current?.peek());
    setError(refused);
    if (refused !== null) field.current?.focus();
    return refused === null;
  }, [field, read]);
  return { error, edited, check };
}
