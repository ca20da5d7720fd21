import { fork } from 'node:child_process';
import { join } from 'node:path';
import { app, MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import { VAULT_HEAP } from '../../vault-process/heap.ts';
import type { ProgramName } from '../../vault-process/messages.ts';
import { CLEAN_SHELL, cleanly } from './clean-launch.ts';
import { hasNodeApi10 } from './compat.ts';

/** A process beside main. */
export interface Program {
  readonly pid: () => number | undefined;
  post(message: unknown, ports?: readonly MessagePortMain[]): void;
  onMessage(callback: (message: unknown) => void): void;
  onExit(callback: () => void): void;
  /** SIGKILL, never SIGTERM and never a crash: nothing may run or be dumped afterwards (B8). Its own children go too. */
  kill(): void;
}

/**
 * The one place that knows both runtimes (architecture §3): a utility process where Electron's Node has Node-API 10,
 * which the database needs; else a child of the pinned Node 24, which a packaged build refuses.
 */
export function startProgram(name: ProgramName): Program {
  if (hasNodeApi10) return startUtility(name);
  return startNode(name, nodeForTests(app.isPackaged, process.env['VALISE_NODE24']));
}

export const programsFolder = (): string => join(app.getAppPath(), 'out', 'processes');

/** The Node of the test runtime. Throws in a packaged build, where a program named by the environment must never run. */
export function nodeForTests(packaged: boolean, node: string | undefined): string {
  if (packaged || node === undefined)
    throw new Error('this build needs an Electron with Node-API 10');
  return node;
}

/** Only what the clock needs: a key or a path in the environment would be inherited. */
const environment = (): Record<string, string> => {
  const zone = process.env['TZ'];
  return zone === undefined ? {} : { TZ: zone };
};

function startUtility(name: ProgramName): Program {
  const child = utilityProcess.fork(join(programsFolder(), `${name}.cjs`), [], {
    serviceName: `valise-${name}`,
    stdio: 'ignore',
    env: environment(),
  });
  return {
    pid: () => child.pid,
    post: (message, ports = []) => child.postMessage(message, [...ports]),
    onMessage: (callback) => void child.on('message', callback),
    onExit: (callback) => void child.once('exit', callback),
    kill: () => killNow(child.pid),
  };
}

function startNode(name: ProgramName, node: string): Program {
  const child = fork(join(programsFolder(), `${name}.cjs`), [], {
    execPath: CLEAN_SHELL,
    execArgv: [...cleanly(node), ...(name === 'vault' ? VAULT_HEAP : [])],
    /** Bytes stay bytes between Node 18 and Node 24 (tried in both directions). */
    serialization: 'advanced',
    env: environment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    /** Its own process group, so that the processes it started die in the same moment. */
    detached: true,
  });
  return {
    pid: () => child.pid,
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (callback) => void child.on('message', callback),
    onExit: (callback) => void child.once('exit', callback),
    kill: () => killNow(child.pid === undefined ? undefined : -child.pid),
  };
}

function killNow(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    /* It is gone already. */
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A channel between two of our processes; main keeps no end of it. */
export function createChannel(): readonly [MessagePortMain, MessagePortMain] {
  const { port1, port2 } = new MessageChannelMain();
  return [port1, port2];
}
