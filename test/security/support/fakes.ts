import { EventEmitter } from 'node:events';

/** Stands in for the module `electron` where a rule is tried alone: `vi.mock('electron', () => fakeElectron())`. */
export const fakeElectron = () => ({
  app: Object.assign(new EventEmitter(), {
    isPackaged: false,
    getPath: () => '',
    setPath: () => undefined,
    commandLine: { appendSwitch: () => undefined },
  }),
  protocol: {},
  session: {},
  Menu: {},
  utilityProcess: {},
  MessageChannelMain: class {},
});

/** Records what was called with what, and hands out the handlers that a rule registered. */
export interface Recorder {
  readonly target: never;
  readonly emitter: EventEmitter;
  /** The first argument of the last call of a method. */
  given(method: string): unknown;
  called(method: string): boolean;
}

/** A fake session, page or request object: every method exists and only remembers. */
export function recorder(): Recorder {
  const emitter = new EventEmitter();
  const calls = new Map<string, readonly unknown[]>();
  const remember =
    (method: string) =>
    (...args: readonly unknown[]) => {
      calls.set(method, args);
      return Promise.resolve();
    };
  const target: object = new Proxy(emitter, {
    has: () => true,
    get(_, method) {
      const name = String(method);
      if (name === 'on') return emitter.on.bind(emitter);
      if (name === 'webRequest') return target;
      return remember(name);
    },
  });
  return {
    target: target as never,
    emitter,
    given: (method) => calls.get(method)?.[0],
    called: (method) => calls.has(method),
  };
}

/** Whether anybody prevented an event's default. */
export function preventable() {
  const event = {
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
  };
  return event;
}
