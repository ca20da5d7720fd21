/** The attachments of a damaged file: those whose every chunk opens go on, the others are left out whole. */
import type { Database } from 'better-sqlite3';
import { fromHex } from '../../kernel/index.ts';
import { isWholeAttachment } from '../attachments/scan.ts';
import type { Binding } from '../sealed/binding.ts';
import { COLLECTIONS } from '../collections.ts';
import { faultOf } from '../container/database.ts';
import type { RecordId } from '../ids.ts';
import type { RecordPlain } from '../sealed/records.ts';
import type { AttachmentRow } from '../whole/write-vault.ts';

export interface SalvagedAttachments {
  /** Ids of attachments that cannot be read to their end. */
  readonly broken: ReadonlySet<RecordId>;
  readonly rows: Iterable<AttachmentRow>;
}

/** Sorts the attachments named by the records into whole and broken ones: every chunk of a whole one opens. */
export function salvageAttachments(
  db: Database,
  binding: Binding,
  plains: readonly RecordPlain[],
): SalvagedAttachments {
  const broken = new Set<RecordId>();
  const whole: RecordId[] = [];
  for (const plain of plains) {
    if (plain.collection !== COLLECTIONS.attachment) continue;
    if (isReadable(db, binding, plain)) whole.push(plain.id);
    else broken.add(plain.id);
  }
  return { broken, rows: rowsOf(db, whole) };
}

/** What SQLite itself cannot read is broken too. */
function isReadable(db: Database, binding: Binding, plain: RecordPlain): boolean {
  try {
    return isWholeAttachment(db, binding, plain);
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return false;
  }
}

function* rowsOf(db: Database, ids: readonly RecordId[]): Generator<AttachmentRow> {
  const ofOne = db.prepare<[Uint8Array], AttachmentRow>('SELECT aid, n, ct FROM att WHERE aid = ?');
  for (const id of ids) yield* ofOne.iterate(fromHex(id));
}
