/** Taking content in: sealed chunk by chunk as it is read, so that memory does not grow with it (vault-and-packs B5). */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ok, refuse, type Result, toHex } from '../../kernel/index.ts';
import { dropUnfinished } from './drop.ts';
import {
  attachmentOf,
  CHUNK_BYTES,
  cleanName,
  MAX_ATTACHMENT_BYTES,
  putAttachment,
} from './record.ts';
import { withChunks } from './rows.ts';
import { beginSealing, type Sealing } from './seal.ts';
import type {
  Attachment,
  AttachmentSource,
  NewAttachment,
  VaultAttachError,
  Watch,
} from './types.ts';
import { faultOf } from '../container/database.ts';
import { MAX_FILE_BYTES, PAGE_SIZE } from '../container/format.ts';
import { current, type Live, save, writeRefusal } from '../live.ts';
import type { Change, JournalNote, VaultWriteError } from '../types.ts';

/** Chunks in one part, hence in one commit: 16 MiB. */
const PART_CHUNKS = 256;
/** What a chunk takes in the file at most, with its pages' own bytes and its place in the index. */
const CHUNK_ROOM = CHUNK_BYTES + 2 * PAGE_SIZE;
/** Left free below the largest file that opens, so that records can still be saved. */
const ROOM_FOR_RECORDS = 256 * 1024 ** 2;

/** Whether that many more chunks fit below the largest file that opens. Room that was freed inside the file counts. */
export function hasRoom({ db }: Live, chunks: number): boolean {
  const count = (name: string) => Number(db.pragma(name, { simple: true }));
  const used = (count('page_count') - count('freelist_count')) * PAGE_SIZE;
  return used + chunks * CHUNK_ROOM <= MAX_FILE_BYTES - ROOM_FOR_RECORDS;
}

/** Takes an attachment in, whatever its size. */
export async function attach(
  live: Live,
  source: AttachmentSource,
  asked: NewAttachment,
  note: JournalNote,
  watch?: Watch,
): Promise<Result<Attachment, VaultAttachError>> {
  const refused = writeRefusal(live);
  if (refused !== undefined) return refuse(refused);
  const name = cleanName(asked.name);
  if (name === undefined) return refuse('badName');
  const sealing = beginSealing(live.binding.vaultId, live.random);
  const id = toHex(sealing.aid);
  live.underway.aids.add(id);
  try {
    const streamed = await takeIn(live, source, sealing, note, watch);
    const saved = streamed.ok ? saveLast(live, sealing, { ...asked, name }, note) : streamed;
    if (!saved.ok) await dropUnfinished(live, sealing.aid, note);
    return saved;
  } finally {
    live.underway.aids.delete(id);
    sealing.end();
  }
}

/** Reads the source to its end and saves every full part. Between two parts others have their turn. */
async function takeIn(
  live: Live,
  source: AttachmentSource,
  sealing: Sealing,
  note: JournalNote,
  watch: Watch | undefined,
): Promise<Result<void, VaultAttachError>> {
  try {
    for await (const piece of source) {
      if (!live.db.open || watch?.cancelled() === true) return refuse('cancelled');
      if (sealing.length() + piece.length > MAX_ATTACHMENT_BYTES)
        return refuse('tooLarge', { limit: MAX_ATTACHMENT_BYTES });
      sealing.add(piece);
      if (sealing.ready() < PART_CHUNKS) continue;
      const saved = savePart(live, sealing, [], { ...note, verb: 'attachment.part' });
      if (!saved.ok) return saved;
      watch?.wrote(sealing.length());
      await nextTurn();
    }
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return refuse('unreadable');
  }
  return live.db.open && watch?.cancelled() !== true ? ok(undefined) : refuse('cancelled');
}

function savePart(
  live: Live,
  sealing: Sealing,
  changes: readonly Change[],
  note: JournalNote,
): Result<unknown, VaultWriteError | VaultAttachError> {
  if (!hasRoom(live, sealing.ready())) return refuse('vaultFull');
  const { aid } = sealing;
  const chunks = sealing.take();
  return save(live, changes, note, {
    attachments: {
      puts: chunks.map((chunk) => ({ aid, ...chunk })),
      drops: [],
      sum: withChunks(live.binding, current(live).root.attachmentSum, aid, chunks),
    },
  });
}

function saveLast(
  live: Live,
  sealing: Sealing,
  fresh: NewAttachment,
  note: JournalNote,
): Result<Attachment, VaultAttachError> {
  sealing.finish();
  const record = sealing.record(live.binding, fresh, new Date(live.clock.now()).toISOString());
  const saved = savePart(live, sealing, [putAttachment(record)], note);
  return saved.ok ? ok(attachmentOf(record)) : saved;
}
