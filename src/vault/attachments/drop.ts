/** Taking attachments out again, and what unfinished ones left behind (vault-and-packs B5). */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { equalBytes } from '../../crypto/index.ts';
import { ok, refuse, type Result, toHex } from '../../kernel/index.ts';
import { type AttachmentRecord, aidOf } from './record.ts';
import { areItsChunks, prepareChunks, withChunks, withoutChunks } from './rows.ts';
import { orphansIn } from './scan.ts';
import type { DroppedOrphans } from './types.ts';
import type { AttachmentEdits } from '../commit.ts';
import { current, type Live, save, writeRefusal } from '../live.ts';
import { EMPTY_SET } from '../sealed/setmac.ts';
import type { Change, JournalNote, VaultWriteError } from '../types.ts';

/** Chunks that one commit removes: 64 MiB, each page of which is overwritten. */
const DROP_CHUNKS = 1024;

/** What the journal calls it: neither an adding nor the removal itself. */
const LEFT_OVER = 'attachment.orphans';

/** What goes in one commit, and the root's sum after it. */
export type Dropping = Pick<AttachmentEdits, 'drops' | 'sum'>;

/**
 * Everything of an attachment. Where its tags are not those that its record names, they cannot be taken from the sum; the sum
 * is then made anew from the rows that stay, each of which its own record vouches for.
 */
export function dropping(live: Live, record: AttachmentRecord, from = 0): Dropping {
  const aid = aidOf(record);
  const { root } = current(live);
  const chunks = prepareChunks(live.db).tags.all(aid);
  if (!areItsChunks(record, chunks))
    return { drops: [{ aid, from: 0 }], sum: sumWithout(live, record.id) };
  const gone = chunks.slice(from);
  const sum = withoutChunks(live.binding, root.attachmentSum, aid, gone);
  return { drops: [{ aid, from }], sum };
}

/** The set of all chunks but those of one attachment. */
function sumWithout({ db, binding }: Live, id: string): Uint8Array {
  const { layout, tags } = prepareChunks(db);
  let sum = EMPTY_SET;
  for (const { aid } of layout.all()) {
    if (aid instanceof Uint8Array && toHex(aid) !== id)
      sum = withChunks(binding, sum, aid, tags.iterate(aid));
  }
  return sum;
}

/** Removes an attachment: its record with the last chunks, and where there are many the others after that. */
export async function removeAttachment(
  live: Live,
  record: AttachmentRecord,
  note: JournalNote,
): Promise<Result<void, VaultWriteError>> {
  const refused = writeRefusal(live);
  if (refused !== undefined) return refuse(refused);
  const change: Change = { kind: 'delete', collection: 'attachment', id: record.id };
  const { drops, sum } = dropping(live, record, Math.max(0, record.chunks - DROP_CHUNKS));
  const removed = save(live, [change], note, { attachments: { puts: [], drops, sum } });
  if (!removed.ok) return removed;
  await dropUnfinished(live, aidOf(record), note);
  return ok(undefined);
}

/** Removes the chunks of an attachment without a record, last ones first. What stays, where the disk refuses, is an orphan: the check says so. */
export async function dropUnfinished(
  live: Live,
  aid: Uint8Array,
  note: JournalNote,
): Promise<Result<void, VaultWriteError>> {
  while (live.db.open) {
    // Read anew each time: between two parts somebody else may have removed some, or re-keyed.
    const gone = prepareChunks(live.db).lastTags.all(aid, DROP_CHUNKS);
    const from = gone.at(-1)?.n;
    if (from === undefined) break;
    const sum = withoutChunks(live.binding, current(live).root.attachmentSum, aid, gone);
    const edits = { puts: [], drops: [{ aid, from }], sum };
    const dropped = save(live, [], { ...note, verb: LEFT_OVER }, { attachments: edits });
    if (!dropped.ok) return dropped;
    await nextTurn();
  }
  return ok(undefined);
}

/** Removes what unfinished attachments left, if that is what it is: the root must know every chunk in the file. */
export async function dropOrphans(
  live: Live,
  note: JournalNote,
): Promise<Result<DroppedOrphans, VaultWriteError>> {
  const refused = writeRefusal(live);
  if (refused !== undefined) return refuse(refused);
  const { root, index } = current(live);
  const orphans = orphansIn(live.db, index, live.underway.aids);
  const statements = prepareChunks(live.db);
  let dropped: DroppedOrphans = { chunks: 0, bytes: 0 };
  if (orphans.length === 0) return ok(dropped);
  if (!equalBytes(sumWithout(live, ''), root.attachmentSum)) return refuse('tampered');
  for (const { aid, chunks } of orphans) {
    const bytes = statements.bytes.get(aid)?.bytes ?? 0;
    const gone = await dropUnfinished(live, aid, note);
    if (!gone.ok) return gone;
    dropped = { chunks: dropped.chunks + chunks, bytes: dropped.bytes + bytes };
  }
  return ok(dropped);
}
