/** Writing an attachment to a file outside the vault: built beside its name, and named when every chunk was verified. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ok, refuse, type Result, toHex } from '../../kernel/index.ts';
import { type ChunkPlace, openChunks } from './read.ts';
import { type AttachmentRecord, attachmentOf } from './record.ts';
import type { Attachment, VaultReadError } from './types.ts';
import { faultOf } from '../container/database.ts';
import { removeIfPossible } from '../container/files.ts';
import type { Live } from '../live.ts';
import type { VaultBackupError } from '../types.ts';
import { giveName, isTaken } from '../container/whole-file.ts';

type Exported = Result<Attachment, VaultReadError | VaultBackupError>;

/** After so many chunks others have their turn: 4 MiB. */
const TURN_CHUNKS = 64;

/** Never overwrites. What is not finished when the vault closes is removed by the closing. */
export async function exportAttachment(
  live: Live,
  record: AttachmentRecord,
  place: () => ChunkPlace,
  path: string,
): Promise<Exported> {
  if (isTaken(path)) return refuse('exists');
  const draft = `${path}.new-${toHex(live.random.bytes(4))}`;
  live.underway.files.add(draft);
  try {
    const written = await writeChunks(live, record, place, draft);
    if (!written.ok) return written;
    return giveName(draft, path) ? ok(attachmentOf(record)) : refuse('exists');
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return refuse(fault === 'busy' ? 'io' : fault);
  } finally {
    live.underway.files.delete(draft);
    removeIfPossible(draft);
  }
}

async function writeChunks(
  live: Live,
  record: AttachmentRecord,
  place: () => ChunkPlace,
  draft: string,
): Promise<Result<void, VaultReadError>> {
  const file = openSync(draft, 'wx', 0o600);
  const reading = openChunks(record, place);
  try {
    for (let count = 1; ; count += 1) {
      const step = reading.next();
      if (step.done === true)
        return step.value === undefined ? ok(undefined) : refuse(step.value.code);
      writeAll(file, step.value);
      if (count % TURN_CHUNKS !== 0) continue;
      await nextTurn();
      if (!live.db.open) throw new Error('the vault was closed');
    }
  } finally {
    // Ends the stream, and wipes its key.
    reading.return(undefined);
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let left = bytes;
  while (left.length > 0) left = left.subarray(writeSync(file, left));
}
