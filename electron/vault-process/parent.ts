import type { MessagePortMain } from 'electron';

/** The way to whoever started this process: Electron's port in a utility process, Node's channel in a child. */
export interface Parent {
  readonly kind: 'utility' | 'child';
  post(message: unknown): void;
  /** `ports` is empty in a child: Node's channel carries none. */
  listen(callback: (message: unknown, ports: readonly MessagePortMain[]) => void): void;
}

/** The process ends with its parent: nobody could lock it afterwards. Chromium sees to that for a utility process. */
export function connectToParent(onGone: () => void): Parent {
  const port = process.parentPort as typeof process.parentPort | undefined;
  if (port !== undefined) {
    return {
      kind: 'utility',
      post: (message) => port.postMessage(message),
      listen: (callback) => port.on('message', (event) => callback(event.data, event.ports)),
    };
  }
  process.on('disconnect', () => {
    onGone();
    process.exit(1);
  });
  return {
    kind: 'child',
    post: (message) => void process.send?.(message),
    listen: (callback) => void process.on('message', (message) => callback(message, [])),
  };
}
