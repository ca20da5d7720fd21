/**
 * Every label of the format, in one place so that no two can be alike (vault-and-packs B3).
 * A label is always followed by one zero byte and then by fixed-width data.
 */
import { concatBytes, utf8 } from '../kernel/index.ts';

/** Context of `crypto_kdf_derive_from_key`: exactly 8 ASCII characters. */
export const KDF_CONTEXT = 'VALISEv1';

/** Subkey numbers under the vault key. A number is never given to another purpose. */
export const SUBKEY = {
  header: 1,
  root: 2,
  record: 3,
  blindId: 4,
  digest: 5,
  journal: 6,
  attachment: 7,
  anchor: 8,
  draft: 9,
  bucket: 10,
} as const;

const LABELS = {
  slotWrap: 'valise/v1/slot',
  escrow: 'valise/v1/escrow',
  xwingKey: 'valise/v1/xwing-key',
  anchor: 'valise/v1/anchor',
  header: 'valise/v1/header',
  root: 'valise/v1/root',
  rootHash: 'valise/v1/root-hash',
  record: 'valise/v1/rec',
  recordId: 'valise/v1/bix/rec',
  recordLeaf: 'valise/v1/leaf/rec',
  recordName: 'valise/v1/record-name',
  bucket: 'valise/v1/bkt',
  bucketLeaf: 'valise/v1/leaf/bkt',
  attachmentLeaf: 'valise/v1/leaf/att',
  attachment: 'valise/v1/att',
  attachmentKey: 'valise/v1/att-key',
  attachmentTags: 'valise/v1/att-tags',
  journal: 'valise/v1/jrn',
  journalHead: 'valise/v1/jrn-head',
  draft: 'valise/v1/draft',
  draftId: 'valise/v1/bix/draft',
} as const;

export type LabelName = keyof typeof LABELS;

/** The label's ASCII bytes with the closing zero byte. */
const prefixes = Object.fromEntries(
  Object.entries(LABELS).map(([name, text]) => [name, utf8(`${text}\0`)]),
) as Record<LabelName, Uint8Array>;

/** `label || 0x00`. */
export const labelPrefix = (name: LabelName): Uint8Array => prefixes[name];

/** `label || 0x00 || parts`: the input of a keyed hash, or the additional data of a seal. */
export const labelled = (name: LabelName, ...parts: readonly Uint8Array[]): Uint8Array =>
  concatBytes(labelPrefix(name), ...parts);

/** Every label as text; the specification's table and the uniqueness test are checked against it. */
export const labelTexts = (): readonly string[] => Object.values(LABELS);
