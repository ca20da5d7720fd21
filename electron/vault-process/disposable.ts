import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { DisposableName } from './messages.ts';

/** One request, one answer, then the process is killed: its heap held a passphrase or somebody else's file (B2). */
export type Ask = (program: DisposableName, request: unknown) => Promise<unknown>;

/** Longest life and largest JavaScript heap of each. Argon2id's memory is WASM and is bounded by its own limits (B4). */
export const LIMITS: Readonly<Record<DisposableName, { seconds: number; heapMib: number }>> = {
  kdf: { seconds: 120, heapMib: 256 },
  import: { seconds: 60, heapMib: 512 },
};

/** A process that has not answered yet; `end` kills it. */
interface Lender {
  post(request: unknown): void;
  onAnswer(callback: (answer: unknown) => void): void;
  onGone(callback: () => void): void;
  end(): void;
}

/** Rejects when the process dies or outlives its limit; the caller turns that into a refusal. */
export function askOnce(lender: Lender, program: DisposableName, request: unknown) {
  return new Promise<unknown>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${program} took too long`)),
      LIMITS[program].seconds * 1000,
    );
    lender.onAnswer(resolve);
    lender.onGone(() => reject(new Error(`${program} ended without an answer`)));
    lender.post(request);
    late.unref();
  }).finally(() => lender.end());
}

/** For a child of Node, which may start children itself. */
export const askForked =
  (programs: string): Ask =>
  (program, request) => {
    const child = fork(join(programs, `${program}.cjs`), [], {
      execArgv: [`--max-old-space-size=${LIMITS[program].heapMib}`],
      serialization: 'advanced',
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return askOnce(
      {
        post: (message) => void child.send(message as object, () => undefined),
        onAnswer: (callback) => void child.once('message', callback),
        onGone: (callback) => void child.once('exit', callback),
        end: () => void child.kill('SIGKILL'),
      },
      program,
      request,
    );
  };

/** A disposable process that main started, seen through its port. */
export function lenderOf(port: MessagePortMain, end: () => void): Lender {
  return {
    post: (message) => port.postMessage(message),
    onAnswer: (callback) => {
      port.once('message', (event) => callback(event.data));
      port.start();
    },
    onGone: (callback) => void port.once('close', callback),
    end,
  };
}
