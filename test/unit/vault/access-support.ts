/** A vault with three kinds of slots. */
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import {
  type Credential,
  type DeriveKey,
  type NewSlot,
  openVault,
  type Vault,
} from '../../../src/vault/index.ts';
import {
  codeOf,
  copyOf,
  derive,
  derivedSlot,
  must,
  newVault,
  NOTE,
  officeSlot,
  options,
  PASSPHRASE,
  put,
  random,
  typed,
} from './support.ts';

export const CODE = random.bytes(16);
export const SEED = random.bytes(32);
export const GRANT = { actor: 'owner', verb: 'slot.put' };
export const proof = typed(PASSPHRASE);

async function makeScene() {
  await cryptoReady();
  const { publicKey } = xwingPair(SEED);
  const made = await newVault();
  must(made.vault.commit([put(1, 'one')], NOTE));
  must(await made.vault.putSlot(proof, 'free', derivedSlot('recovery', CODE), [], GRANT));
  must(await made.vault.putSlot(proof, 'free', officeSlot(publicKey), [], GRANT));
  made.vault.close();
  return { path: made.path, publicKey };
}

/** Passphrase, recovery code and office, in slots 0, 1 and 2. */
export const { path, publicKey } = await makeScene();

export const openWith = (file: string, credential: Credential, by: DeriveKey = derive) =>
  openVault({ ...options(file), credential, derive: by });

export async function codeWith(file: string, credential: Credential): Promise<string> {
  const opened = await openWith(file, credential);
  if (opened.ok) opened.value.close();
  return codeOf(opened);
}

/** A vault of its own for a test that changes slots. */
export const openCopy = async (name: string): Promise<{ vault: Vault; file: string }> => {
  const file = copyOf(path, name);
  return { vault: must(await openWith(file, proof)), file };
};

export const putFree = (vault: Vault, slot: NewSlot, by: Credential = proof) =>
  vault.putSlot(by, 'free', slot, [], GRANT);
