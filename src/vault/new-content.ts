/** What a new vault consists of, sealed in memory before a file exists (docs/vault-format.md §5, §8–§10). */
import {
  asKey,
  blake2b256,
  deriveVaultKeys,
  ID_LENGTH,
  KEY_LENGTH,
  merkleRoot,
  SALT_LENGTH,
  type Sealed,
  type VaultKey,
  wipe,
} from '../crypto/index.ts';
import { ok, type Result, refuse } from '../kernel/index.ts';
import type { Binding } from './binding.ts';
import { sealBucket } from './buckets.ts';
import { BUCKET_COUNT, SLOT_COUNT } from './format.ts';
import { encodeHeader } from './header.ts';
import { appendEntry, EMPTY_CHAIN } from './journal.ts';
import { type Root, sealRoot } from './root.ts';
import { addMember, EMPTY_SET } from './setmac.ts';
import { emptySlot, passphraseSlot } from './slots.ts';
import type { CreateOptions, VaultCreateError } from './types.ts';

/** Everything of a new vault, ready to be written. */
export interface NewContent {
  readonly binding: Binding;
  readonly header: Uint8Array;
  readonly buckets: readonly Sealed[];
  readonly entry: Sealed;
  readonly root: Sealed;
}

const FIRST_KEY_GENERATION = 1;
const FIRST_HEADER = 1;
const FIRST_GENERATION = 1;

/** Draws the vault key and seals an empty vault under the passphrase; `io` when the derivation failed. */
export async function prepareContent(
  options: CreateOptions,
): Promise<Result<NewContent, VaultCreateError>> {
  const { passphrase, cost, derive, random } = options;
  const salt = random.bytes(SALT_LENGTH);
  const derived = await derive({ passphrase, salt, cost }).catch(() => undefined);
  if (derived === undefined) return refuse('io', { stage: 'kdf' });
  const vaultKey = asKey<'vault'>(random.bytes(KEY_LENGTH));
  try {
    const created = options.clock.now();
    const keys = deriveVaultKeys(vaultKey);
    const vaultId = random.bytes(ID_LENGTH);
    const binding = { keys, vaultId, keyGeneration: FIRST_KEY_GENERATION };
    const header = newHeader(options, binding, vaultKey, { derived, salt, created });
    return ok({ binding, header, ...sealEmpty(options, binding, header, created) });
  } finally {
    wipe(derived, vaultKey);
  }
}

function newHeader(
  { cost, random }: CreateOptions,
  binding: Binding,
  vaultKey: VaultKey,
  slot: { readonly derived: Uint8Array; readonly salt: Uint8Array; readonly created: number },
): Uint8Array {
  const slots = [
    passphraseSlot({ ...binding, slotNumber: 0 }, { ...slot, cost }, vaultKey, random),
    ...Array.from({ length: SLOT_COUNT - 1 }, () => emptySlot(random)),
  ];
  return encodeHeader({ ...binding, sequence: FIRST_HEADER }, slots, binding.keys.header);
}

function sealEmpty(
  { random, deviceId }: CreateOptions,
  binding: Binding,
  header: Uint8Array,
  created: number,
): Pick<NewContent, 'buckets' | 'entry' | 'root'> {
  const buckets = Array.from({ length: BUCKET_COUNT }, (_, number) =>
    sealBucket(binding, number, { count: 0, sum: EMPTY_SET }, random),
  );
  const note = { actor: 'owner', verb: 'vault.create' };
  const first = { time: created, generation: FIRST_GENERATION, note, changes: [] };
  const { sealed, chain } = appendEntry(binding, EMPTY_CHAIN, first, random);
  const root: Root = {
    generation: FIRST_GENERATION,
    bucketSum: buckets.reduce((sum, { bucket }) => addMember(sum, bucket.leaf), EMPTY_SET),
    recordCount: 0,
    attachmentSum: EMPTY_SET,
    journalLength: chain.length,
    journalHead: chain.head,
    journalRoot: merkleRoot(chain.frontier),
    headerSequence: FIRST_HEADER,
    headerHash: blake2b256(header),
    branch: random.bytes(ID_LENGTH),
    savedAt: created,
    deviceId: deviceId ?? new Uint8Array(ID_LENGTH),
  };
  return {
    buckets: buckets.map((row) => row.sealed),
    entry: sealed,
    root: sealRoot(binding, root, random),
  };
}
