/** Starting a child under the shim. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly script: keyof typeof SCRIPTS;
  readonly words: readonly string[];
  readonly library: string;
  /** The calls on files in it are the shim's. */
  readonly folder: string;
  readonly control: string;
  /** Where every call is recorded. */
  readonly log?: string;
  /** e.g. `synchronous=OFF`; see ../children/weaker.ts. */
  readonly weaker?: string;
  /** A file system that knows no links. */
  readonly noLinks?: boolean;
}

export interface Ended {
  readonly lines: readonly string[];
  readonly killed: boolean;
}

const SCRIPTS = {
  saving: fileURLToPath(new URL('../children/saving.ts', import.meta.url)),
  failing: fileURLToPath(new URL('../children/failing.ts', import.meta.url)),
  whole: fileURLToPath(new URL('../children/whole.ts', import.meta.url)),
  'whole-failing': fileURLToPath(new URL('../children/whole-failing.ts', import.meta.url)),
} as const;
const WEAKER = fileURLToPath(new URL('../children/weaker.ts', import.meta.url));

/** Runs the child to its end. Throws when it fell over by itself. */
export function runChild(child: Child): Ended {
  const { script, words, library, folder, control, log, weaker, noLinks = false } = child;
  const hooks = weaker === undefined ? [] : ['--import', WEAKER];
  const ended = spawnSync(process.execPath, [...hooks, SCRIPTS[script], ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      LD_PRELOAD: library,
      VALISE_SHIM_FOLDER: folder,
      VALISE_SHIM_CONTROL: control,
      ...(log === undefined ? {} : { VALISE_SHIM_LOG: log }),
      ...(noLinks ? { VALISE_SHIM_NO_LINKS: '1' } : {}),
      ...(weaker === undefined ? {} : { VALISE_WEAKER: weaker }),
    },
  });
  const killed = ended.signal === 'SIGKILL';
  if (!killed && ended.status !== 0)
    throw new Error(`the child ${script} stopped by itself: ${ended.stderr}`);
  return { lines: ended.stdout.split('\n').slice(0, -1), killed };
}
