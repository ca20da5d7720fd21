import { contextBridge, ipcRenderer } from 'electron';
import { events, namingOperations, operations, vaultOperations } from 'virtual:operations';
import type { SealedAnswer } from '../relay/layout.ts';
import { createRelayEnd } from './relay-end.ts';

type Listener = (payload: unknown) => void;

const relay = createRelayEnd(async () => {
  const key: unknown = await ipcRenderer.invoke('valise:relay');
  if (!(key instanceof Uint8Array)) throw new Error('there is no vault process');
  return key;
});

/** What leaves the page: what the vault process answers is sealed for it, so that main holds nothing readable (0007). */
async function outgoing(operation: string, request: unknown): Promise<unknown> {
  if (!vaultOperations.includes(operation)) return request;
  const sealed = await relay.seal(operation, request);
  return namingOperations.includes(operation) ? { sealed, ...nameIn(request) } : { sealed };
}

/** The file name that main's dialog shall offer. */
const nameIn = (request: unknown): object =>
  typeof request === 'object' && request !== null && 'name' in request
    ? { name: request.name }
    : {};

/** Main's own refusals come as they are. */
async function incoming(operation: string, answer: unknown): Promise<unknown> {
  const isSealed = typeof answer === 'object' && answer !== null && 'sealed' in answer;
  return isSealed ? relay.open(operation, (answer as SealedAnswer).sealed) : answer;
}

/** Requests leave in the order in which the page made them: sealing takes a moment, and a lock must not overtake a draft. */
let turn: Promise<unknown> = Promise.resolve();

/** I2. Nothing is thrown across the border: Electron would print our paths and drop the code (measured, M2). */
const ask = (operation: string) => async (request: unknown) => {
  const sent = turn.then(async () => ({
    answer: ipcRenderer.invoke(`valise:${operation}`, await outgoing(operation, request)),
  }));
  turn = sent.catch(() => undefined);
  try {
    const { answer } = await sent;
    return await incoming(operation, await answer);
  } catch {
    return { ok: false, error: { code: 'internal' } };
  }
};

/** I4. The page names an event of the table, never a channel; its listener gets the payload, never Electron's event. */
function on(name: string, listener: Listener): () => void {
  if (!events.includes(name)) return () => undefined;
  let heard: Promise<unknown> = Promise.resolve();
  const open = (_: unknown, sealed: Uint8Array): void => {
    const opened = heard.then(() => relay.open(name, sealed));
    heard = opened.catch(() => undefined);
    void opened.then(listener);
  };
  ipcRenderer.on(`valise:${name}`, open);
  return () => void ipcRenderer.removeListener(`valise:${name}`, open);
}

const bridge: Record<string, Record<string, ReturnType<typeof ask>>> = {};
for (const operation of operations) {
  const [group = '', name = ''] = operation.split('.');
  bridge[group] = { ...bridge[group], [name]: ask(operation) };
}

/** `ValiseBridge` of src/contract; contextBridge freezes what it exposes. */
contextBridge.exposeInMainWorld('valise', { ...bridge, on });
