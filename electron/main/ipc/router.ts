import type { WebContents } from 'electron';
import type { Answer } from '../../vault-process/messages.ts';
import { answer, type AnswerPorts, type Grant } from './answer.ts';
import { isOurSender } from './sender.ts';

/** An operation of the page, answered in main. */
export type MainHandlers = Readonly<
  Record<string, (request: never, grant: Grant) => Answer | Promise<Answer>>
>;

/** The only place that speaks to the page: `contents.ipc` belongs to one window, so that no second one can join in (I3). */
export interface Router {
  /** Answers this window from now on, and no other. */
  attach(contents: WebContents): void;
  /** Sends an event of the contract to the page. */
  emit(name: string, payload: unknown): void;
}

export interface RouterPorts extends AnswerPorts {
  /** The public key of the vault process, for the page to seal to; undefined when there is none. */
  readonly relayKey: () => Promise<Uint8Array | undefined>;
}

export function createRouter(ports: RouterPorts, events: readonly string[]): Router {
  let current: WebContents | undefined;
  return {
    attach(contents) {
      current = contents;
      contents.ipc.handle('valise:relay', (event) =>
        isOurSender(event, current?.id) ? ports.relayKey() : undefined,
      );
      for (const name of Object.keys(ports.operations)) {
        contents.ipc.handle(`valise:${name}`, (event, request: unknown) => {
          const fromOurPage = isOurSender(event, current?.id);
          return answer({ name, fromOurPage, request }, ports);
        });
      }
    },
    emit(name, payload) {
      if (current === undefined || current.isDestroyed() || !events.includes(name)) return;
      current.send(`valise:${name}`, payload);
    },
  };
}

/** The handler gets a request that its own schema accepted (answer.ts), which the compiler cannot follow through the table. */
export const answerInMain = (
  handlers: MainHandlers,
  name: string,
  request: unknown,
  grant: Grant,
): Answer | Promise<Answer> =>
  handlers[name]?.(request as never, grant) ?? { ok: false, error: { code: 'internal' } };

/** Refuses to start while an operation of main has no handler: the page would wait for ever. */
export function refuseMissing(operations: AnswerPorts['operations'], handlers: MainHandlers): void {
  for (const [name, { at }] of Object.entries(operations)) {
    if (at === 'main' && !Object.hasOwn(handlers, name)) throw new Error(`no handler for ${name}`);
  }
}
