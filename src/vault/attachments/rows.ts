/** The table `att`: its chunks, and what stands for each of them in the root (docs/vault-format.md §9, §11). */
import type { Database, Statement } from 'better-sqlite3';
import {
  blake2b256,
  DIGEST_LENGTH,
  equalBytes,
  keyedDigest,
  labelled,
  TAG_LENGTH,
  tagOf,
  u32,
} from '../../crypto/index.ts';
import type { AttachmentRecord } from './record.ts';
import type { Binding } from '../sealed/binding.ts';
import { addMember, EMPTY_SET, removeMember } from '../sealed/setmac.ts';

/** A chunk, or its tag alone, at its place in an attachment. */
export interface Chunk {
  readonly n: number;
  /** At least the last 16 bytes of it. */
  readonly ct: Uint8Array;
}

/** The member of the root's set that stands for one chunk. */
export const attachmentLeaf = (
  binding: Binding,
  aid: Uint8Array,
  n: number,
  ct: Uint8Array,
): Uint8Array =>
  keyedDigest(binding.keys.digest, DIGEST_LENGTH, 'attachmentLeaf', aid, u32(n), tagOf(ct));

/** Additional data of a chunk. Without the key generation, so that a re-key takes chunks over as they are. */
export const chunkContext = (vaultId: Uint8Array, aid: Uint8Array, n: number): Uint8Array =>
  labelled('attachment', vaultId, aid, u32(n));

/** The set with these chunks in it. */
export const withChunks = (
  binding: Binding,
  sum: Uint8Array,
  aid: Uint8Array,
  chunks: Iterable<Chunk>,
): Uint8Array => {
  let next = sum;
  for (const { n, ct } of chunks) next = addMember(next, attachmentLeaf(binding, aid, n, ct));
  return next;
};

/** The set without these chunks. */
export const withoutChunks = (
  binding: Binding,
  sum: Uint8Array,
  aid: Uint8Array,
  chunks: Iterable<Chunk>,
): Uint8Array => removeMember(sum, withChunks(binding, EMPTY_SET, aid, chunks));

/** The tags of an attachment's chunks, in order: 2 GiB of content has half a megabyte of them. */
export function tagList() {
  let bytes = new Uint8Array(64 * TAG_LENGTH);
  let used = 0;
  return {
    add(ct: Uint8Array): void {
      if (used === bytes.length) {
        const longer = new Uint8Array(bytes.length * 2);
        longer.set(bytes);
        bytes = longer;
      }
      bytes.set(ct.subarray(-TAG_LENGTH), used);
      used += TAG_LENGTH;
    },
    /** What the attachment's record keeps of them. */
    digest: (): Uint8Array => blake2b256(labelled('attachmentTags', bytes.subarray(0, used))),
  };
}

/** Whether these are all the chunks that the record names, in order; their content is not looked at. */
export function areItsChunks(record: AttachmentRecord, chunks: readonly Chunk[]): boolean {
  const tags = tagList();
  for (const [index, { n, ct }] of chunks.entries()) {
    if (n !== index || !(ct instanceof Uint8Array)) return false;
    tags.add(ct);
  }
  return chunks.length === record.chunks && equalBytes(tags.digest(), record.tags);
}

/** How the rows of one attachment lie, as the index alone tells: no chunk is read for it. */
export interface Layout {
  readonly aid: unknown;
  readonly chunks: number;
  readonly first: number;
  readonly last: number;
}

/** Statements over the table, prepared once for each look at it. */
export interface ChunkStatements {
  readonly chunk: Statement<[aid: Uint8Array, n: number], { readonly ct: unknown }>;
  readonly count: Statement<[aid: Uint8Array], { readonly chunks: number }>;
  readonly bytes: Statement<[aid: Uint8Array], { readonly bytes: number | null }>;
  /** In order, each with its tag in the place of the chunk. */
  readonly tags: Statement<[aid: Uint8Array], Chunk>;
  /** The same, last ones first. */
  readonly lastTags: Statement<[aid: Uint8Array, most: number], Chunk>;
  readonly layout: Statement<[], Layout>;
  readonly sameTag: Statement<[tag: Uint8Array], { readonly rows: number }>;
}

export const prepareChunks = (db: Database): ChunkStatements => ({
  chunk: db.prepare('SELECT ct FROM att WHERE aid = ? AND n = ?'),
  count: db.prepare('SELECT count(*) AS chunks FROM att WHERE aid = ?'),
  bytes: db.prepare('SELECT sum(length(ct)) AS bytes FROM att WHERE aid = ?'),
  tags: db.prepare(`SELECT n, substr(ct, -${TAG_LENGTH}) AS ct FROM att WHERE aid = ? ORDER BY n`),
  lastTags: db.prepare(
    `SELECT n, substr(ct, -${TAG_LENGTH}) AS ct FROM att WHERE aid = ? ORDER BY n DESC LIMIT ?`,
  ),
  layout: db.prepare(
    'SELECT aid, count(*) AS chunks, min(n) AS first, max(n) AS last FROM att GROUP BY aid ORDER BY aid',
  ),
  sameTag: db.prepare(`SELECT count(*) AS rows FROM att WHERE substr(ct, -${TAG_LENGTH}) = ?`),
});
