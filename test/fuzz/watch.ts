/** A second thread that notices when an input keeps the parser busy for too long, keeps that input and ends the process. */
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** A parser has hung when one input took so much of the processor's time; a busy machine alone must not look like it. */
const HANG_MS = 2000;
const LOOK_MS = 200;
/** Of longer inputs the beginning is kept; whoever repeats the seed has all of it. */
const ROOM = 1024 * 1024;

/** The number of the input being tried (0: none), its length, and the input. */
interface Shared {
  readonly state: Int32Array;
  readonly bytes: Uint8Array;
}

export interface Watch {
  readonly begin: (input: Uint8Array) => void;
  readonly end: () => void;
}

const sharedOf = (buffer: SharedArrayBuffer): Shared => ({
  state: new Int32Array(buffer, 0, 2),
  bytes: new Uint8Array(buffer, 8),
});

/** Starts the second thread. */
export function startWatch(name: string, folder: string): Watch {
  const buffer = new SharedArrayBuffer(8 + ROOM);
  const { state, bytes } = sharedOf(buffer);
  const worker = new Worker(new URL(import.meta.url), { workerData: { buffer, name, folder } });
  worker.unref();
  let number = 0;
  return {
    begin(input) {
      number = (number % 2 ** 30) + 1;
      bytes.set(input.subarray(0, ROOM));
      Atomics.store(state, 1, Math.min(input.length, ROOM));
      Atomics.store(state, 0, number);
    },
    end: () => {
      Atomics.store(state, 0, 0);
    },
  };
}

/** Milliseconds of the processor that this process has used. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function watchOver(buffer: SharedArrayBuffer, name: string, folder: string): void {
  const { state, bytes } = sharedOf(buffer);
  let watched = 0;
  let since = used();
  setInterval(() => {
    const current = Atomics.load(state, 0);
    if (current === 0 || current !== watched) {
      watched = current;
      since = used();
      return;
    }
    if (used() - since < HANG_MS) return;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}-hang-${current}`);
    writeFileSync(file, bytes.slice(0, Atomics.load(state, 1)));
    const finding = { kind: 'hang', message: `busy for ${HANG_MS} ms`, input: file };
    writeSync(1, `${JSON.stringify({ target: name, inputs: current, findings: [finding] })}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, LOOK_MS);
}

if (!isMainThread) {
  const { buffer, name, folder } = workerData as {
    readonly buffer: SharedArrayBuffer;
    readonly name: string;
    readonly folder: string;
  };
  watchOver(buffer, name, folder);
}
