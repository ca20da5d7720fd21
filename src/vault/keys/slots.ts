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
  XWING_CT_LENGTH,
} from '../../crypto/index.ts';
import { concatBytes, type Random } from '../../kernel/index.ts';
import { SLOT_LENGTH, SUITE } from '../container/format.ts';

/** Numbers of the `type` byte. */
export const SLOT_TYPE = { empty: 0, passphrase: 1, recovery: 2, office: 3 } as const;

const COMMIT_LENGTH = 32;
const WRAPPED_LENGTH = 48;
export const LABEL_LENGTH = 16;
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
  /** X-Wing ciphertext of an office slot; random bytes in any other. */
  readonly xwingCt: Uint8Array;
  readonly nonce: Uint8Array;
  readonly wrapped: Uint8Array;
  /** 16 random bytes; the record that names the slot refers to them. */
  readonly labelId: Uint8Array;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** The 1 376 bytes as stored. */
  readonly bytes: Uint8Array;
}

/** Reads the 1 376 bytes of a slot; undefined when its padding is not zero. An empty slot holds random bytes. */
export function decodeSlot(bytes: Uint8Array): Slot | undefined {
  const reader = byteReader(bytes);
  const type = reader.u8();
  const ops = reader.u32();
  const memKib = reader.u32();
  const salt = reader.bytes(SALT_LENGTH);
  const commit = reader.bytes(COMMIT_LENGTH);
  const xwingCt = reader.bytes(XWING_CT_LENGTH);
  const nonce = reader.bytes(NONCE_LENGTH);
  const wrapped = reader.bytes(WRAPPED_LENGTH);
  const labelId = reader.bytes(LABEL_LENGTH);
  // The random bytes of an empty slot are no number.
  const created = type === SLOT_TYPE.empty ? 0 : reader.u64();
  const clean = type === SLOT_TYPE.empty || reader.rest().every((byte) => byte === 0);
  const cost = { memKib, ops };
  return clean
    ? { type, cost, salt, commit, xwingCt, nonce, wrapped, labelId, created, bytes }
    : undefined;
}

/** An unused slot: its type, then random bytes. */
export const emptySlot = (random: Random): Uint8Array =>
  concatBytes(u8(SLOT_TYPE.empty), random.bytes(SLOT_LENGTH - 1));

/** What the wrap of a slot is bound to, besides its place. */
interface SlotKind {
  readonly type: number;
  readonly cost: KdfCost;
  readonly salt: Uint8Array;
  /** Fingerprint of the office's key; zeros in a slot of a passphrase or a code. */
  readonly recipient?: Uint8Array;
}

const wrapContext = (place: SlotPlace, kind: SlotKind): Uint8Array =>
  labelled(
    'slotWrap',
    place.vaultId,
    u32(place.keyGeneration),
    u16(SUITE),
    u8(place.slotNumber),
    u8(kind.type),
    u32(kind.cost.ops),
    u32(kind.cost.memKib),
    kind.salt,
    kind.recipient ?? new Uint8Array(RECIPIENT_LENGTH),
  );

/** The two halves of what a secret yields: the key that wraps, and the value that tells a right secret from a wrong one. */
function splitDerived(derived: Uint8Array): { kek: KeyEncryptionKey; commit: Uint8Array } {
  if (derived.length !== DERIVED_LENGTH) throw new Error('a slot is opened by 64 bytes');
  const half = DERIVED_LENGTH / 2;
  return { kek: asKey<'kek'>(derived.subarray(0, half)), commit: derived.subarray(half) };
}

/** Everything of a new slot but the vault key. */
export interface SlotInput extends SlotKind {
  /** 64 bytes: KEK ‖ COMMIT. */
  readonly derived: Uint8Array;
  readonly xwingCt?: Uint8Array;
  readonly labelId: Uint8Array;
  readonly created: number;
}

/** The 1 376 bytes of a slot around the vault key. */
export function encodeSlot(
  place: SlotPlace,
  input: SlotInput,
  vaultKey: VaultKey,
  random: Random,
): Uint8Array {
  const { cost, salt, type } = input;
  const { kek, commit } = splitDerived(input.derived);
  const { nonce, ct } = seal(kek, vaultKey, wrapContext(place, input), random);
  return concatBytes(
    u8(type),
    u32(cost.ops),
    u32(cost.memKib),
    salt,
    commit,
    input.xwingCt ?? random.bytes(XWING_CT_LENGTH),
    nonce,
    ct,
    input.labelId,
    u64(input.created),
    new Uint8Array(SLOT_LENGTH - USED_LENGTH),
  );
}

/** The vault key; `wrong` when COMMIT differs (another secret), `damaged` when it matches and the wrap does not open. */
export function unwrapSlot(
  place: SlotPlace,
  slot: Slot,
  derived: Uint8Array,
  recipient?: Uint8Array,
): VaultKey | 'wrong' | 'damaged' {
  const { kek, commit } = splitDerived(derived);
  if (!equalBytes(commit, slot.commit)) return 'wrong';
  const kind = recipient === undefined ? slot : { ...slot, recipient };
  const vaultKey = open(kek, { nonce: slot.nonce, ct: slot.wrapped }, wrapContext(place, kind));
  return vaultKey === undefined ? 'damaged' : asKey<'vault'>(vaultKey);
}
