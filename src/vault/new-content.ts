/** What a new vault consists of, before a file exists (docs/vault-format.md §5, §8–§10). */
import { asKey, deriveVaultKeys, ID_LENGTH, KEY_LENGTH, wipe } from '../crypto/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import { newHeader, prepareSlots } from './new-header.ts';
import { LABEL_LENGTH } from './slots.ts';
import type { CreateOptions, VaultCreateError } from './types.ts';
import type { Contents } from './write-vault.ts';

const FIRST_KEY_GENERATION = 1;
const FIRST_HEADER = 1;
const FIRST_GENERATION = 1;

/** Draws the vault key and prepares an empty vault under the passphrase; `io` when the derivation failed. */
export async function prepareContent(
  options: CreateOptions,
): Promise<Result<Contents, VaultCreateError>> {
  const { passphrase, cost, random, witness, zone } = options;
  const place = { vaultId: random.bytes(ID_LENGTH), keyGeneration: FIRST_KEY_GENERATION };
  const savedAt = options.clock.now();
  const slot = { kind: 'passphrase', secret: passphrase, cost } as const;
  const named = { ...slot, labelId: options.labelId ?? random.bytes(LABEL_LENGTH) };
  const prepared = await prepareSlots(place, [named], { ...options, created: savedAt });
  if (!prepared.ok) return refuse('io', prepared.error.facts);
  const vaultKey = asKey<'vault'>(random.bytes(KEY_LENGTH));
  try {
    const keys = deriveVaultKeys(vaultKey);
    const fields = { ...place, sequence: FIRST_HEADER };
    const header = newHeader(fields, prepared.value, { vaultKey, header: keys.header }, random);
    const note = { actor: 'owner', verb: 'vault.create', ...(zone && { zone }) };
    const root = {
      generation: FIRST_GENERATION,
      branch: random.bytes(ID_LENGTH),
      savedAt,
      deviceId: witness?.deviceId ?? new Uint8Array(ID_LENGTH),
    };
    return ok({
      binding: { keys, ...place },
      header,
      records: [],
      entries: [{ time: savedAt, generation: FIRST_GENERATION, note, changes: [] }],
      drafts: [],
      attachments: [],
      root,
    });
  } finally {
    wipe(vaultKey);
    for (const each of prepared.value) each.wipe();
  }
}
