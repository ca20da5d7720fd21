/** A new vault key that exactly these slots open: for a new vault, a re-key, a salvage (vault-and-packs B3, B4). */
import { asKey, deriveVaultKeys, KEY_LENGTH, wipe } from '../../crypto/index.ts';
import { ok, type Result } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import type { NewSlot } from './credentials.ts';
import type { Header } from './header.ts';
import { newHeader, prepareSlots, type SlotError, type SlotParts } from './new-header.ts';

export interface NewKeys {
  readonly binding: Binding;
  readonly header: Header;
}

/** What the new header is for: which vault, which generation of keys, which writing of the header. */
export interface NewKeysPlace {
  readonly vaultId: Uint8Array;
  readonly keyGeneration: number;
  readonly sequence: number;
}

/** Draws the key, wraps it in each slot, and wipes it; `io` when a derivation failed. */
export async function newKeys(
  place: NewKeysPlace,
  slots: readonly NewSlot[],
  parts: SlotParts,
): Promise<Result<NewKeys, SlotError>> {
  const prepared = await prepareSlots(place, slots, parts);
  if (!prepared.ok) return prepared;
  const vaultKey = asKey<'vault'>(parts.random.bytes(KEY_LENGTH));
  const keys = deriveVaultKeys(vaultKey);
  const { vaultId, keyGeneration } = place;
  const wrapping = { vaultKey, header: keys.header };
  const header = newHeader(place, prepared.value, wrapping, parts.random);
  wipe(vaultKey);
  for (const each of prepared.value) each.wipe();
  return ok({ binding: { keys, vaultId, keyGeneration }, header });
}
