/** Vaults of a given size. The derivation is a hash: Argon2id runs in a process of its own, and its cost is chosen, not measured. */
import { createHash } from 'node:crypto';
import { type KdfCost, secureRandom } from '../../../src/crypto/index.ts';
import { type Result, utf8 } from '../../../src/kernel/index.ts';
import {
  type Change,
  createVault,
  type DeriveKey,
  type JsonValue,
  newRecordId,
  openVault,
  type RecordId,
  type Vault,
} from '../../../src/vault/index.ts';

export const SIZES = [1_000, 10_000, 100_000] as const;

/** Records of one import. */
const IMPORTED = 500;
const RECORD_BYTES = 600;
const TEXT_BYTES = RECORD_BYTES - '{"note":"","state":"done"}'.length;

const random = secureRandom();
export const SECRET = utf8('bench passphrase, worth nothing');
export const COST: KdfCost = { memKib: 64 * 1024, ops: 3 };
export const NOTE = { actor: 'bench', verb: 'answer.set' };

const derive: DeriveKey = async ({ secret, salt }) =>
  Uint8Array.from(createHash('sha512').update(salt).update(secret).digest());

/** The value, or an end of the bench. */
export function must<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A value whose JSON has {@link RECORD_BYTES} bytes, different for each number. */
export const valueOf = (number: number): JsonValue => ({
  state: 'done',
  note: `${number} `.padEnd(TEXT_BYTES, 'lorem ipsum '),
});

export const newIds = (count: number): readonly RecordId[] =>
  Array.from({ length: count }, () => newRecordId(random));

export const put = (id: RecordId, number: number): Change => ({
  kind: 'put',
  collection: 'answer',
  id,
  schema: 1,
  value: valueOf(number),
});

const options = (path: string) => ({
  path,
  passphrase: SECRET,
  credential: { kind: 'passphrase', secret: SECRET } as const,
  derive,
  random,
  clock: { now: () => Date.now() },
});

export const openAt = async (path: string): Promise<Vault> => must(await openVault(options(path)));

/** A new vault, open, with a record for each id, saved some hundreds at a time as an import does. */
export async function vaultWith(path: string, ids: readonly RecordId[]): Promise<Vault> {
  const vault = must(await createVault({ ...options(path), cost: COST }));
  const changes = ids.map(put);
  for (let start = 0; start < changes.length; start += IMPORTED)
    must(vault.commit(changes.slice(start, start + IMPORTED), NOTE));
  return vault;
}

/** Everything under a new vault key. */
export async function rekey(vault: Vault): Promise<void> {
  const { credential } = options('');
  const slot = {
    kind: 'passphrase',
    secret: SECRET,
    cost: COST,
    labelId: random.bytes(16),
  } as const;
  must(await vault.rekey(credential, [slot], [], NOTE));
}
