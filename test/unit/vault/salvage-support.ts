/** A vault to be damaged, and what a salvage brings out of it. */
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import { blindId, bucketOf } from '../../../src/vault/sealed/records.ts';
import {
  type Credential,
  type RecordId,
  recordIdFrom,
  type SalvageReport,
  salvageVault,
  type Vault,
} from '../../../src/vault/index.ts';
import {
  bindingOf,
  clock,
  codeOf,
  copyOf,
  derive,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  PASSPHRASE,
  put,
  random,
  remove,
  surgery,
  typed,
} from './support.ts';

export const SALVAGE = { actor: 'owner', verb: 'vault.salvage' };
export const SEED = random.bytes(32);
export const RECORDS = 300;

/** The bucket of each record, by id. */
export const buckets = new Map<RecordId, number>();
export const names = Array.from({ length: RECORDS }, (_, at) => `r${at}`);
export const valueOf = (name: string) => `${name} ${'x'.repeat(200)}`;

async function makeScene() {
  await cryptoReady();
  const slot = officeSlot(xwingPair(SEED).publicKey);
  const made = await newVault();
  const { path } = made;
  const { vault } = made;
  must(await vault.putSlot(typed(PASSPHRASE), 'free', slot, [], NOTE));
  must(
    vault.commit(
      [...names, 'gone'].map((name) => put(name, valueOf(name))),
      NOTE,
    ),
  );
  must(vault.commit([put('r0', 'before'), remove('gone')], NOTE));
  must(vault.commit([put('r0', valueOf('r0'))], NOTE));
  for (const key of ['form', 'other']) must(vault.putDraft(key, `typed in ${key}`));
  vault.close();
  const binding = await bindingOf(path, office(SEED));
  for (const name of names) buckets.set(idOf(name), bucketOf(blindId(binding, 4, idOf(name))));
  return { path, slot };
}

export const { path, slot } = await makeScene();

interface Salvaged {
  readonly vault: Vault;
  readonly report: SalvageReport;
  readonly to: string;
}

/** Salvages with the office's key, for the office's key; the damaged file must be the same afterwards. */
export async function salvage(from: string, more = {}): Promise<Salvaged> {
  const before = readFileSync(from);
  const to = join(freshFolder(), 'salvaged.valise');
  const asked = {
    path: to,
    from,
    credential: office(SEED),
    slots: [slot],
    note: SALVAGE,
    derive,
    random,
    clock,
  };
  const { vault, report } = must(await salvageVault({ ...asked, ...more }));
  expect(readFileSync(from)).toEqual(before);
  expect(readdirSync(dirname(from))).toEqual([basename(from)]);
  expect(vault.check()).toMatchObject({ ok: true });
  return { vault, report, to };
}

/** A copy after surgery. */
export function harmed(statement: string, name = 'harmed.valise'): string {
  const copy = copyOf(path, name);
  surgery(copy, (db) => db.exec(statement));
  return copy;
}

/** Ids that the salvaged vault lists as unproven. */
export function unprovenIn(vault: Vault): readonly RecordId[] {
  const list = vault.get('unproven', recordIdFrom('unproven'))?.value as
    | { readonly records: Readonly<Record<string, readonly RecordId[]>> }
    | undefined;
  return Object.values(list?.records ?? {}).flat();
}

/** Records that share a bucket with one of these, themselves not counted. */
export const neighbours = (ids: readonly RecordId[]): readonly RecordId[] => {
  const touched = new Set(ids.map((id) => buckets.get(id)));
  return [...buckets].flatMap(([id, bucket]) =>
    touched.has(bucket) && !ids.includes(id) ? [id] : [],
  );
};

export const sorted = (ids: Iterable<RecordId>) => [...ids].sort();
export const found = (vault: Vault) =>
  new Map(vault.list('answer').map(({ id, value }) => [id, value]));

/** The records of a salvaged vault are the true ones, but for those that are missing. */
export function expectTrue(vault: Vault, missing: readonly RecordId[]): void {
  const expected = names.filter((name) => !missing.includes(idOf(name)));
  expect(found(vault)).toEqual(new Map(expected.map((name) => [idOf(name), valueOf(name)])));
}

export const missingIn = (vault: Vault): readonly RecordId[] => {
  const there = found(vault);
  return names.map(idOf).filter((id) => !there.has(id));
};

interface Page {
  readonly page: number;
  readonly cells: number;
}

/** The pages of a table's tree. */
export function pagesOf(file: string, table: string, kind: 'leaf' | 'internal'): readonly Page[] {
  const db = new Database(file, { readonly: true });
  const pages = db
    .prepare<[string, string], Page>(
      'SELECT pageno AS page, ncell AS cells FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path',
    )
    .all(table, kind);
  db.close();
  return pages;
}

/** Writes zeros over a page, as a disk that lost a sector reads. */
export function zero(file: string, target: Page | undefined): void {
  if (target === undefined) throw new Error('no such page');
  const handle = openSync(file, 'r+');
  writeSync(handle, new Uint8Array(4096), 0, 4096, (target.page - 1) * 4096);
  closeSync(handle);
}

export async function refusal(from: string, more = {}): Promise<string> {
  const to = join(freshFolder(), 'salvaged.valise');
  const credential: Credential = office(SEED);
  const answer = await salvageVault({
    path: to,
    from,
    credential,
    slots: [slot],
    note: SALVAGE,
    derive,
    random,
    clock,
    ...more,
  });
  if (answer.ok) answer.value.vault.close();
  expect(readdirSync(dirname(to))).toEqual([]);
  return codeOf(answer);
}
