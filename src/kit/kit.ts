import { contract, type OperationName, type Settings } from '../contract/index.ts';
import { type Refusal, refuse, type Result } from '../kernel/index.ts';
import { VaultTamperedError } from '../vault/index.ts';
import { backupIfDue } from './backups.ts';
import { sweepAttachments } from './attachments.ts';
import { accessHandlers } from './handlers/access.ts';
import { advisoryHandlers } from './handlers/advisories.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { checklistHandlers } from './handlers/checklists.ts';
import { closedHandlers } from './handlers/closed.ts';
import { contactHandlers } from './handlers/contacts.ts';
import { keepingHandlers } from './handlers/keeping.ts';
import { kitHandlers } from './handlers/kit.ts';
import { tripHandlers } from './handlers/trips.ts';
import type { ClosedHandlers, OpenOperation } from './handlers.ts';
import { commit, type OpenKit } from './open-kit.ts';
import { countNotices } from './slot-records.ts';
import type { KitContext, KitPorts } from './ports.ts';

const openHandlers = {
  ...accessHandlers,
  ...advisoryHandlers,
  ...attachmentHandlers,
  ...checklistHandlers,
  ...contactHandlers,
  ...keepingHandlers,
  ...kitHandlers,
  ...tripHandlers,
} satisfies { readonly [N in OpenOperation]: unknown };

/** One call as it arrives: the name and the request are untrusted, the context is main's or the command line's own. */
export interface Call {
  readonly operation: string;
  readonly request: unknown;
  readonly context: KitContext;
}

/** The services behind the contract, with at most one open vault. */
export interface Kit {
  state(): 'closed' | 'open';
  /** How soon the open kit must lock; null while it is closed. */
  lockPolicy(): Settings | null;
  /** Seals half-written texts now (vault-and-packs B8 step 2). */
  sealDrafts(): void;
  /**
   * What the window does once the first screen is there: counts what this unlock told of the keys, and makes the daily copy
   * when it is due. The page is told; nobody waits for it.
   */
  maintain(): void;
  /** Answers one operation. Never throws: a bug answers `internal`, a file changed under us `tampered`. */
  dispatch(call: Call): Promise<Result<unknown, Refusal<string>>>;
  close(): void;
}

export function createKit(ports: KitPorts): Kit {
  let open: OpenKit | null = null;
  const opened = (kit: OpenKit): void => {
    open = kit;
  };
  return {
    state: () => (open === null ? 'closed' : 'open'),
    lockPolicy: () =>
      open && { idleMinutes: open.settings.idleMinutes, maxHours: open.settings.maxHours },
    sealDrafts: () => open?.drafts.seal(),
    maintain() {
      if (open === null) return;
      // What cannot be removed now is tried again after the next unlock.
      void sweepAttachments(open).catch(() => undefined);
      const counted = countNotices(open.vault);
      const told = counted.length > 0 && commit(open, 'access.told', counted).ok;
      if (backupIfDue(open) || told)
        ports.emit('kit.changed', { change: open.vault.state().generation });
    },
    dispatch: (call) => answer(call, { open, ports, opened }),
    close: () => {
      open?.drafts.seal();
      open?.drafts.stop();
      open?.vault.close();
      open = null;
    },
  };
}

interface Parts {
  readonly open: OpenKit | null;
  readonly ports: KitPorts;
  readonly opened: (kit: OpenKit) => void;
}

async function answer(call: Call, parts: Parts): Promise<Result<unknown, Refusal<string>>> {
  const name = call.operation;
  if (!isOperation(name) || contract[name].at !== 'vault') return refuse('badRequest');
  const parsed = contract[name].request.safeParse(call.request);
  if (!parsed.success) return refuse('badRequest');
  try {
    return await handle(name, parsed.data, call.context, parts);
  } catch (error) {
    return refuse(error instanceof VaultTamperedError ? 'tampered' : 'internal');
  }
}

const isOperation = (name: string): name is OperationName => Object.hasOwn(contract, name);

type AnyHandler<Kept> = (
  request: unknown,
  kept: Kept,
  context: KitContext,
) => Promise<Result<unknown, Refusal<string>>> | Result<unknown, Refusal<string>>;

/**
 * The request was parsed with the schema of the same name just above, which is what the handler's type asks for; the
 * compiler cannot follow that through the table, so the two casts stand here and nowhere else.
 */
function handle(name: OperationName, request: object, context: KitContext, parts: Parts) {
  const { open, ports, opened } = parts;
  if (name in closedHandlers) {
    if (open !== null && contract[name].state === 'closed') return refuse('wrongState');
    const handler = closedHandlers[name as keyof ClosedHandlers] as AnyHandler<object>;
    return handler(request, { ports, opened }, context);
  }
  if (open === null) return refuse('wrongState');
  const handler = openHandlers[name as keyof typeof openHandlers] as unknown as AnyHandler<OpenKit>;
  return handler(request, open, context);
}
