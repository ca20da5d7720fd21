export {
  DEFAULT_KDF_COST,
  type DeriveKey,
  type DeriveRequest,
  KDF_BOUNDS,
  type KdfCost,
} from '../crypto/index.ts';
export { COLLECTIONS, type CollectionName } from './collections.ts';
export { createVault } from './create.ts';
export { isRecordId, newRecordId, type RecordId, recordIdFrom } from './ids.ts';
export type { JsonValue } from './json.ts';
export { inspectVault, openVault } from './open.ts';
export {
  type Change,
  type CheckReport,
  type CreateOptions,
  type Finding,
  type FindingCode,
  type JournalEntry,
  type JournalNote,
  type OpenOptions,
  type StoredRecord,
  type Vault,
  type VaultCreateError,
  type VaultOpenError,
  type VaultState,
  VaultTamperedError,
  type VaultWriteError,
} from './types.ts';
