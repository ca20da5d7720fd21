/**
 * One type per key purpose, so that one cannot be passed for another (architecture §6.4), and their
 * derivation from the vault key (vault-and-packs B3).
 */
import { KDF_CONTEXT, SUBKEY } from './labels.ts';
import { sodium, wipe } from './sodium.ts';

declare const purpose: unique symbol;

/** 32 secret bytes that serve one purpose only. */
export type Key<Purpose extends string> = Uint8Array & { readonly [purpose]: Purpose };

export type VaultKey = Key<'vault'>;
/** Wraps the vault key; the first half of what Argon2id yields. */
export type KeyEncryptionKey = Key<'kek'>;
export type HeaderKey = Key<'header'>;
export type RootKey = Key<'root'>;
export type RecordKey = Key<'record'>;
export type BlindIdKey = Key<'blindId'>;
export type DigestKey = Key<'digest'>;
export type JournalKey = Key<'journal'>;
export type AttachmentKey = Key<'attachment'>;
export type AnchorKey = Key<'anchor'>;
export type DraftKey = Key<'draft'>;
export type BucketKey = Key<'bucket'>;
/** A key that may be handed to {@link seal}. */
export type SealingKey =
  | KeyEncryptionKey
  | RootKey
  | RecordKey
  | JournalKey
  | AttachmentKey
  | DraftKey
  | BucketKey;
/** A key that may be handed to {@link keyedDigest}. */
export type MacKey = HeaderKey | BlindIdKey | DigestKey | AnchorKey;

export const KEY_LENGTH = 32;

/** All subkeys of an open vault. */
export interface VaultKeys {
  readonly header: HeaderKey;
  readonly root: RootKey;
  readonly record: RecordKey;
  readonly blindId: BlindIdKey;
  readonly digest: DigestKey;
  readonly journal: JournalKey;
  readonly attachment: AttachmentKey;
  readonly anchor: AnchorKey;
  readonly draft: DraftKey;
  readonly bucket: BucketKey;
}

/** Says what 32 bytes are for. Throws when they are not 32. */
export function asKey<Purpose extends string>(bytes: Uint8Array): Key<Purpose> {
  if (bytes.length !== KEY_LENGTH) throw new Error('a key has 32 bytes');
  return bytes as Key<Purpose>;
}

function subkey<Purpose extends keyof typeof SUBKEY>(
  vaultKey: VaultKey,
  name: Purpose,
): Key<Purpose> {
  return asKey<Purpose>(
    sodium.crypto_kdf_derive_from_key(KEY_LENGTH, SUBKEY[name], KDF_CONTEXT, vaultKey),
  );
}

/** The derivation table of docs/vault-format.md §4. The vault key may be wiped afterwards. */
export const deriveVaultKeys = (vaultKey: VaultKey): VaultKeys => ({
  header: subkey(vaultKey, 'header'),
  root: subkey(vaultKey, 'root'),
  record: subkey(vaultKey, 'record'),
  blindId: subkey(vaultKey, 'blindId'),
  digest: subkey(vaultKey, 'digest'),
  journal: subkey(vaultKey, 'journal'),
  attachment: subkey(vaultKey, 'attachment'),
  anchor: subkey(vaultKey, 'anchor'),
  draft: subkey(vaultKey, 'draft'),
  bucket: subkey(vaultKey, 'bucket'),
});

/** Zeroes every subkey. The object is of no use afterwards. */
export function wipeVaultKeys(keys: VaultKeys): void {
  wipe(...(Object.values(keys) as Uint8Array[]));
}
