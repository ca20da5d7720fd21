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
import { deviceHandlers } from './handlers/devices.ts';
import { incidentHandlers } from './handlers/incidents.ts';
import { keepingHandlers } from './handlers/keeping.ts';
import { kitHandlers } from './handlers/kit.ts';
import { placeHandlers } from './handlers/places.ts';
import { libraryHandlers } from './handlers/library.ts';
import { tripHandlers } from './handlers/trips.ts';
import type { ClosedHandlers, OpenOperation } from './handlers.ts';
import { closeKit, commit, type OpenKit } from './open-kit.ts';
import { countNotices } from './slot-records.ts';
import type { KitContext, KitPorts } from './ports.ts';
import { wiping } from './wiping.ts';

const openHandlers = {
  ...accessHandlers,
  ...advisoryHandlers,
  ...attachmentHandlers,
  ...checklistHandlers,
  ...contactHandlers,
  ...deviceHandlers,
  ...incidentHandlers,
  ...keepingHandlers,
  ...kitHandlers,
  ...placeHandlers,
  ...libraryHandlers,
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

/** They end with an open kit. One at a time: of two that run together the first kit would stay open, and nobody would close it. */
const ENTERING: ReadonlySet<string> = new Set<OperationName>([
  'kit.create',
  'kit.unlock',
  'kit.unlockWithCode',
  'kit.restore',
  'kit.salvage',
]);

/** The one kit that is open, and what happens to it. */
interface Keeper {
  open: OpenKit | null;
  isEntering: boolean;
  closings: number;
}

export function createKit(ports: KitPorts): Kit {
  const keeper: Keeper = { open: null, isEntering: false, closings: 0 };
  return {
    state: () => (keeper.open === null ? 'closed' : 'open'),
    lockPolicy() {
      if (keeper.open === null) return null;
      const { idleMinutes, maxHours } = keeper.open.settings;
      return { idleMinutes, maxHours };
    },
    sealDrafts: () => keeper.open?.drafts.seal(),
    maintain() {
      const { open } = keeper;
      if (open === null) return;
      // What cannot be removed now is tried again after the next unlock.
      void sweepAttachments(open).catch(() => undefined);
      if (hasChanged(open)) ports.emit('kit.changed', { change: open.vault.state().generation });
    },
    dispatch: (call) =>
      wiping(secretsIn(call.request), () =>
        ENTERING.has(call.operation)
          ? enter(keeper, ports, call)
          : answer(call, { open: keeper.open, ports, opened: () => undefined }),
      ),
    close() {
      const { open } = keeper;
      keeper.closings += 1;
      keeper.open = null;
      if (open !== null) closeKit(open);
    },
  };
}

/** A lock that comes while a kit is being opened holds for the kit that this opens. */
async function enter(
  keeper: Keeper,
  ports: KitPorts,
  call: Call,
): Promise<Result<unknown, Refusal<string>>> {
  if (keeper.isEntering) return refuse('wrongState');
  const { closings } = keeper;
  const isClosed = () => keeper.closings !== closings;
  let entered: OpenKit | null = null;
  const opened = (kit: OpenKit): void => {
    entered = kit;
    if (isClosed()) closeKit(kit);
    else keeper.open = kit;
  };
  keeper.isEntering = true;
  try {
    const given = await answer(call, { open: keeper.open, ports, opened });
    return entered !== null && isClosed() ? refuse('wrongState') : given;
  } finally {
    keeper.isEntering = false;
  }
}

/** Never throws: nobody waits for it, and the next question finds out what is wrong with the file. */
function hasChanged(kit: OpenKit): boolean {
  try {
    const counted = kit.isTold ? [] : countNotices(kit.vault, kit.notices);
    const told = counted.length > 0 && commit(kit, 'access.told', counted).ok;
    kit.isTold ||= told;
    return backupIfDue(kit) || told;
  } catch {
    return false;
  }
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

/** What a request carries as bytes is a secret. Handlers overwrite what they used; this is for the call that never came to one. */
function secretsIn(request: unknown): readonly Uint8Array[] {
  const values: readonly unknown[] =
    typeof request === 'object' && request !== null ? Object.values(request) : [];
  return values.filter((value) => value instanceof Uint8Array);
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
