import { closeSockets } from '../main/harden/sockets.ts';

/** The life of a disposable process: it takes one request, answers it, and waits to be killed. */
export function serveOnce(answer: (request: unknown) => unknown): void {
  closeSockets();
  const port = process.parentPort as typeof process.parentPort | undefined;
  if (port === undefined) {
    process.on('disconnect', () => process.exit(1));
    process.once('message', (request) => {
      void Promise.resolve(answer(request)).then((value) => process.send?.(value));
    });
    return;
  }
  port.once('message', ({ ports: [vault] }) => {
    vault?.once('message', (event) => {
      void Promise.resolve(answer(event.data)).then((value) => vault.postMessage(value));
    });
    vault?.start();
  });
}
