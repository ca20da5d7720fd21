/** Attachments: photos and documents, in sealed chunks beside the records (vault-and-packs B5; docs/vault-format.md §11). */
import { ok, type Random, refuse, type Result } from '../../kernel/index.ts';
import { dropOrphans, dropping, removeAttachment } from './drop.ts';
import { exportAttachment } from './export.ts';
import { type ChunkPlace, openChunks } from './read.ts';
import {
  type AttachmentRecord,
  aidOf,
  attachmentOf,
  attachmentRecord,
  attachmentValue,
  putAttachment,
  unwrapKey,
  wrapKey,
} from './record.ts';
import { prepareChunks, withChunks } from './rows.ts';
import { recordOf } from './scan.ts';
import { beginSealing } from './seal.ts';
import type { Attachment, VaultAttachError, VaultAttachments, VaultReadError } from './types.ts';
import { attach, hasRoom } from './write.ts';
import type { Binding } from '../sealed/binding.ts';
import { COLLECTIONS } from '../collections.ts';
import type { RecordId } from '../ids.ts';
import type { JsonValue } from '../json.ts';
import { type Live, save, writeRefusal } from '../live.ts';
import { recordBody, type RecordPlain } from '../sealed/records.ts';
import type { Change, JournalNote, StoredRecord, Vault } from '../types.ts';

/** The most that is read whole, for a screen or to be stripped. */
export const MAX_WHOLE_BYTES = 32 * 1024 ** 2;

/** The attachments of an open vault. */
export function attachmentAccess(
  live: Live,
  { get, list }: Pick<Vault, 'get' | 'list'>,
): VaultAttachments {
  const find = (id: RecordId): AttachmentRecord | undefined => {
    const stored = get('attachment', id);
    return stored && attachmentRecord(id, stored.value);
  };
  const place = chunkPlace(live);
  return {
    attachments: () => list('attachment').flatMap(viewOf),
    attach: (source, fresh, note, watch) => attach(live, source, fresh, note, watch),
    readAttachment(id) {
      const record = find(id);
      return record === undefined ? refuse('notFound') : readWhole(record, place);
    },
    async exportAttachment(id, path) {
      const record = find(id);
      return record === undefined
        ? refuse('notFound')
        : exportAttachment(live, record, place, path);
    },
    replaceAttachment(id, bytes, about, note) {
      const record = find(id);
      return record === undefined
        ? refuse('notFound')
        : replaceAttachment(live, record, { bytes, about }, note);
    },
    async removeAttachment(id, note) {
      const record = find(id);
      return record === undefined ? refuse('notFound') : removeAttachment(live, record, note);
    },
    dropOrphans: (note) => dropOrphans(live, note),
  };
}

function viewOf({ id, value }: StoredRecord): readonly Attachment[] {
  const record = attachmentRecord(id, value);
  return record === undefined ? [] : [attachmentOf(record)];
}

/** The chunks as they lie now: a re-key replaces file, keys and statements. */
function chunkPlace(live: Live): () => ChunkPlace {
  let known = { db: live.db, chunks: prepareChunks(live.db) };
  return () => {
    if (known.db !== live.db) known = { db: live.db, chunks: prepareChunks(live.db) };
    return { binding: live.binding, chunks: known.chunks };
  };
}

function readWhole(
  record: AttachmentRecord,
  place: () => ChunkPlace,
): Result<{ readonly attachment: Attachment; readonly bytes: Uint8Array }, VaultReadError> {
  if (record.length > MAX_WHOLE_BYTES) return refuse('tooLarge', { limit: MAX_WHOLE_BYTES });
  const bytes = new Uint8Array(record.length);
  const reading = openChunks(record, place);
  let used = 0;
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) {
      const fault = step.value?.code;
      return fault === undefined ? ok({ attachment: attachmentOf(record), bytes }) : refuse(fault);
    }
    bytes.set(step.value, used);
    used += step.value.length;
  }
}

/** The old content goes and the new one comes in one commit; when it was added stays. */
function replaceAttachment(
  live: Live,
  old: AttachmentRecord,
  { bytes, about }: { readonly bytes: Uint8Array; readonly about: JsonValue },
  note: JournalNote,
): Result<Attachment, VaultAttachError> {
  const refused = writeRefusal(live);
  if (refused !== undefined) return refuse(refused);
  if (bytes.length > MAX_WHOLE_BYTES) return refuse('tooLarge', { limit: MAX_WHOLE_BYTES });
  const sealing = beginSealing(live.binding.vaultId, live.random);
  try {
    sealing.add(bytes);
    sealing.finish();
    if (!hasRoom(live, sealing.ready())) return refuse('vaultFull');
    const { name, media, added } = old;
    const record = sealing.record(live.binding, { name, media, about }, added);
    const chunks = sealing.take();
    const { drops, sum } = dropping(live, old);
    const { aid } = sealing;
    const changes: readonly Change[] = [
      { kind: 'delete', collection: 'attachment', id: old.id },
      putAttachment(record),
    ];
    const saved = save(live, changes, note, {
      attachments: {
        puts: chunks.map((chunk) => ({ aid, ...chunk })),
        drops,
        sum: withChunks(live.binding, sum, aid, chunks),
      },
    });
    return saved.ok ? ok(attachmentOf(record)) : saved;
  } finally {
    sealing.end();
  }
}

/** The change that ties an attachment to something else; its content and the rest of its record stay. */
export function retied({ id, schema, value }: StoredRecord, about: JsonValue): Change {
  const record = attachmentRecord(id, value);
  const next = record === undefined ? value : attachmentValue({ ...record, about });
  return { kind: 'put', collection: 'attachment', id, schema, value: next };
}

/** A record as it must be under other keys: that of an attachment holds a wrapped key, every other stays as it is. */
export function rewrapped(
  from: Binding,
  to: Binding,
  plain: RecordPlain,
  random: Random,
): RecordPlain {
  if (plain.collection !== COLLECTIONS.attachment) return plain;
  const record = recordOf(plain);
  const key = record && unwrapKey(from, aidOf(record), record.key);
  // Not an attachment's record, or one that never could be read: it stays what it was.
  if (record === undefined || key === undefined) return plain;
  const value = attachmentValue({ ...record, key: wrapKey(to, aidOf(record), key, random) });
  key.fill(0);
  return { ...plain, body: recordBody(value) };
}
