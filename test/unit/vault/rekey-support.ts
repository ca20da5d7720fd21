/** A vault to be re-keyed, and a look into its file. */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { cryptoReady, tagOf, xwingPair } from '../../../src/crypto/index.ts';
import { type Random, utf8 } from '../../../src/kernel/index.ts';
import { EMPTY_CHAIN, type EntryContent, readEntry } from '../../../src/vault/sealed/journal.ts';
import { openRoot } from '../../../src/vault/sealed/root.ts';
import { readRootRow } from '../../../src/vault/verify/scan.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import { blindId } from '../../../src/vault/sealed/records.ts';
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
  idOf,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  options,
  put,
  random,
  remove,
  typed,
  PASSPHRASE,
} from './support.ts';

export const REKEY = { actor: 'owner', verb: 'access.rekey', zone: 'America/Toronto' };
export const proof = typed(PASSPHRASE);
export const SEED = random.bytes(32);
export const NEXT = utf8('une autre phrase secrète');

async function makeScene() {
  await cryptoReady();
  const slot = officeSlot(xwingPair(SEED).publicKey);
  const made = await newVault();
  const { vault } = made;
  must(vault.commit([put(1, 'one'), put(2, 'two'), put(3, 'three')], NOTE));
  must(vault.commit([remove(3), put(4, 'x'.repeat(5000))], NOTE));
  must(vault.commit([put(1, 'uno')], { ...NOTE, zone: 'Europe/Paris' }));
  must(vault.putDraft('form', { typed: 'half a sen' }));
  must(await vault.putSlot(proof, 'free', slot, [], NOTE));
  vault.close();
  return { path: made.path, slot };
}

/** Records 1, 2, 4; 3 was made and deleted; a draft; an office’s slot. */
export const { path, slot } = await makeScene();

export const openWith = (
  file: string,
  credential: Credential,
  parts: Partial<{ derive: DeriveKey; random: Random }> = {},
) => openVault({ ...options(file), credential, ...parts });

export async function codeWith(file: string, credential: Credential): Promise<string> {
  const opened = await openWith(file, credential);
  if (opened.ok) opened.value.close();
  return codeOf(opened);
}

/** A vault of its own for one test, open. */
export async function openCopy(name: string, parts = {}): Promise<{ vault: Vault; file: string }> {
  const file = copyOf(path, name);
  return { vault: must(await openWith(file, office(SEED), parts)), file };
}

/** To the office's slot alone: no Argon2id. */
export const rekey = (
  vault: Vault,
  slots: readonly NewSlot[] = [slot],
  changes = [] as Parameters<Vault['commit']>[0],
) => vault.rekey(office(SEED), slots, changes, REKEY);

/** The names beside a vault. */
export const beside = (file: string) =>
  readdirSync(dirname(file))
    .filter((name) => name !== basename(file))
    .sort();

/** What lies in the file, read without a session. */
export async function inside(file: string, credential: Credential) {
  const db = new Database(file, { readonly: true });
  const { binding, header } = must(await unlockHeaders(readHeaders(db), credential, derive));
  const row = readRootRow(db);
  const root = row && openRoot(binding, row);
  if (root === undefined) throw new Error('no root');
  const entries: EntryContent[] = [];
  let chain = EMPTY_CHAIN;
  const rows = db.prepare<[], { nonce: Buffer; ct: Buffer }>(
    'SELECT nonce, ct FROM jrn ORDER BY seq',
  );
  for (const sealed of rows.all()) {
    const read = readEntry(binding, chain, sealed);
    if (typeof read === 'string') throw new Error(read);
    entries.push({ ...read.entry, changes: read.entry.changes });
    chain = read.chain;
  }
  const tagIn = (name: string | number) => {
    const bix = blindId(binding, 4, idOf(name));
    const record = db
      .prepare<[Uint8Array], { ct: Buffer }>('SELECT ct FROM rec WHERE bix = ?')
      .get(bix);
    return record && tagOf(record.ct);
  };
  const tags = new Map([1, 2, 3, 4, 5].map((name) => [name, tagIn(name)]));
  db.close();
  return { binding, header, root, entries, tags };
}
