/** What opens a slot, and how a new slot is made: passphrase, printed recovery code, office escrow (vault-and-packs B3, B4; docs/vault-format.md §3). */
import {
  decapsulate,
  type DeriveKey,
  encapsulate,
  escrowDerived,
  isPassphrase,
  type KdfCost,
  recoverySecret,
  SALT_LENGTH,
  u8,
  type VaultKey,
  wipe,
  XWING_SEED_LENGTH,
  xwingFingerprint,
  xwingPair,
} from '../../crypto/index.ts';
import type { Random } from '../../kernel/index.ts';
import { encodeSlot, SLOT_TYPE, type Slot, type SlotPlace } from './slots.ts';

/** What a person opens a vault with. Wiped by whoever made it. */
export type Credential =
  /** UTF-8 as typed. */
  | { readonly kind: 'passphrase'; readonly secret: Uint8Array }
  /** The 16 bytes of the printed code (`readRecoveryCode`). */
  | { readonly kind: 'recovery'; readonly secret: Uint8Array }
  /** The 32-byte seed of the office's X-Wing key. */
  | { readonly kind: 'office'; readonly secret: Uint8Array };

export type SlotKindName = Credential['kind'];

/** A slot to be made. `labelId`: 16 random bytes that the record naming the slot refers to. */
export type NewSlot =
  | {
      readonly kind: 'passphrase' | 'recovery';
      readonly secret: Uint8Array;
      readonly cost: KdfCost;
      readonly labelId: Uint8Array;
    }
  | {
      readonly kind: 'office';
      /** 1 216 bytes. */
      readonly publicKey: Uint8Array;
      readonly labelId: Uint8Array;
    };

const NO_COST: KdfCost = { memKib: 0, ops: 0 };

/** Whether any slot can have been made with this secret; with another one there is nothing to derive. */
export const isPossible = ({ kind, secret }: Credential): boolean => {
  if (kind === 'passphrase') return isPassphrase(secret);
  return kind === 'recovery' || secret.length === XWING_SEED_LENGTH;
};

/** Argon2id over a passphrase as typed, or over the code's own text, which is wiped. */
async function deriveSecret(
  kind: 'passphrase' | 'recovery',
  secret: Uint8Array,
  { salt, cost }: Pick<Slot, 'salt' | 'cost'>,
  derive: DeriveKey,
): Promise<Uint8Array> {
  if (kind === 'passphrase') return derive({ secret, salt, cost });
  const text = recoverySecret(secret);
  try {
    return await derive({ secret: text, salt, cost });
  } finally {
    wipe(text);
  }
}

/** What the 64 bytes of an office slot are bound to. */
const escrowContext = (place: SlotPlace, fingerprint: Uint8Array, ct: Uint8Array) =>
  [place.vaultId, u8(place.slotNumber), fingerprint, ct] as const;

/** The 64 bytes (KEK ‖ COMMIT) that a credential yields for a slot, and whom the wrap is for. */
export interface Derived {
  readonly bytes: Uint8Array;
  readonly recipient?: Uint8Array;
}

/** Derives for one slot of the credential's own type; undefined when the slot holds no ciphertext for anybody. Rejects when the derivation did. */
export async function deriveForSlot(
  place: SlotPlace,
  slot: Slot,
  credential: Credential,
  derive: DeriveKey,
): Promise<Derived | undefined> {
  const { kind, secret } = credential;
  if (kind !== 'office') return { bytes: await deriveSecret(kind, secret, slot, derive) };
  const { publicKey, secretKey } = xwingPair(secret);
  const recipient = xwingFingerprint(publicKey);
  const shared = decapsulate(secretKey, slot.xwingCt);
  wipe(secretKey);
  if (shared === undefined) return undefined;
  const bytes = escrowDerived(shared, ...escrowContext(place, recipient, slot.xwingCt));
  wipe(shared);
  return { bytes, recipient };
}

/** Everything of a new slot that does not depend on the vault key, so that the slow part is done before it is there. */
export interface PreparedSlot {
  readonly encode: (vaultKey: VaultKey) => Uint8Array;
  /** Zeroes what was derived. */
  readonly wipe: () => void;
}

/** Derives what a new slot at this place needs; `badKey` when the office's bytes are no public key. Rejects when the derivation did. */
export async function prepareSlot(
  place: SlotPlace,
  slot: NewSlot,
  parts: { readonly derive: DeriveKey; readonly random: Random; readonly created: number },
): Promise<PreparedSlot | 'badKey'> {
  const { derive, random, created } = parts;
  const salt = random.bytes(SALT_LENGTH);
  const type = SLOT_TYPE[slot.kind];
  const { labelId } = slot;
  if (slot.kind !== 'office') {
    const { cost } = slot;
    const derived = await deriveSecret(slot.kind, slot.secret, { salt, cost }, derive);
    const input = { type, cost, salt, derived, labelId, created };
    return {
      encode: (vaultKey) => encodeSlot(place, input, vaultKey, random),
      wipe: () => wipe(derived),
    };
  }
  const sent = encapsulate(slot.publicKey, random);
  if (sent === undefined) return 'badKey';
  const recipient = xwingFingerprint(slot.publicKey);
  const derived = escrowDerived(sent.secret, ...escrowContext(place, recipient, sent.ct));
  wipe(sent.secret);
  const kind = { type, cost: NO_COST, salt, recipient };
  const input = { ...kind, derived, xwingCt: sent.ct, labelId, created };
  return {
    encode: (vaultKey) => encodeSlot(place, input, vaultKey, random),
    wipe: () => wipe(derived),
  };
}
