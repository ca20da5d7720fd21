/** What ties every sealed row to one vault: its keys, its id and its key generation. */
import { type LabelName, labelled, u32, type VaultKeys } from '../../crypto/index.ts';

export interface Binding {
  readonly keys: VaultKeys;
  readonly vaultId: Uint8Array;
  readonly keyGeneration: number;
}

/** Additional data of a sealed row: label, vault id, key generation, then what names the row. */
export const sealContext = (
  binding: Binding,
  label: LabelName,
  ...place: readonly Uint8Array[]
): Uint8Array => labelled(label, binding.vaultId, u32(binding.keyGeneration), ...place);
