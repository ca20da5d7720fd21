/** Key slots: who can open the vault (vault-and-packs B4; docs/vault-format.md §5). */
import {
  asKey,
  byteReader,
  DERIVED_LENGTH,
  equalBytes,
  type KdfCost,
  type KeyEncryptionKey,
  labelled,
  NONCE_LENGTH,
  open,
  SALT_LENGTH,
  seal,
  u8,
  u16,
  u32,
  u64,
  type VaultKey,
} from '../crypto/index.ts';
import { concatBytes, type Random } from '../kernel/index.ts';
import { SLOT_LENGTH, SUITE } from './format.ts';

/** Numbers of the `type` byte. 2 (recovery code) and 3 (office) are reserved; format 1 writes 0 and 1. */
export const SLOT_TYPE = { empty: 0, passphrase: 1, recovery: 2, office: 3 } as const;

const COMMIT_LENGTH = 32;
const XWING_LENGTH = 1120;
const WRAPPED_LENGTH = 48;
const LABEL_LENGTH = 16;
const RECIPIENT_LENGTH = 32;
const USED_LENGTH = 1273;

/** What the header binds a slot to. */
export interface SlotPlace {
  readonly vaultId: Uint8Array;
  readonly keyGeneration: number;
  readonly slotNumber: number;
}

/** A slot as it lies in the header. */
export interface Slot {
  readonly type: number;
  readonly cost: KdfCost;
  readonly salt: Uint8Array;
  readonly commit: Uint8Array;
  readonly nonce: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Reads the 1 376 bytes of a slot; undefined when its padding is not zero. An empty slot holds random bytes. */
export function decodeSlot(bytes: Uint8Array): Slot | undefined {
  const reader = byteReader(bytes);
  const type = reader.u8();
  const ops = reader.u32();
  const memKib = reader.u32();
  const salt = reader.bytes(SALT_LENGTH);
  const commit = reader.bytes(COMMIT_LENGTH);
  reader.bytes(XWING_LENGTH);
  const nonce = reader.bytes(NONCE_LENGTH);
  const wrapped = reader.bytes(WRAPPED_LENGTH);
  reader.bytes(LABEL_LENGTH + 8);
  const clean = type === SLOT_TYPE.empty || reader.rest().every((byte) => byte === 0);
  return clean ? { type, cost: { memKib, ops }, salt, commit, nonce, wrapped } : undefined;
}

/** An unused slot: its type, then random bytes. */
export const emptySlot = (random: Random): Uint8Array =>
  concatBytes(u8(SLOT_TYPE.empty), random.bytes(SLOT_LENGTH - 1));

const wrapContext = (place: SlotPlace, cost: KdfCost, salt: Uint8Array): Uint8Array =>
  labelled(
    'slotWrap',
    place.vaultId,
    u32(place.keyGeneration),
    u16(SUITE),
    u8(place.slotNumber),
    u8(SLOT_TYPE.passphrase),
    u32(cost.ops),
    u32(cost.memKib),
    salt,
    new Uint8Array(RECIPIENT_LENGTH),
  );

/** The two halves of what Argon2id yields: the key that wraps, and the value that tells a right passphrase from a wrong one. */
function splitDerived(derived: Uint8Array): { kek: KeyEncryptionKey; commit: Uint8Array } {
  if (derived.length !== DERIVED_LENGTH) throw new Error('the KDF yields 64 bytes');
  const half = DERIVED_LENGTH / 2;
  return { kek: asKey<'kek'>(derived.subarray(0, half)), commit: derived.subarray(half) };
}

/** A passphrase slot around the vault key. `created` in milliseconds since 1970. */
export function passphraseSlot(
  place: SlotPlace,
  input: {
    readonly derived: Uint8Array;
    readonly cost: KdfCost;
    readonly salt: Uint8Array;
    readonly created: number;
  },
  vaultKey: VaultKey,
  random: Random,
): Uint8Array {
  const { cost, salt } = input;
  const { kek, commit } = splitDerived(input.derived);
  const { nonce, ct } = seal(kek, vaultKey, wrapContext(place, cost, salt), random);
  return concatBytes(
    u8(SLOT_TYPE.passphrase),
    u32(cost.ops),
    u32(cost.memKib),
    salt,
    commit,
    random.bytes(XWING_LENGTH),
    nonce,
    ct,
    random.bytes(LABEL_LENGTH),
    u64(input.created),
    new Uint8Array(SLOT_LENGTH - USED_LENGTH),
  );
}

/** The vault key; `wrong` when COMMIT differs (another passphrase), `damaged` when it matches and the wrap does not open. */
export function unwrapSlot(
  place: SlotPlace,
  slot: Slot,
  derived: Uint8Array,
): VaultKey | 'wrong' | 'damaged' {
  const { kek, commit } = splitDerived(derived);
  if (!equalBytes(commit, slot.commit)) return 'wrong';
  const context = wrapContext(place, slot.cost, slot.salt);
  const vaultKey = open(kek, { nonce: slot.nonce, ct: slot.wrapped }, context);
  return vaultKey === undefined ? 'damaged' : asKey<'vault'>(vaultKey);
}
