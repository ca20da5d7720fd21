/**
 * Work on whole files: re-key, a changed slot, backup, restore, salvage. Number n of it is done after n − 1, and what the folder
 * must hold then follows from n alone, as in ./work.ts.
 */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { utf8 } from '../../../src/kernel/index.ts';
import {
  createVault,
  type Credential,
  type NewSlot,
  openVault,
  restoreVault,
  salvageVault,
  type Vault,
} from '../../../src/vault/index.ts';
import { must } from './filled.ts';
import { VAULT } from './judge.ts';
import { changesOf, commit, lastCommit, NOTE, options } from './work.ts';

/** `rekey` and `slots` change the vault and what opens it; the others make a new file each time. */
export const WORKS = ['rekey', 'slots', 'backup', 'restore', 'salvage'] as const;
export type WholeWork = (typeof WORKS)[number];

const COST = { memKib: 64 * 1024, ops: 3 };
const LABEL = new Uint8Array(16).fill(5);
/** A backup of the vault, and one whose root somebody garbled: both are only read. */
const SOURCE = 'source.valise';
const SPOILT = 'spoilt.valise';

const changesTheVault = (work: WholeWork): boolean => work === 'rekey' || work === 'slots';
const phrase = (number: number): Credential => ({
  kind: 'passphrase',
  secret: utf8(`phrase ${number}`),
});
const slotOf = (number: number): NewSlot => ({
  kind: 'passphrase',
  secret: phrase(number).secret,
  cost: COST,
  labelId: LABEL,
});
const optionsAt = (path: string, number: number) => ({
  ...options(path),
  passphrase: phrase(number).secret,
  credential: phrase(number),
});

/** How many states back a kept file may be: `.bak2` is two, and one more where the last work was refused. */
const KEPT = 4;

/** What work `number` makes in the folder. */
const madeBy = (work: WholeWork, folder: string, number: number): string =>
  join(folder, `${work}${number}.valise`);

/** Makes the folder's first state: the vault after save 0, its backup and a spoilt copy. Needs `cryptoReady`. */
export async function prepareFolder(folder: string): Promise<void> {
  const vault = must(await createVault(optionsAt(join(folder, VAULT), 0)));
  if (commit(vault, 'save', 0) !== 'ok') throw new Error('the first save failed');
  must(vault.putDraft('form', 'typing'));
  must(vault.backup(join(folder, SOURCE)));
  vault.close();
  copyFileSync(join(folder, SOURCE), join(folder, SPOILT));
  const db = new Database(join(folder, SPOILT));
  db.exec('UPDATE root SET ct = zeroblob(length(ct))');
  db.close();
}

/** The vault that the work is done on; none where it works on other files. */
export async function openFor(
  work: WholeWork,
  folder: string,
  number: number,
): Promise<Vault | undefined> {
  if (work === 'restore' || work === 'salvage') return undefined;
  const phraseNow = changesTheVault(work) ? number : 0;
  return must(await openVault(optionsAt(join(folder, VAULT), phraseNow)));
}

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: { readonly code: string } };

/** Does work `number` and answers `ok` or the code of the refusal. A throw is a bug and comes back as such. */
export async function perform(
  work: WholeWork,
  folder: string,
  vault: Vault | undefined,
  number: number,
): Promise<string> {
  try {
    const answer = await ACTIONS[work](folder, vault, number);
    return answer.ok ? 'ok' : answer.error.code;
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Leaves a new vault as a file. */
function closed(vault: Vault): Answer {
  vault.close();
  return { ok: true };
}

const needed = (vault: Vault | undefined): Vault => {
  if (vault === undefined) throw new Error('this work needs an open vault');
  return vault;
};

const ACTIONS: Readonly<
  Record<WholeWork, (folder: string, vault: Vault | undefined, number: number) => Promise<Answer>>
> = {
  rekey: (_, vault, number) =>
    needed(vault).rekey(phrase(number - 1), [slotOf(number)], changesOf('save', number), NOTE),
  slots: (_, vault, number) =>
    needed(vault).putSlot(phrase(number - 1), 0, slotOf(number), changesOf('save', number), NOTE),
  backup: async (folder, vault, number) => needed(vault).backup(madeBy('backup', folder, number)),
  async restore(folder, _, number) {
    const asked = optionsAt(madeBy('restore', folder, number), 0);
    const made = await restoreVault({ ...asked, from: join(folder, SOURCE), note: NOTE });
    return made.ok ? closed(made.value) : made;
  },
  async salvage(folder, _, number) {
    const asked = optionsAt(madeBy('salvage', folder, number), 0);
    const from = join(folder, SPOILT);
    const made = await salvageVault({ ...asked, from, slots: [slotOf(0)], note: NOTE });
    return made.ok ? closed(made.value.vault) : made;
  },
};

/** The number of the last save in a file, and what is wrong with it. */
async function lookInto(path: string, phrases: readonly number[]): Promise<number | string> {
  let code = 'wrongPassphrase';
  for (const number of phrases) {
    const opened = await openVault({ ...optionsAt(path, number), readOnly: true });
    if (!opened.ok) {
      code = opened.error.code;
      if (code === 'wrongPassphrase') continue;
      return code;
    }
    const vault = opened.value;
    const last = lastCommit(vault, 'save');
    const { class: found } = vault.check();
    const draft = vault.getDraft('form');
    vault.close();
    if (found !== 'fine') return found;
    if (last === 'torn' || draft !== 'typing') return 'torn';
    return last === number || number === 0 ? last : `save ${last} behind phrase ${number}`;
  }
  return code;
}

const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, at) => at);

/** A journal that a crash left is rolled back by the first opening for writing, as at the next start. */
async function openOnce(path: string, phrases: readonly number[]): Promise<void> {
  if (!existsSync(`${path}-journal`)) return;
  for (const number of phrases) {
    const opened = await openVault(optionsAt(path, number));
    if (opened.ok) return opened.value.close();
  }
}

interface Seen {
  readonly faults: readonly string[];
  /** The last save in the vault. */
  readonly last: number | string;
}

/** Opens every file that has a name. One work more than was said may be done: written, but stopped before it could be said. */
async function lookAt(work: WholeWork, folder: string, acknowledged: number): Promise<Seen> {
  const faults: string[] = [];
  const expected = changesTheVault(work) ? [acknowledged, acknowledged + 1] : [0];
  const main = join(folder, VAULT);
  if (!existsSync(main)) return { faults: ['the vault’s name is gone'], last: 'gone' };
  await openOnce(main, upTo(acknowledged + 1));
  const last = await lookInto(main, expected);
  if (typeof last === 'string' || !expected.includes(last)) faults.push(`the vault: ${last}`);
  for (const name of readdirSync(folder)) {
    const kept = /^a\.valise\.bak\d$/.test(name);
    const number = Number(new RegExp(`^${work}(\\d+)\\.valise$`).exec(name)?.[1] ?? -1);
    // Earlier ones were looked at when they were the last.
    if (!kept && number < Math.max(0, acknowledged - 1)) continue;
    await openOnce(join(folder, name), upTo(acknowledged + 1));
    const held = await lookInto(join(folder, name), kept ? upTo(acknowledged).slice(-KEPT) : [0]);
    if (typeof held === 'string') faults.push(`${name}: ${held}`);
    if (number > acknowledged + 1) faults.push(`${name}: nobody asked for it`);
  }
  for (let number = 1; number <= acknowledged && !changesTheVault(work); number += 1)
    if (!existsSync(madeBy(work, folder, number))) faults.push(`${work} ${number} is lost`);
  return { faults, last };
}

/** Exactly this many works are done, as an open session has it. */
export async function stateOf(
  work: WholeWork,
  folder: string,
  done: number,
): Promise<readonly string[]> {
  const { faults, last } = await lookAt(work, folder, done);
  const exact = !changesTheVault(work) || last === done;
  const more = !changesTheVault(work) && existsSync(madeBy(work, folder, done + 1));
  return [
    ...faults,
    ...(exact ? [] : [`the vault is after ${last}, not after ${done}`]),
    ...(more ? [`${work} ${done + 1} is there and was refused`] : []),
  ];
}

/** What is wrong with the folder, when works 1 … `acknowledged` were said to be done; nothing, when all is well. */
export async function faultsOf(
  work: WholeWork,
  folder: string,
  acknowledged: number,
): Promise<readonly string[]> {
  const { faults, last } = await lookAt(work, folder, acknowledged);
  return faults.length > 0 ? faults : nextFaults(work, folder, acknowledged, last);
}

/** Whether the next work can be done, and clears away what the one before left. */
async function nextFaults(
  work: WholeWork,
  folder: string,
  acknowledged: number,
  last: number | string,
): Promise<readonly string[]> {
  const done = changesTheVault(work)
    ? Number(last)
    : existsSync(madeBy(work, folder, acknowledged + 1))
      ? acknowledged + 1
      : acknowledged;
  const vault = await openFor(work, folder, done);
  const next = await perform(work, folder, vault, done + 1);
  vault?.close();
  if (next !== 'ok') return [`the next ${work}: ${next}`];
  return leftovers(folder).map((name) => `left behind: ${name}`);
}

/** Files that were being built and never got their name. */
export const leftovers = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.includes('.new-'));
