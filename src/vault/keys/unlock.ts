/** From the header's two copies and a credential to the keys, in the order of vault-and-packs B4. */
import type { Database } from 'better-sqlite3';
import {
  type DeriveKey,
  deriveVaultKeys,
  equalBytes,
  type VaultKey,
  wipe,
  wipeVaultKeys,
} from '../../crypto/index.ts';
import { fail, ok, type Result, refuse, toHex } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import {
  type Credential,
  type Derived,
  deriveForSlot,
  isPossible,
  type SlotKindName,
} from './credentials.ts';
import {
  decodeHeader,
  type Header,
  type HeaderFault,
  isHeaderAuthentic,
  slotsOfKind,
} from './header.ts';
import { type Slot, type SlotPlace, unwrapSlot } from './slots.ts';
import type { Finding, VaultOpenError } from '../types.ts';

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
export function headerRefusal(copies: HeaderCopies): VaultOpenError {
  for (const code of ['kdfOutOfBounds', 'unsupportedVersion'] as const) {
    if (copies.faults.includes(code)) return { code };
  }
  return { code: 'damaged' };
}

/** A header whose slot the credential opened and whose MAC is right. */
export interface Unlocked {
  readonly header: Header;
  readonly binding: Binding;
}

/** Yields the 64 bytes for a slot; `damaged` when it holds nothing to derive from, `io` when the kdf process did not answer. */
type DeriveOnce = (place: SlotPlace, slot: Slot) => Promise<Derived | 'damaged' | 'io'>;

/** All that the 64 bytes follow from, besides the credential: two header copies may differ in it. */
const derivationName = (place: SlotPlace, { salt, cost, xwingCt }: Slot, kind: SlotKindName) =>
  kind === 'office'
    ? `${toHex(place.vaultId)}:${place.slotNumber}:${toHex(xwingCt)}`
    : `${toHex(salt)}:${cost.memKib}:${cost.ops}`;

/** One derivation for each distinct slot, kept in `known` so that it can be wiped. */
const derivingOnce =
  (credential: Credential, derive: DeriveKey, known: Map<string, Derived>): DeriveOnce =>
  async (place, slot) => {
    const name = derivationName(place, slot, credential.kind);
    try {
      const derived = known.get(name) ?? (await deriveForSlot(place, slot, credential, derive));
      if (derived === undefined) return 'damaged';
      known.set(name, derived);
      return derived;
    } catch {
      // Another process runs it; that it ran out of memory or was killed says nothing about the vault.
      return 'io';
    }
  };

/** What "no slot opened" is called for each kind of credential. */
const WRONG = {
  passphrase: 'wrongPassphrase',
  recovery: 'wrongRecoveryCode',
  office: 'wrongOfficeKey',
} as const satisfies Record<SlotKindName, VaultOpenError['code']>;

/** Tries each usable header, newest first; `io` when a derivation failed. */
export async function unlockHeaders(
  copies: HeaderCopies,
  credential: Credential,
  derive: DeriveKey,
  /** `lenient`: a wrong MAC is let pass, for a salvage that trusts nothing but seals. */
  { lenient }: { readonly lenient: boolean } = { lenient: false },
): Promise<Result<Unlocked, VaultOpenError>> {
  if (copies.usable.length === 0) return fail(headerRefusal(copies));
  const { kind } = credential;
  if (copies.usable.every(({ slots }) => slotsOfKind(slots, kind).length === 0))
    return refuse('noSlot', { kind });
  const derivations = new Map<string, Derived>();
  const deriveOnce = derivingOnce(credential, derive, derivations);
  const faults = new Set<Exclude<Outcome, 'wrong'>>();
  try {
    for (const header of copies.usable) {
      const outcome = await unlockHeader(header, credential, deriveOnce, lenient);
      if (typeof outcome !== 'string') return ok(outcome);
      if (outcome !== 'wrong') faults.add(outcome);
    }
  } finally {
    wipe(...[...derivations.values()].map(({ bytes }) => bytes));
  }
  if (faults.has('io')) return refuse('io', { stage: 'kdf' });
  if (faults.has('tampered')) return refuse('tampered');
  return refuse(faults.has('damaged') ? 'damaged' : WRONG[kind]);
}

type Outcome = 'wrong' | 'damaged' | 'tampered' | 'io';

async function unlockHeader(
  header: Header,
  credential: Credential,
  deriveOnce: DeriveOnce,
  lenient: boolean,
): Promise<Unlocked | Outcome> {
  const { vaultId, keyGeneration } = header;
  const vaultKey = await openSlots(header, credential, deriveOnce);
  if (typeof vaultKey === 'string') return vaultKey;
  const keys = deriveVaultKeys(vaultKey);
  wipe(vaultKey);
  if (lenient || isHeaderAuthentic(header, keys.header))
    return { header, binding: { keys, vaultId, keyGeneration } };
  wipeVaultKeys(keys);
  return 'tampered';
}

async function openSlots(
  { vaultId, keyGeneration, slots }: Header,
  credential: Credential,
  deriveOnce: DeriveOnce,
): Promise<VaultKey | 'wrong' | 'damaged' | 'io'> {
  if (!isPossible(credential)) return 'wrong';
  let outcome: 'wrong' | 'damaged' = 'wrong';
  for (const { slot, slotNumber } of slotsOfKind(slots, credential.kind)) {
    const place = { vaultId, keyGeneration, slotNumber };
    const derived = await deriveOnce(place, slot);
    if (derived === 'io') return 'io';
    const vaultKey =
      derived === 'damaged' ? derived : unwrapSlot(place, slot, derived.bytes, derived.recipient);
    if (typeof vaultKey !== 'string') return vaultKey;
    if (vaultKey === 'damaged') outcome = 'damaged';
  }
  return outcome;
}

/** The vault key itself, for a person who proved to know a credential of an open vault: slots are made around it, then it is wiped. */
export async function vaultKeyOf(
  header: Header,
  credential: Credential,
  derive: DeriveKey,
): Promise<Result<VaultKey, VaultOpenError>> {
  const { kind } = credential;
  if (slotsOfKind(header.slots, kind).length === 0) return refuse('noSlot', { kind });
  const derivations = new Map<string, Derived>();
  const opened = await openSlots(header, credential, derivingOnce(credential, derive, derivations));
  wipe(...[...derivations.values()].map(({ bytes }) => bytes));
  if (opened === 'io') return refuse('io', { stage: 'kdf' });
  if (opened === 'damaged') return refuse('damaged');
  return opened === 'wrong' ? refuse(WRONG[kind]) : ok(opened);
}
