/** Real vaults in a fresh folder. Argon2id runs once per vault and is remembered by salt: nothing else is faked but the clock. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect } from 'vitest';
import type { Binding } from '../../../src/vault/sealed/binding.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import { blake2b256, deriveWithArgon2id, secureRandom } from '../../../src/crypto/index.ts';
import { type Result, toHex, utf8 } from '../../../src/kernel/index.ts';
import {
  type Change,
  createVault,
  type Credential,
  type DeriveKey,
  type JsonValue,
  type NewSlot,
  openVault,
  type RecordId,
  recordIdFrom,
  type Vault,
} from '../../../src/vault/index.ts';

export const COST = { memKib: 64 * 1024, ops: 3 };
export const PASSPHRASE = utf8('abri calme douze érable');
export const NOTE = { actor: 'owner', verb: 'answer.set' };
export const random = secureRandom();

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the file's last test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'valise-vault-'));
  folders.push(folder);
  return folder;
}

const derived = new Map<string, Uint8Array>();

/** Argon2id, remembered: opening a copy of one vault a thousand times costs one derivation. */
export const derive: DeriveKey = async (request) => {
  const name = [request.secret, request.salt].map(toHex).join();
  const known = derived.get(name) ?? (await deriveWithArgon2id(request));
  derived.set(name, known);
  return Uint8Array.from(known);
};

let now = 1_790_000_000_000;
/** A clock that moves one second with each look. */
export const clock = {
  now: () => {
    now += 1000;
    return now;
  },
};

/** A passphrase as a person types it. */
export const typed = (secret: Uint8Array): Credential => ({ kind: 'passphrase', secret });

/** The code of a printed sheet. */
export const recovery = (secret: Uint8Array): Credential => ({ kind: 'recovery', secret });

/** The seed of an office's key. */
export const office = (secret: Uint8Array): Credential => ({ kind: 'office', secret });

/** A slot for a passphrase or a code, at the lowest cost. */
export const derivedSlot = (kind: 'passphrase' | 'recovery', secret: Uint8Array): NewSlot => ({
  kind,
  secret,
  cost: COST,
  labelId: random.bytes(16),
});

/** A slot for an office. */
export const officeSlot = (publicKey: Uint8Array): NewSlot => ({
  kind: 'office',
  publicKey,
  labelId: random.bytes(16),
});

/** What opens the vaults made here; `passphrase` is what they are made with. */
export const options = (path: string) => ({
  path,
  passphrase: PASSPHRASE,
  credential: typed(PASSPHRASE),
  derive,
  random,
  clock,
});

/** The value, or a failed test that shows the refusal. */
export function must<T, E>(result: Result<T, E>): T {
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error('refused');
  return result.value;
}

/** The code of a refusal; "fine" for a value. */
export const codeOf = <T>(result: Result<T, { readonly code: string }>): string =>
  result.ok ? 'fine' : result.error.code;

/** A new vault at `name`, open. */
export const newVault = async (name = 'test.valise'): Promise<{ vault: Vault; path: string }> => {
  const path = join(freshFolder(), name);
  return { vault: must(await createVault({ ...options(path), cost: COST })), path };
};

export const reopen = async (path: string): Promise<Vault> => must(await openVault(options(path)));

/** The code that opening answers; "fine" when it opens, and then it is closed again. */
export async function openCode(path: string): Promise<string> {
  const opened = await openVault(options(path));
  if (!opened.ok) return opened.error.code;
  opened.value.close();
  return 'fine';
}

export const idOf = (name: string | number): RecordId => recordIdFrom(String(name));

export const put = (name: string | number, value: JsonValue): Change => ({
  kind: 'put',
  collection: 'answer',
  id: idOf(name),
  schema: 1,
  value,
});

export const remove = (name: string | number): Change => ({
  kind: 'delete',
  collection: 'answer',
  id: idOf(name),
});

/** Changes the file behind Valise's back, as somebody with a SQLite shell and no key can. */
export function surgery(path: string, operate: (db: Database.Database) => void): void {
  const db = new Database(path);
  try {
    db.pragma('journal_mode = DELETE');
    operate(db);
  } finally {
    db.close();
  }
}

/** A copy beside the original, to operate on. */
export function copyOf(path: string, name: string): string {
  const copy = join(freshFolder(), name);
  copyFileSync(path, copy);
  return copy;
}

/** A copy of the bytes with one bit flipped. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** The header's two copies. */
export function headersOf(path: string): readonly Buffer[] {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare<[], { blob: Buffer }>('SELECT blob FROM hdr ORDER BY copy').all();
  db.close();
  return rows.map(({ blob }) => blob);
}

/** Where the slot of a number begins in the header. */
export const slotAt = (number: number): number => 40 + number * 1376;

/** Writes a copy of the header anew with a right checksum, which anybody can work out; the MAC stays as it was. */
export function forgeHeader(
  path: string,
  copies: readonly number[],
  edit: (blob: Buffer) => void,
): void {
  surgery(path, (db) => {
    for (const copy of copies) {
      const row = db
        .prepare<[number], { blob: Buffer }>('SELECT blob FROM hdr WHERE copy = ?')
        .get(copy);
      if (row === undefined) throw new Error('no header');
      edit(row.blob);
      row.blob.set(blake2b256(row.blob.subarray(0, 11_048)), 11_048);
      db.prepare('UPDATE hdr SET blob = ? WHERE copy = ?').run(row.blob, copy);
    }
  });
}

/** The keys of a vault, for a test that looks into its file. */
export async function bindingOf(path: string, credential: Credential): Promise<Binding> {
  const db = new Database(path, { readonly: true });
  const { binding } = must(await unlockHeaders(readHeaders(db), credential, derive));
  db.close();
  return binding;
}
