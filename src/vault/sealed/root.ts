/** The root: one sealed row that speaks for the whole vault (vault-and-packs B6; docs/vault-format.md §9). */
import {
  byteReader,
  DIGEST_LENGTH,
  equalBytes,
  ID_LENGTH,
  keyedDigest,
  open,
  type Sealed,
  seal,
  ShortInputError,
  u32,
  u64,
} from '../../crypto/index.ts';
import { concatBytes, type Random } from '../../kernel/index.ts';
import { type Binding, sealContext } from './binding.ts';

const PLAIN_LENGTH = 248;

export interface Root {
  readonly generation: number;
  /** Sum of the 256 bucket leaves modulo 2^256. */
  readonly bucketSum: Uint8Array;
  readonly recordCount: number;
  /** Sum of the leaves of all attachment chunks modulo 2^256. */
  readonly attachmentSum: Uint8Array;
  readonly journalLength: number;
  readonly journalHead: Uint8Array;
  /** RFC 6962 root over the journal. */
  readonly journalRoot: Uint8Array;
  readonly headerSequence: number;
  /** BLAKE2b-256 of the whole header blob. */
  readonly headerHash: Uint8Array;
  /** Names the line of history; a restored backup starts a new one. */
  readonly branch: Uint8Array;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly deviceId: Uint8Array;
}

const encodeRoot = (binding: Binding, root: Root): Uint8Array =>
  concatBytes(
    binding.vaultId,
    u32(binding.keyGeneration),
    u64(root.generation),
    root.bucketSum,
    u32(root.recordCount),
    root.attachmentSum,
    u64(root.journalLength),
    root.journalHead,
    root.journalRoot,
    u64(root.headerSequence),
    root.headerHash,
    root.branch,
    u64(root.savedAt),
    root.deviceId,
  );

/** Seals the root. */
export const sealRoot = (binding: Binding, root: Root, random: Random): Sealed =>
  seal(binding.keys.root, encodeRoot(binding, root), sealContext(binding, 'root'), random);

/** The root, or undefined when the row does not authenticate or is not what {@link sealRoot} makes. */
export function openRoot(binding: Binding, sealed: Sealed): Root | undefined {
  const plain = open(binding.keys.root, sealed, sealContext(binding, 'root'));
  if (plain?.length !== PLAIN_LENGTH) return undefined;
  try {
    return decodeRoot(binding, plain);
  } catch (error) {
    // Whoever has the key can seal a number above 2^53.
    if (error instanceof ShortInputError) return undefined;
    throw error;
  }
}

/** Vault id and key generation are bound by the seal as well; here too, so that a root has one form only. */
function decodeRoot(binding: Binding, plain: Uint8Array): Root | undefined {
  const reader = byteReader(plain);
  const vaultId = reader.bytes(ID_LENGTH);
  if (!equalBytes(vaultId, binding.vaultId) || reader.u32() !== binding.keyGeneration)
    return undefined;
  return {
    generation: reader.u64(),
    bucketSum: reader.bytes(DIGEST_LENGTH),
    recordCount: reader.u32(),
    attachmentSum: reader.bytes(DIGEST_LENGTH),
    journalLength: reader.u64(),
    journalHead: reader.bytes(DIGEST_LENGTH),
    journalRoot: reader.bytes(DIGEST_LENGTH),
    headerSequence: reader.u64(),
    headerHash: reader.bytes(DIGEST_LENGTH),
    branch: reader.bytes(ID_LENGTH),
    savedAt: reader.u64(),
    deviceId: reader.bytes(ID_LENGTH),
  };
}

/** What stands for a state outside the vault: keyed BLAKE2b-256 of the root's plaintext. */
export const rootHash = (binding: Binding, root: Root): Uint8Array =>
  keyedDigest(binding.keys.digest, DIGEST_LENGTH, 'rootHash', encodeRoot(binding, root));

/** Three numbers 0…2047 from 33 bits of the root hash, for people to note and compare (B6, anchor 2). */
export function wordIndexesOf(hash: Uint8Array): readonly [number, number, number] {
  const bits = hash.subarray(0, 5).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const word = (shift: bigint): number => Number((bits >> shift) & 2047n);
  return [word(29n), word(18n), word(7n)];
}
