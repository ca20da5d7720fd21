import type { MessagePortMain } from 'electron';
import { type Ask, askOnce, lenderOf } from './disposable.ts';
import type { FromVault } from './messages.ts';

/** For a utility process, which cannot start another: main starts it and lends the port. */
export function createBorrowing(post: (message: FromVault) => void) {
  const waiting = new Map<number, (port: MessagePortMain) => void>();
  let last = 0;
  const ask: Ask = async (program, request) => {
    last += 1;
    const id = last;
    const port = await new Promise<MessagePortMain>((resolve) => {
      waiting.set(id, resolve);
      post({ type: 'borrow', id, program });
    });
    return askOnce(
      lenderOf(port, () => post({ type: 'return', id })),
      program,
      request,
    );
  };
  const lent = (id: number, port: MessagePortMain | undefined): void => {
    if (port !== undefined) waiting.get(id)?.(port);
    waiting.delete(id);
  };
  return { ask, lent };
}
