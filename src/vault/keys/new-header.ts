/** Making a header: slots around one vault key, and the two digests (docs/vault-format.md §5). */
import type { DeriveKey, HeaderKey, VaultKey } from '../../crypto/index.ts';
import { ok, type Random, refuse, type Refusal, type Result } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import { type NewSlot, type PreparedSlot, prepareSlot } from './credentials.ts';
import { SLOT_COUNT } from '../container/format.ts';
import { decodeHeader, encodeHeader, type Header } from './header.ts';
import { emptySlot } from './slots.ts';

/** What a slot is bound to besides its number. */
type HeaderPlace = Pick<Binding, 'vaultId' | 'keyGeneration'>;

/** What making a slot needs. */
export interface SlotParts {
  readonly derive: DeriveKey;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly created: number;
}

export type SlotError = Refusal<'io' | 'badOfficeKey'>;

/** Derives what the slots need, for numbers `first`, `first + 1` …; `io` when a derivation failed. */
export async function prepareSlots(
  place: HeaderPlace,
  slots: readonly NewSlot[],
  parts: SlotParts,
  first = 0,
): Promise<Result<readonly PreparedSlot[], SlotError>> {
  const prepared: PreparedSlot[] = [];
  for (const [index, slot] of slots.entries()) {
    const there = { ...place, slotNumber: first + index };
    const one = await prepareSlot(there, slot, parts).catch(() => undefined);
    if (one === undefined || one === 'badKey') {
      for (const each of prepared) each.wipe();
      return one === 'badKey' ? refuse('badOfficeKey') : refuse('io', { stage: 'kdf' });
    }
    prepared.push(one);
  }
  return ok(prepared);
}

/** The header of a new vault key, whose slots are the prepared ones and then empty ones. */
export function newHeader(
  fields: HeaderPlace & { readonly sequence: number },
  prepared: readonly PreparedSlot[],
  keys: { readonly vaultKey: VaultKey; readonly header: HeaderKey },
  random: Random,
): Header {
  const used = prepared.map((slot) => slot.encode(keys.vaultKey));
  const empty = Array.from({ length: SLOT_COUNT - used.length }, () => emptySlot(random));
  return readBack(encodeHeader(fields, [...used, ...empty], keys.header));
}

/** The header with one slot replaced, under the same vault key. */
export function withSlot(
  header: Header,
  slotNumber: number,
  slot: Uint8Array,
  key: HeaderKey,
): Header {
  const slots = header.slots.map(({ bytes }, number) => (number === slotNumber ? slot : bytes));
  return readBack(encodeHeader({ ...header, sequence: header.sequence + 1 }, slots, key));
}

function readBack(bytes: Uint8Array): Header {
  const header = decodeHeader(bytes);
  if (typeof header === 'string') throw new Error('a new header does not decode');
  return header;
}
