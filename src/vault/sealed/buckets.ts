/** Bucket rows: the middle level between the root and the records (docs/vault-format.md §8, decision 0002). */
import {
  byteReader,
  DIGEST_LENGTH,
  keyedDigest,
  open,
  type Sealed,
  seal,
  tagOf,
  u8,
  u32,
} from '../../crypto/index.ts';
import { concatBytes, type Random } from '../../kernel/index.ts';
import { type Binding, sealContext } from './binding.ts';

const PLAIN_LENGTH = 36;

/** What a bucket row says about its records. */
export interface BucketContent {
  readonly count: number;
  /** Sum of the records' leaves modulo 2^256. */
  readonly sum: Uint8Array;
}

/** A bucket as it is remembered: its content and the member of the root's set that stands for its row. */
export interface Bucket extends BucketContent {
  readonly leaf: Uint8Array;
}

const bucketContext = (binding: Binding, number: number): Uint8Array =>
  sealContext(binding, 'bucket', u8(number));

/** The member of the root's set that stands for a bucket row. */
export const bucketLeaf = (binding: Binding, number: number, sealed: Sealed): Uint8Array =>
  keyedDigest(
    binding.keys.digest,
    DIGEST_LENGTH,
    'bucketLeaf',
    u8(number),
    sealed.nonce,
    tagOf(sealed.ct),
  );

/** Seals a bucket row. The sums never lie open, so nobody can look for another set with the same sum. */
export function sealBucket(
  binding: Binding,
  number: number,
  content: BucketContent,
  random: Random,
): { readonly sealed: Sealed; readonly bucket: Bucket } {
  const plain = concatBytes(u32(content.count), content.sum);
  const sealed = seal(binding.keys.bucket, plain, bucketContext(binding, number), random);
  return { sealed, bucket: { ...content, leaf: bucketLeaf(binding, number, sealed) } };
}

/** The content of a bucket row, or undefined when it does not authenticate. */
export function openBucket(
  binding: Binding,
  number: number,
  sealed: Sealed,
): BucketContent | undefined {
  const plain = open(binding.keys.bucket, sealed, bucketContext(binding, number));
  if (plain?.length !== PLAIN_LENGTH) return undefined;
  const reader = byteReader(plain);
  return { count: reader.u32(), sum: reader.rest() };
}
