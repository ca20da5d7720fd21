import {
  asKey,
  blake2b256,
  isCostAllowed,
  ShortInputError,
  u8,
  u32,
  u64,
} from '../../../src/crypto/index.ts';
import { concatBytes } from '../../../src/kernel/index.ts';
import { HEADER_LENGTH, SLOT_LENGTH } from '../../../src/vault/container/format.ts';
import { decodeHeader, encodeHeader } from '../../../src/vault/keys/header.ts';
import type { DeriveKey } from '../../../src/vault/index.ts';
import { newHeader, prepareSlots } from '../../../src/vault/keys/new-header.ts';
import {
  decodeSlot,
  emptySlot,
  encodeSlot,
  type Slot,
  SLOT_TYPE,
  unwrapSlot,
} from '../../../src/vault/keys/slots.ts';
import { unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import { CREDENTIALS, must } from '../../faults/support/filled.ts';
import { derive } from '../../faults/support/work.ts';
import { assertSame, type Target } from '../target.ts';
import { fuzzBinding, random } from './keys.ts';

const BODY_LENGTH = HEADER_LENGTH - 64;
const COST = { memKib: 64 * 1024, ops: 3 };
const LABEL = new Uint8Array(16).fill(4);

/** Argon2id is not what is tried; but it must never be asked for more than the bounds allow. */
const bounded: DeriveKey = (request) => {
  if (!isCostAllowed(request.cost)) throw new Error('a cost out of bounds came through');
  return derive(request);
};

/** The checksum has no key: anybody can make it right. */
function mendChecksum(input: Uint8Array): Uint8Array {
  const mended = Uint8Array.from(input);
  if (mended.length === HEADER_LENGTH)
    mended.set(blake2b256(mended.subarray(0, BODY_LENGTH)), BODY_LENGTH);
  return mended;
}

/** The header's blob, and the unlocking that follows. */
export async function headerTarget(): Promise<Target> {
  const binding = fuzzBinding();
  const vaultKey = asKey<'vault'>(new Uint8Array(32).fill(0x5a));
  const slots = [
    { kind: 'passphrase', secret: CREDENTIALS.passphrase.secret, cost: COST, labelId: LABEL },
    { kind: 'recovery', secret: CREDENTIALS.recovery.secret, cost: COST, labelId: LABEL },
  ] as const;
  const prepared = must(
    await prepareSlots(binding, slots, { derive: bounded, random, created: 5 }),
  );
  const keys = { vaultKey, header: binding.keys.header };
  const { bytes } = newHeader({ ...binding, sequence: 9 }, prepared, keys, random);
  const kinds = Object.values(CREDENTIALS);
  return {
    seeds: [bytes],
    fixedLength: true,
    mend: mendChecksum,
    async run(input, dice) {
      const header = decodeHeader(input);
      if (typeof header === 'string') return header;
      const again = encodeHeader(
        header,
        header.slots.map((slot) => slot.bytes),
        binding.keys.header,
      );
      // The MAC is this vault's; what it covers must be the same.
      assertSame(
        again.subarray(0, BODY_LENGTH + 32),
        input.subarray(0, BODY_LENGTH + 32),
        'header',
      );
      const copies = { usable: [header], findings: [], faults: [] };
      const credential = kinds[dice.below(kinds.length)] ?? CREDENTIALS.passphrase;
      const unlocked = await unlockHeaders(copies, credential, bounded);
      if (!unlocked.ok) return unlocked.error.code;
      assertSame(again, input, 'unlocked header');
      return 'unlocked';
    },
  };
}

const encodeAgain = (slot: Slot): Uint8Array =>
  concatBytes(
    u8(slot.type),
    u32(slot.cost.ops),
    u32(slot.cost.memKib),
    slot.salt,
    slot.commit,
    slot.xwingCt,
    slot.nonce,
    slot.wrapped,
    slot.labelId,
    u64(slot.created),
    new Uint8Array(103),
  );

/** As the header's decoder asks for it: a field too short, or a number above 2^53, is damage. */
function decodeOrRefuse(input: Uint8Array): Slot | undefined {
  try {
    return decodeSlot(input);
  } catch (error) {
    if (error instanceof ShortInputError) return undefined;
    throw error;
  }
}

/** One slot of the header. */
export async function slotTarget(): Promise<Target> {
  const vaultKey = asKey<'vault'>(new Uint8Array(32).fill(0x5a));
  const derived = new Uint8Array(64).fill(0x11);
  const place = { ...fuzzBinding(), slotNumber: 2 };
  const salt = new Uint8Array(16).fill(3);
  const seeds = [1, 2, 3].map((type) =>
    encodeSlot(
      place,
      { type, derived, cost: COST, salt, labelId: LABEL, created: 77 },
      vaultKey,
      random,
    ),
  );
  return {
    seeds: [...seeds, emptySlot(random)],
    fixedLength: true,
    run(input) {
      if (input.length !== SLOT_LENGTH) return 'refused';
      const slot = decodeOrRefuse(input);
      if (slot === undefined) return 'refused';
      if (slot.type === SLOT_TYPE.empty) return 'empty';
      assertSame(encodeAgain(slot), input, 'slot');
      const opened = unwrapSlot(place, slot, derived);
      if (typeof opened === 'string') return opened;
      assertSame(opened, vaultKey, 'vault key');
      return 'unwrapped';
    },
  };
}
