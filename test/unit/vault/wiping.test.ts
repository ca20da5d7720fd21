/** Every key that libsodium derives in these scenes is kept by the test, and must be zeros once nobody needs it. */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import { sodium } from '../../../src/crypto/sodium.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import {
  type Credential,
  type NewSlot,
  openVault,
  inspectVault,
  restoreVault,
  salvageVault,
  type Vault,
} from '../../../src/vault/index.ts';
import {
  codeOf,
  copyOf,
  derivedSlot,
  freshFolder,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  options,
  PASSPHRASE,
  put,
  random,
  surgery,
  typed,
} from './support.ts';

type Derivation = (length: number, id: number, context: string, key: Uint8Array) => Uint8Array;

const SEED = random.bytes(32);
let path = '';
let slot: NewSlot;
/** Vault keys and what was derived from them. */
let keys: Set<Uint8Array>;

beforeAll(async () => {
  await cryptoReady();
  slot = officeSlot(xwingPair(SEED).publicKey);
  const made = await newVault();
  path = made.path;
  must(made.vault.commit([put(1, 'one')], NOTE));
  must(await made.vault.putSlot(typed(PASSPHRASE), 'free', slot, [], NOTE));
  made.vault.close();
});

beforeEach(() => {
  keys = new Set();
  const real = sodium.crypto_kdf_derive_from_key as Derivation;
  const kept: Derivation = (length, id, context, key) => {
    const subkey = real(length, id, context, key);
    keys.add(subkey).add(key);
    return subkey;
  };
  vi.spyOn(
    sodium as { crypto_kdf_derive_from_key: Derivation },
    'crypto_kdf_derive_from_key',
  ).mockImplementation(kept);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const left = () => [...keys].filter((key) => key.some((byte) => byte !== 0)).length;
const free = () => join(freshFolder(), 'new.valise');
const open = async (file: string, credential: Credential = office(SEED)): Promise<Vault> =>
  must(await openVault({ ...options(file), credential }));

describe('no key is left in memory', () => {
  it('of a vault that was closed, and while it is open only the ten of it', async () => {
    const vault = await open(path);
    expect(keys.size).toBe(11);
    expect(left()).toBe(10);
    vault.close();
    expect(left()).toBe(0);
  });

  it('of one that was made and closed', async () => {
    (await newVault()).vault.close();
    expect(keys.size).toBe(11);
    expect(left()).toBe(0);
  });

  it('of one that did not open: tampered, damaged, changed after it was verified', async () => {
    for (const statement of [
      'DELETE FROM rec',
      'UPDATE root SET ct = zeroblob(264)',
      'DELETE FROM jrn',
    ]) {
      const file = copyOf(path, 'harmed.valise');
      surgery(file, (db) => db.exec(statement));
      expect(codeOf(await openVault({ ...options(file), credential: office(SEED) }))).not.toBe(
        'fine',
      );
      must(await inspectVault({ ...options(file), credential: office(SEED) }));
    }
    must(await inspectVault({ ...options(path), credential: office(SEED) }));
    expect(keys.size).toBe(77);
    expect(left()).toBe(0);
  });

  it('of a slot that was put, or was not', async () => {
    const vault = await open(copyOf(path, 'slots.valise'));
    must(await vault.putSlot(office(SEED), 'free', slot, [], NOTE));
    await vault.putSlot(office(random.bytes(32)), 'free', slot, [], NOTE);
    vault.close();
    expect(left()).toBe(0);
  });

  it('of a re-key, done or refused at the last moment', async () => {
    const file = copyOf(path, 'rekey.valise');
    const vault = await open(file);
    must(await vault.rekey(office(SEED), [slot], [], NOTE));
    expect(left()).toBe(10);
    const large = [put(1, 'x'.repeat(17 * 1024 ** 2))];
    expect(codeOf(await vault.rekey(office(SEED), [slot], large, NOTE))).toBe('tooLarge');
    expect(left()).toBe(10);
    surgery(file, (db) => db.exec('DELETE FROM rec'));
    await expect(vault.rekey(office(SEED), [slot], [], NOTE)).rejects.toThrow();
    expect(left()).toBe(10);
    vault.close();
    expect(left()).toBe(0);
  });

  it('of a restore and a salvage, done or refused', async () => {
    const taken = free();
    const cut = copyOf(path, 'cut.valise');
    truncateSync(cut, 40_000);
    for (const [to, from] of [
      [free(), path],
      [taken, path],
      [free(), cut],
    ] as const) {
      // The name is taken while the keys are being derived.
      const derive = async (...asked: Parameters<ReturnType<typeof options>['derive']>) => {
        if (to === taken) writeFileSync(to, 'taken');
        return options(to).derive(...asked);
      };
      const asked = { ...options(to), from, note: NOTE, derive };
      const restored = await restoreVault({ ...asked, credential: typed(PASSPHRASE) });
      if (restored.ok) restored.value.close();
      const slots = [derivedSlot('passphrase', utf8('une autre phrase'))];
      const made = to === taken ? free() : `${to}.salvaged`;
      const salvaged = await salvageVault({
        ...asked,
        path: made,
        credential: office(SEED),
        slots,
      });
      if (salvaged.ok) salvaged.value.vault.close();
    }
    expect(keys.size).toBeGreaterThan(40);
    expect(left()).toBe(0);
  });
});
