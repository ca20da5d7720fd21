/** From the header's two copies and a passphrase to the keys, in the order of vault-and-packs B4. */
import type { Database } from 'better-sqlite3';
import {
  type DeriveKey,
  deriveVaultKeys,
  equalBytes,
  wipe,
  wipeVaultKeys,
} from '../crypto/index.ts';
import { fail, ok, type Result, refuse, toHex } from '../kernel/index.ts';
import type { Binding } from './binding.ts';
import {
  decodeHeader,
  type Header,
  type HeaderFault,
  isHeaderAuthentic,
  passphraseSlots,
} from './header.ts';
import { type Slot, unwrapSlot } from './slots.ts';
import type { Finding, VaultOpenError } from './types.ts';

const COPIES = [1, 2] as const;

/** What the table `hdr` holds: usable headers, newest first, each once; and what is wrong with the rest. */
export interface HeaderCopies {
  readonly usable: readonly Header[];
  readonly findings: readonly Finding[];
  readonly faults: readonly HeaderFault[];
}

/** Reads both copies; needs no key. */
export function readHeaders(db: Database): HeaderCopies {
  const statement = db.prepare<[number], { readonly blob: unknown }>(
    'SELECT blob FROM hdr WHERE copy = ?',
  );
  const usable: Header[] = [];
  const findings: Finding[] = [];
  const faults: HeaderFault[] = [];
  for (const copy of COPIES) {
    const decoded = decodeHeader(statement.get(copy)?.blob);
    if (typeof decoded === 'string') {
      faults.push(decoded);
      findings.push({ code: 'headerCopyDamaged', severity: 'warning', facts: { copy } });
    } else if (!usable.some((known) => equalBytes(known.bytes, decoded.bytes))) {
      usable.push(decoded);
    }
  }
  if (usable.length > 1) findings.push({ code: 'headerCopyStale', severity: 'warning' });
  usable.sort((left, right) => right.sequence - left.sequence);
  return { usable, findings, faults };
}

/** Why no copy could be used. */
function headerRefusal(copies: HeaderCopies): VaultOpenError {
  for (const code of ['kdfOutOfBounds', 'unsupportedVersion'] as const) {
    if (copies.faults.includes(code)) return { code };
  }
  return { code: 'damaged' };
}

/** A header whose slot the passphrase opened and whose MAC is right. */
export interface Unlocked {
  readonly header: Header;
  readonly binding: Binding;
}

/** Yields the 64 bytes for a slot, or undefined when the kdf process did not answer. */
type DeriveOnce = (slot: Slot) => Promise<Uint8Array | undefined>;

/** One derivation for each distinct salt and cost, kept in `known` so that it can be wiped. */
const derivingOnce =
  (passphrase: Uint8Array, derive: DeriveKey, known: Map<string, Uint8Array>): DeriveOnce =>
  async ({ salt, cost }) => {
    const name = `${toHex(salt)}:${cost.memKib}:${cost.ops}`;
    try {
      const derived = known.get(name) ?? (await derive({ passphrase, salt, cost }));
      known.set(name, derived);
      return derived;
    } catch {
      // Another process runs it; that it ran out of memory or was killed says nothing about the vault.
      return undefined;
    }
  };

/** Tries each usable header, newest first; `io` when a derivation failed. */
export async function unlockHeaders(
  copies: HeaderCopies,
  passphrase: Uint8Array,
  derive: DeriveKey,
): Promise<Result<Unlocked, VaultOpenError>> {
  if (copies.usable.length === 0) return fail(headerRefusal(copies));
  const derivations = new Map<string, Uint8Array>();
  const deriveOnce = derivingOnce(passphrase, derive, derivations);
  const faults = new Set<Exclude<Outcome, 'wrong'>>();
  try {
    for (const header of copies.usable) {
      const outcome = await unlockHeader(header, deriveOnce);
      if (typeof outcome !== 'string') return ok(outcome);
      if (outcome !== 'wrong') faults.add(outcome);
    }
  } finally {
    wipe(...derivations.values());
  }
  if (faults.has('io')) return refuse('io', { stage: 'kdf' });
  if (faults.has('tampered')) return refuse('tampered');
  return refuse(faults.has('damaged') ? 'damaged' : 'wrongPassphrase');
}

type Outcome = 'wrong' | 'damaged' | 'tampered' | 'io';

async function unlockHeader(header: Header, deriveOnce: DeriveOnce): Promise<Unlocked | Outcome> {
  const { vaultId, keyGeneration } = header;
  let outcome: 'wrong' | 'damaged' = 'wrong';
  for (const { slot, slotNumber } of passphraseSlots(header.slots)) {
    const place = { vaultId, keyGeneration, slotNumber };
    const derived = await deriveOnce(slot);
    if (derived === undefined) return 'io';
    const vaultKey = unwrapSlot(place, slot, derived);
    if (vaultKey === 'wrong') continue;
    if (vaultKey === 'damaged') {
      outcome = 'damaged';
      continue;
    }
    const keys = deriveVaultKeys(vaultKey);
    wipe(vaultKey);
    if (isHeaderAuthentic(header, keys.header))
      return { header, binding: { keys, vaultId, keyGeneration } };
    wipeVaultKeys(keys);
    return 'tampered';
  }
  return outcome;
}
