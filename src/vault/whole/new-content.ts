/** What a new vault consists of, before a file exists (docs/vault-format.md §5, §8–§10). */
import { ID_LENGTH } from '../../crypto/index.ts';
import { ok, refuse, type Result } from '../../kernel/index.ts';
import { isNote } from '../sealed/journal.ts';
import { newKeys } from '../keys/new-keys.ts';
import { LABEL_LENGTH } from '../keys/slots.ts';
import type { CreateOptions, VaultCreateError } from '../types.ts';
import type { Contents } from './write-vault.ts';

const FIRST_KEY_GENERATION = 1;
const FIRST_HEADER = 1;
const FIRST_GENERATION = 1;

/** Draws the vault key and prepares an empty vault under the passphrase; `io` when the derivation failed. */
export async function prepareContent(
  options: CreateOptions,
): Promise<Result<Contents, VaultCreateError>> {
  const { passphrase, cost, random, witness, zone } = options;
  const note = { actor: 'owner', verb: 'vault.create', ...(zone !== undefined && { zone }) };
  if (!isNote(note)) throw new TypeError('a zone is a short ASCII word');
  const savedAt = options.clock.now();
  const place = {
    vaultId: random.bytes(ID_LENGTH),
    keyGeneration: FIRST_KEY_GENERATION,
    sequence: FIRST_HEADER,
  };
  const labelId = options.labelId ?? random.bytes(LABEL_LENGTH);
  const slot = { kind: 'passphrase', secret: passphrase, cost, labelId } as const;
  const made = await newKeys(place, [slot], { ...options, created: savedAt });
  if (!made.ok) return refuse('io', made.error.facts);
  const root = {
    generation: FIRST_GENERATION,
    branch: random.bytes(ID_LENGTH),
    savedAt,
    deviceId: witness?.deviceId ?? new Uint8Array(ID_LENGTH),
  };
  const entries = [{ time: savedAt, generation: FIRST_GENERATION, note, changes: [] }];
  return ok({ ...made.value, records: [], entries, drafts: [], attachments: [], root });
}
