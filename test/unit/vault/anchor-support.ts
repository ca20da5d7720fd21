/** Computers that remember, and a vault that they have seen. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileWitness,
  openVault,
  type Standing,
  type Vault,
  type Witness,
} from '../../../src/vault/index.ts';
import { copyOf, freshFolder, must, newVault, NOTE, options, put, random } from './support.ts';

export const SETTLE = { actor: 'owner', verb: 'vault.settle' };
export const RESTORE = { actor: 'owner', verb: 'vault.restore' };

/** A computer's profile: the folder in which it remembers. */
export const profile = () => {
  const folder = freshFolder();
  return { folder, witness: fileWitness(folder, random) };
};
export type Profile = ReturnType<typeof profile>;

export const open = async (file: string, witness?: Witness, more = {}): Promise<Vault> =>
  must(await openVault({ ...options(file), ...(witness && { witness }), ...more }));

/** Opens, saves as often as asked, and closes. */
export async function saved(file: string, times: number, witness?: Witness): Promise<void> {
  const vault = await open(file, witness);
  for (let at = 0; at < times; at += 1) must(vault.commit([put(at, `saved ${at}`)], NOTE));
  vault.close();
}

export async function standingAt(file: string, witness?: Witness): Promise<Standing> {
  const vault = await open(file, witness);
  const standing = vault.standing();
  vault.close();
  return standing;
}

/** The note that a profile keeps; there is one vault in each. */
export function noteIn({ folder }: Profile): string {
  const [name, ...others] = readdirSync(folder).filter((each) => each.endsWith('.anchor'));
  if (name === undefined || others.length > 0) throw new Error('not one note');
  return join(folder, name);
}

const made = await newVault();
made.vault.close();
export const base = made.path;

/** A vault of change 4 that this computer has seen. */
export async function known(): Promise<{ file: string; here: Profile }> {
  const file = copyOf(base, 'kit.valise');
  const here = profile();
  await saved(file, 3, here.witness);
  return { file, here };
}

export async function stateOf(file: string) {
  const vault = await open(file, undefined, { readOnly: true });
  const state = vault.state();
  vault.close();
  return state;
}

export const idIn = async (file: string): Promise<string> => {
  const vault = await open(file, undefined, { readOnly: true });
  const { id } = vault;
  vault.close();
  return id;
};
