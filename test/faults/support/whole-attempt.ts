/** Work on whole files with one failing call, what it answered and what the folder was afterwards. Runs under the shim. */
import type { Vault } from '../../../src/vault/index.ts';
import { arm, disarm, type Fault, type Kind } from './shim.ts';
import { leftovers, openFor, perform, stateOf, type WholeWork } from './whole.ts';

export interface WholePlan extends Pick<Fault, 'error' | 'lasting'> {
  readonly work: WholeWork;
  /** Each is a sweep of its own, n = 1, 2, 3 … over the calls of this kind. */
  readonly sweeps: readonly Kind[];
  /** In the sweep over writes, of which there are many: 1 tries every one, 9 every ninth. */
  readonly step: number;
}

export interface WholeAttempt {
  readonly kind: Kind;
  readonly at: number;
  /** `ok` or the code of the refusal. */
  readonly outcome: string;
  readonly faults: readonly string[];
}

/** Work 1, 2, 3 …, each with its failing call, until each sweep met none; after a refusal the same work again, with nothing failing. */
export async function* attemptWhole(
  folder: string,
  control: string,
  plan: WholePlan,
): AsyncGenerator<WholeAttempt> {
  const { work, sweeps, step, ...fault } = plan;
  const vault = await openFor(work, folder, 0);
  let number = 1;
  for (const kind of sweeps) {
    for (let at = 1; ; at += kind === 'write' ? step : 1, number += 1) {
      arm(control, { ...fault, kinds: [kind], action: 'error', at });
      const outcome = await perform(work, folder, vault, number);
      if (disarm(control).fired === 0) break;
      const done = outcome === 'ok' ? number : number - 1;
      const faults = [
        ...leftovers(folder).map((name) => `left behind: ${name}`),
        ...(await stateOf(work, folder, done)),
        ...sessionFaults(vault),
      ];
      const retry = outcome === 'ok' ? 'ok' : await perform(work, folder, vault, number);
      if (retry !== 'ok') faults.push(`the next try: ${retry}`);
      yield { kind, at, outcome, faults };
      if (retry !== 'ok') return;
    }
    number += 1;
  }
  vault?.close();
}

function sessionFaults(vault: Vault | undefined): readonly string[] {
  if (vault === undefined) return [];
  const { class: found } = vault.check();
  return found === 'fine' ? [] : [`the open vault finds its file ${found}`];
}
