import { contextBridge, ipcRenderer } from 'electron';
import { events, operations } from 'virtual:operations';

type Callback = (payload: unknown) => void;

/** I2. Nothing is thrown across the border: Electron would print our paths and drop the code (measured, M2). */
const ask = (operation: string) => (request: unknown) =>
  ipcRenderer
    .invoke(`valise:${operation}`, request)
    .catch(() => ({ ok: false, error: { code: 'internal' } }));

/** I4. The page names an event of the table, never a channel; its callback gets the payload, never Electron's event. */
function on(name: string, callback: Callback): () => void {
  if (!events.includes(name)) return () => undefined;
  const listener = (_: unknown, payload: unknown): void => callback(payload);
  ipcRenderer.on(`valise:${name}`, listener);
  return () => void ipcRenderer.removeListener(`valise:${name}`, listener);
}

const bridge: Record<string, Record<string, ReturnType<typeof ask>>> = {};
for (const operation of operations) {
  const [group = '', name = ''] = operation.split('.');
  bridge[group] = { ...bridge[group], [name]: ask(operation) };
}

/** `ValiseBridge` of src/contract; contextBridge freezes what it exposes. */
contextBridge.exposeInMainWorld('valise', { ...bridge, on });
