import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** A passphrase that passes the gate; made for tests only. */
export const PASSPHRASE = 'lantern orchard quiet bridge marble willow';

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own; `more` goes into its environment. */
export function valise(
  args: readonly string[],
  passphrase: string | null = PASSPHRASE,
  more: NodeJS.ProcessEnv = {},
): Ran {
  const { VALISE_PASSPHRASE: _inherited, ...environment } = { ...process.env, ...more };
  const env = passphrase === null ? environment : { ...environment, VALISE_PASSPHRASE: passphrase };
  const ran = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env });
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Runs with `--json`, expects success, and answers the one value that was printed. */
export function valiseJson(args: readonly string[]): unknown {
  const ran = valise([...args, '--json']);
  if (ran.exit !== 0) throw new Error(`exit ${ran.exit}: ${ran.err}`);
  return JSON.parse(ran.out);
}

/** The cheapest unlock that the specification allows. */
export const CHEAP = ['--kdf-mem-mib', '64', '--kdf-ops', '3'] as const;
