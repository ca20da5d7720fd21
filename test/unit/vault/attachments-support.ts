/** Attachments for tests: content of a known look, and surgery on chunks. */
import { createCipheriv, createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { fromHex } from '../../../src/kernel/index.ts';
import type { Attachment, Vault } from '../../../src/vault/index.ts';
import { must } from './support.ts';

export const ADD = { actor: 'owner', verb: 'attachment.add' };
export const MIB = 1024 ** 2;

/** Bytes that repeat nowhere, so that a chunk in a wrong place shows. */
export function content(length: number, seed = 1): Uint8Array {
  const iv = Buffer.alloc(16);
  iv.writeUInt32BE(seed);
  const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16), iv);
  return Uint8Array.from(stream.update(new Uint8Array(length)));
}

/** The content in pieces that fit no chunk. */
export function* inPieces(bytes: Uint8Array, size = 100_000): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const fresh = (name = 'seal.jpg') => ({
  name,
  media: 'image/jpeg',
  about: { trip: 'ab', row: 'PRE-065' },
});

/** Adds content; a refusal fails the test. */
export const added = async (vault: Vault, bytes: Uint8Array, name?: string): Promise<Attachment> =>
  must(await vault.attach(inPieces(bytes), fresh(name), ADD));

/** Runs SQL over the chunks of one attachment, with its id as the first parameter. */
export const onChunks =
  (attachment: Attachment, ...statements: readonly string[]) =>
  (db: Database.Database): void => {
    for (const sql of statements) db.prepare(sql).run({ aid: fromHex(attachment.id) });
  };
