/** A vault in use and, beside it, what it must hold: plain maps, no key, no file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { xwingPair } from '../../../../src/crypto/index.ts';
import type { Random } from '../../../../src/kernel/index.ts';
import {
  type CollectionName,
  createVault,
  type Credential,
  type JsonValue,
  type NewSlot,
  openVault,
  type RecordId,
  recordIdFrom,
  type Vault,
  type Witness,
} from '../../../../src/vault/index.ts';
import { must } from '../../../faults/support/filled.ts';
import { options } from '../../../faults/support/work.ts';

export const COLLECTIONS = ['trip', 'answer', 'contact'] as const satisfies CollectionName[];
export const COST = { memKib: 64 * 1024, ops: 3 };

interface Held {
  readonly collection: CollectionName;
  readonly id: RecordId;
  readonly revision: number;
  readonly schema: number;
  readonly value: JsonValue;
}

/** What the vault must hold. */
export interface Model {
  readonly records: Map<string, Held>;
  readonly drafts: Map<string, JsonValue>;
  readonly attachments: Map<RecordId, Uint8Array>;
  /** The verbs of the journal, oldest first. */
  readonly verbs: string[];
  /** What opens it, by the number of the slot. */
  readonly keys: Map<number, Credential>;
}

export const copyOfModel = (model: Model): Model => ({
  records: new Map(model.records),
  drafts: new Map(model.drafts),
  attachments: new Map(model.attachments),
  verbs: [...model.verbs],
  keys: new Map(model.keys),
});

/** A copy of the vault and what the model was when it was made. */
export interface Backup {
  readonly path: string;
  readonly model: Model;
}

export interface World {
  readonly folder: string;
  readonly random: Random;
  readonly witness: Witness;
  path: string;
  vault: Vault;
  model: Model;
  readonly backups: Backup[];
  /** Names for files, never the same twice. */
  readonly fresh: () => string;
}

/** What this computer remembers, in memory. */
function memory(): Witness {
  const notes = new Map<string, Uint8Array>();
  return {
    deviceId: new Uint8Array(16).fill(9),
    recall: (vaultId) => notes.get(vaultId),
    remember: (vaultId, anchor) => {
      notes.set(vaultId, anchor);
    },
  };
}

export const keyNumbered = (kind: Credential['kind'], number: number): Credential => {
  const length = { passphrase: 12, recovery: 16, office: 32 }[kind];
  return { kind, secret: Uint8Array.from({ length }, (_, at) => 0x61 + ((at + number) % 26)) };
};

export function slotFor(credential: Credential): NewSlot {
  const labelId = new Uint8Array(16).fill(7);
  if (credential.kind !== 'office')
    return { ...credential, kind: credential.kind, cost: COST, labelId };
  return { kind: 'office', publicKey: xwingPair(credential.secret).publicKey, labelId };
}

/** The options to open with; no witness for what is only looked at. */
export const asked = (world: World, path: string, credential: Credential) => ({
  ...options(path),
  random: world.random,
  credential,
});

/** A new vault in the folder and the model of it. Needs `cryptoReady`. */
export async function newWorld(folder: string, random: Random): Promise<World> {
  let files = 0;
  const fresh = () => join(folder, `${(files += 1)}.valise`);
  const path = fresh();
  const witness = memory();
  const key = keyNumbered('passphrase', 0);
  const made = await createVault({ ...options(path), random, passphrase: key.secret, witness });
  const model: Model = {
    records: new Map(),
    drafts: new Map(),
    attachments: new Map(),
    verbs: ['vault.create'],
    keys: new Map([[0, key]]),
  };
  return { folder, random, witness, path, vault: must(made), model, backups: [], fresh };
}

const sorted = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((left, right) => (left.id < right.id ? -1 : 1));

/** Whether a vault holds exactly what the model says. */
export function compare(vault: Vault, model: Model): void {
  for (const collection of COLLECTIONS) {
    const expected = [...model.records.values()]
      .filter((record) => record.collection === collection)
      .map(({ id, revision, schema, value }) => ({ id, revision, schema, value }));
    expect(vault.list(collection)).toEqual(sorted(expected));
  }
  expect(vault.journal().map(({ verb }) => verb)).toEqual(model.verbs);
  expect(vault.state()).toMatchObject({
    generation: model.verbs.length,
    records: model.records.size + model.attachments.size,
  });
  expect(new Map(vault.slots().map(({ number, kind }) => [number, kind]))).toEqual(
    new Map([...model.keys].map(([number, { kind }]) => [number, kind])),
  );
  for (const key of DRAFTS) expect(vault.getDraft(key)).toEqual(model.drafts.get(key));
  for (const [id, bytes] of model.attachments)
    expect(must(vault.readAttachment(id)).bytes).toEqual(bytes);
  expect(vault.attachments().map(({ id }) => id)).toEqual([...model.attachments.keys()].toSorted());
}

export const DRAFTS = ['form', 'note', 'search'];
export const idOf = (name: number): RecordId => recordIdFrom(`model:${name}`);

/** Opens the vault again after it was closed or killed, with any of its keys, and compares all of it. */
export async function reopen(world: World, key: number): Promise<void> {
  const keys = [...world.model.keys.values()];
  const credential = keys[key % keys.length] ?? keyNumbered('passphrase', 0);
  const opened = await openVault({
    ...asked(world, world.path, credential),
    witness: world.witness,
  });
  world.vault = must(opened);
  expect(world.vault.standing()).toEqual({ verdict: 'current', clockBehind: false });
  compare(world.vault, world.model);
  expect(existsSync(`${world.path}-journal`)).toBe(false);
}
