import type { DialogKind, Operation } from '../../../src/contract/index.ts';
import { type Refusal, refuse } from '../../../src/kernel/index.ts';
import { REQUEST_OVERHEAD, type SealedRequest } from '../../relay/layout.ts';
import type { Answer, Relayed } from '../../vault-process/messages.ts';
import type { RateLimit } from './rate-limit.ts';
import { sizeOf } from './size.ts';

/** The paths chosen in a dialog for this one request; null when it has none. */
export type Grant = readonly string[] | null;

/** What the rules below stand on. */
export interface AnswerPorts {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly kitState: () => 'closed' | 'open';
  readonly unlockLimit: RateLimit;
  /** Shows the dialog; null when the person cancelled. */
  readonly choose: (kind: DialogKind, suggested?: string) => Promise<readonly string[] | null>;
  readonly inMain: (name: string, request: unknown, grant: Grant) => Promise<Answer> | Answer;
  readonly inVault: (name: string, sealed: Uint8Array, grant: Grant) => Promise<Relayed>;
}

export interface Question {
  readonly name: string;
  /** Worked out from Electron's event before anything is awaited (`sender.ts`). */
  readonly fromOurPage: boolean;
  readonly request: unknown;
}

/** I1. One check each, in this order; the first that refuses ends it. Schemas of the vault's operations are parsed there (B2). */
const CHECKS: readonly ((
  question: Question,
  operation: Operation,
  ports: AnswerPorts,
) => Refusal<string> | undefined)[] = [
  ({ fromOurPage }) => (fromOurPage ? undefined : { code: 'wrongSender' }),
  ({ request }, { at, maxBytes }) => {
    const size = at === 'vault' ? sealedSize(request) : sizeOf(request);
    if (size === undefined) return { code: 'badRequest' };
    return size > maxBytes ? { code: 'tooLarge' } : undefined;
  },
  ({ request }, { at, request: schema }) =>
    at === 'vault' || schema.safeParse(request).success ? undefined : { code: 'badRequest' },
  (_question, { state }, { kitState }) =>
    state === 'any' || state === kitState() ? undefined : { code: 'wrongState' },
  (_question, { rateLimited }, { unlockLimit }) => {
    const seconds = rateLimited === true ? unlockLimit.attempt() : 0;
    return seconds > 0 ? { code: 'rateLimited', facts: { seconds } } : undefined;
  },
];

/** Answers one message of the page. Never throws: Electron would print our paths and drop the code (I2, measured as M2). */
export async function answer(question: Question, ports: AnswerPorts): Promise<Relayed> {
  try {
    return await checkedAnswer(question, ports);
  } catch {
    return refuse('internal');
  }
}

async function checkedAnswer(question: Question, ports: AnswerPorts): Promise<Relayed> {
  const { name, request } = question;
  const operation = Object.hasOwn(ports.operations, name) ? ports.operations[name] : undefined;
  if (operation === undefined) return refuse('badRequest');
  for (const check of CHECKS) {
    const refusal = check(question, operation, ports);
    if (refusal !== undefined) return { ok: false, error: refusal };
  }
  const grant =
    operation.dialog === undefined ? null : await ports.choose(operation.dialog, nameIn(request));
  if (operation.dialog !== undefined && grant === null) return refuse('cancelled');
  const given =
    operation.at === 'vault' && isSealed(request)
      ? await ports.inVault(name, request.sealed, grant)
      : await ports.inMain(name, request, grant);
  if (operation.rateLimited === true && given.ok) ports.unlockLimit.succeeded();
  return given;
}

const isSealed = (request: unknown): request is SealedRequest =>
  typeof request === 'object' &&
  request !== null &&
  'sealed' in request &&
  request.sealed instanceof Uint8Array;

/** Bytes of what was sealed; undefined when nothing was. */
const sealedSize = (request: unknown): number | undefined =>
  isSealed(request) ? request.sealed.length - REQUEST_OVERHEAD : undefined;

/** The file name that a request asks a dialog to offer. It was not parsed yet: anything but a text is none. */
function nameIn(request: unknown): string | undefined {
  if (typeof request !== 'object' || request === null || !('name' in request)) return undefined;
  return typeof request.name === 'string' ? request.name : undefined;
}
