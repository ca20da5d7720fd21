export {
  DEFAULT_KDF_COST,
  type DeriveKey,
  type DeriveRequest,
  KDF_BOUNDS,
  type KdfCost,
} from '../crypto/index.ts';
export {
  needsDecision,
  type Seen,
  type SettleChoice,
  type Standing,
  type Witness,
} from './anchor/anchor.ts';
export type {
  Attachment,
  AttachmentSource,
  DroppedOrphans,
  NewAttachment,
  VaultAttachError,
  VaultReadError,
  Watch,
} from './attachments/types.ts';
export { MAX_WHOLE_BYTES, retied } from './attachments/attachments.ts';
export { COLLECTIONS, type CollectionName } from './collections.ts';
export { createVault } from './whole/create.ts';
export type { Credential, NewSlot, SlotKindName } from './keys/credentials.ts';
export { fileWitness } from './anchor/file-witness.ts';
export { type Glance, glanceVault } from './verify/glance.ts';
export { isRecordId, newRecordId, type RecordId, recordIdFrom } from './ids.ts';
export { canonicalJson, type JsonValue } from './json.ts';
export { inspectVault, openVault } from './open.ts';
export { type RestoreOptions, restoreVault } from './whole/restore.ts';
export { type SalvageReport, salvageVault } from './salvage/salvage.ts';
export {
  type BackupReport,
  type Change,
  type CheckReport,
  type CopyView,
  type CreateOptions,
  type Finding,
  type FindingCode,
  type JournalEntry,
  type JournalledChange,
  type JournalNote,
  type OpenOptions,
  type SlotView,
  type StoredRecord,
  type Vault,
  type VaultAccessError,
  type VaultBackupError,
  type VaultCreateError,
  type VaultOpenError,
  type VaultState,
  VaultTamperedError,
  type VaultWriteError,
} from './types.ts';
