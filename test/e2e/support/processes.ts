import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What Linux tells about a process; every process of the app descends from the one that was started. */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** A line of /proc/pid/status or /proc/pid/limits, without its name. */
export const procLine = (pid: number, file: 'status' | 'limits', name: string): string =>
  read(`/proc/${pid}/${file}`)
    .split('\n')
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name} `))
    ?.slice(name.length)
    .replace(/^:/, '')
    .trim() ?? '';

/** The words a process was started with, with spaces between; empty once it is gone. */
export const commandOf = (pid: number): string =>
  read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();

function all(): readonly ProcessFacts[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(procLine(Number(name), 'status', 'PPid')),
      command: commandOf(Number(name)),
    }));
}

/** Living descendants whose command line contains a text; a zombie has no command line. */
export function descendants(ancestor: number, containing = ''): readonly ProcessFacts[] {
  const processes = all();
  const found = new Set([ancestor]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of processes) if (found.has(parent)) found.add(pid);
  }
  return processes.filter(
    ({ pid, command }) => pid !== ancestor && found.has(pid) && command.includes(containing),
  );
}

/** Sockets and shared memory that a process holds above its first four descriptors, by what the kernel calls them. */
export function descriptors(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/fd`)
    .filter((fd) => Number(fd) > 3)
    .map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return '';
      }
    })
    .filter((target) => /^socket:|^pipe:|memfd|\/dev\/shm/.test(target));
}

export const isGone = (pid: number): boolean => commandOf(pid) === '';
