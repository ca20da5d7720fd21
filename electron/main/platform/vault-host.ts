import { refuse } from '../../../src/kernel/index.ts';
import type {
  FromVault,
  KitStatus,
  Relayed,
  SealedCall,
  Start,
  ToVault,
} from '../../vault-process/messages.ts';
import { createLending, type StartProgram } from './lending.ts';
import type { Program } from './processes.ts';

const CLOSED: KitStatus = { state: 'closed', lockPolicy: null };

export interface HostPorts {
  readonly startProgram: StartProgram;
  readonly isAlive: (pid: number) => boolean;
  readonly start: Omit<Start, 'type'>;
  readonly onEvent: (name: string, sealed: Uint8Array) => void;
  /**
   * The process ended without being told to, after it had worked. One that cannot even start is not started again: the
   * window would flicker for ever; every call then answers `internal`.
   */
  readonly onLost: () => void;
}

/** The vault process, seen from main: exactly one, replaced by an empty one at each lock. */
export interface VaultHost {
  status(): KitStatus;
  pid(): number | undefined;
  call(call: SealedCall): Promise<Relayed>;
  /** What the page seals to; undefined when the process never got ready. */
  relayKey(): Promise<Uint8Array | undefined>;
  /** B8 step 2. Resolves when drafts are sealed and the file is closed, or when the time is over. */
  close(milliseconds: number): Promise<void>;
  /** B8 steps 3 and 5. true when the process is gone within the time. */
  kill(milliseconds: number): Promise<boolean>;
  /** A fresh, empty one. */
  start(): void;
}

/** One life of the vault process. */
interface Life {
  readonly program: Program;
  /** The relay key of the process; undefined when it ended before it was ready. */
  readonly ready: Promise<Uint8Array | undefined>;
  readonly waiting: Map<number, (answer: Relayed) => void>;
  status: KitStatus;
  worked: boolean;
  closed: () => void;
  ending: boolean;
}

export function createVaultHost(ports: HostPorts): VaultHost {
  let life = begin(ports);
  let last = 0;
  return {
    status: () => life.status,
    pid: () => life.program.pid(),
    relayKey: () => life.ready,
    async call(call) {
      const current = life;
      await current.ready;
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        if (current.ending) return resolve(refuse(current.worked ? 'wrongState' : 'internal'));
        current.waiting.set(id, resolve);
        current.program.post({ type: 'call', id, ...call } satisfies ToVault);
      });
    },
    async close(milliseconds) {
      const closed = new Promise<void>((resolve) => {
        life.closed = resolve;
      });
      life.program.post({ type: 'close' } satisfies ToVault);
      await Promise.race([closed, wait(milliseconds)]);
    },
    kill: (milliseconds) => end(life, ports, milliseconds),
    start: () => {
      life = begin(ports);
    },
  };
}

function begin(ports: HostPorts): Life {
  const program = ports.startProgram('vault');
  const lending = createLending(program, ports.startProgram);
  let isReady: (relayKey?: Uint8Array) => void = () => undefined;
  const life: Life = {
    program,
    ready: new Promise((resolve) => {
      isReady = resolve;
    }),
    waiting: new Map(),
    status: CLOSED,
    worked: false,
    closed: () => undefined,
    ending: false,
  };
  program.onMessage((message) => receive(message as FromVault));
  program.onExit(() => {
    const lost = life.worked && !life.ending;
    conclude(life);
    isReady();
    lending.end();
    if (lost) ports.onLost();
  });
  program.post({ type: 'start', ...ports.start } satisfies ToVault);
  return life;

  function receive(message: FromVault): void {
    if (message.type === 'ready') {
      life.worked = true;
      return isReady(message.relayKey);
    }
    if (message.type === 'answer') return deliver(life, message);
    if (message.type === 'event') return ports.onEvent(message.name, message.sealed);
    if (message.type === 'closed') return life.closed();
    if (message.type === 'borrow') return lending.lend(message.id, message.program);
    lending.takeBack(message.id);
  }
}

function deliver(life: Life, message: Extract<FromVault, { type: 'answer' }>): void {
  life.status = message.status;
  life.waiting.get(message.id)?.(message.answer);
  life.waiting.delete(message.id);
}

/** Whoever still waits is told that the kit is locked. */
function conclude(life: Life): void {
  life.ending = true;
  life.status = CLOSED;
  for (const resolve of life.waiting.values()) resolve(refuse('wrongState'));
  life.waiting.clear();
}

async function end(life: Life, ports: HostPorts, milliseconds: number): Promise<boolean> {
  conclude(life);
  const pid = life.program.pid();
  const exited = new Promise<void>((resolve) => life.program.onExit(resolve));
  life.program.kill();
  if (pid === undefined || !ports.isAlive(pid)) return true;
  await Promise.race([exited, wait(milliseconds)]);
  return !ports.isAlive(pid);
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
