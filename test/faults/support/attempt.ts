/** One attempt with one failing call, what it answered, and what the folder and the vault were afterwards. Runs under the shim. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../src/kernel/index.ts';
import { createVault, openVault, type Vault } from '../../../src/vault/index.ts';
import { VAULT } from './judge.ts';
import { arm, disarm, type Fault, type Kind } from './shim.ts';
import { commit, lastCommit, options, type WorkName } from './work.ts';

export interface Plan extends Pick<Fault, 'error' | 'lasting'> {
  readonly work: WorkName | 'create';
  /** Each entry is a sweep of its own, n = 1, 2, 3 … over the calls of these kinds together. */
  readonly sweeps: readonly (readonly Kind[])[];
  /** In a sweep over writes, of which there are many: 1 tries every one, 7 every seventh. */
  readonly step: number;
  /** Whether the vault is closed and opened after the failure, before the next try. */
  readonly reopen: boolean;
}

export interface Attempt {
  /** Which call failed: its kind, and its number within the work. */
  readonly kinds: readonly Kind[];
  readonly at: number;
  /** `ok` or the code of the refusal. */
  readonly outcome: string;
  /** How many commits there are afterwards, less those before: 0 or 1, else something is wrong. `torn`, or why it did not open. */
  readonly gained: number | string;
  /** The class of the check afterwards. */
  readonly check: string;
  /** What the same work answered afterwards with nothing failing. */
  readonly retry: string;
  /** The files afterwards, before the next try; only for `create`. */
  readonly left?: readonly string[];
}

const must = async (opening: Promise<Result<Vault, { readonly code: string }>>): Promise<Vault> => {
  const opened = await opening;
  if (!opened.ok) throw new Error(`the vault does not open: ${opened.error.code}`);
  return opened.value;
};

/** The next call to fail after `at`. */
const stepOf = ({ step }: Plan, kinds: readonly Kind[]): number =>
  kinds.includes('write') ? step : 1;

/** Commits 1, 2, 3 …, each with its failing call, until one met none. */
export async function* attemptCommits(
  folder: string,
  control: string,
  plan: Plan & { readonly work: WorkName },
): AsyncGenerator<Attempt> {
  const { work, sweeps, reopen, ...fault } = plan;
  const path = join(folder, VAULT);
  let vault = await must(createVault(options(path)));
  if (commit(vault, work, 0) !== 'ok') throw new Error('the first save failed');
  let number = 1;
  for (const kinds of sweeps) {
    for (let at = 1; ; at += stepOf(plan, kinds), number += 1) {
      arm(control, { ...fault, kinds, action: 'error', at });
      const outcome = commit(vault, work, number);
      if (disarm(control).fired === 0) break;
      if (reopen) {
        vault.close();
        vault = await must(openVault(options(path)));
      }
      const last = lastCommit(vault, work);
      const gained = last === 'torn' ? last : last - (number - 1);
      const check = vault.check().class;
      const retry = outcome === 'ok' ? 'ok' : commit(vault, work, number);
      yield { kinds, at, outcome, gained, check, retry };
    }
    number += 1;
  }
  vault.close();
  (await must(openVault(options(path)))).close();
}

/** Makes a vault in an empty folder again and again. */
export async function* attemptCreations(
  folder: string,
  control: string,
  { sweeps, error = 0, lasting = false, ...plan }: Plan,
): AsyncGenerator<Attempt> {
  const home = join(folder, 'home');
  const path = join(home, VAULT);
  for (const kinds of sweeps) {
    for (let at = 1; ; at += stepOf({ sweeps, ...plan }, kinds)) {
      rmSync(home, { recursive: true, force: true });
      mkdirSync(home);
      arm(control, { kinds, error, lasting, action: 'error', at });
      const made = await create(path);
      const { fired } = disarm(control);
      const outcome = closed(made);
      if (fired === 0) break;
      const left = readdirSync(home);
      const { gained, check } = await lookInto(path);
      const retry = outcome === 'ok' ? 'ok' : closed(await create(path));
      yield { kinds, at, outcome, gained, check, retry, left };
    }
  }
}

/** The vault, or the code of the refusal. A throw is a bug and comes back as such. */
async function create(path: string): Promise<Vault | string> {
  try {
    const made = await createVault(options(path));
    return made.ok ? made.value : made.error.code;
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

function closed(made: Vault | string): string {
  if (typeof made === 'string') return made;
  made.close();
  return 'ok';
}

async function lookInto(path: string): Promise<Pick<Attempt, 'gained' | 'check'>> {
  const opened = await openVault(options(path));
  if (!opened.ok)
    return { gained: opened.error.code === 'notFound' ? 0 : opened.error.code, check: 'fine' };
  const check = opened.value.check().class;
  opened.value.close();
  return { gained: 1, check };
}
