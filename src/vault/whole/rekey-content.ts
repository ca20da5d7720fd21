/** What an open vault consists of under new keys: its records, journal, drafts and attachments as they are at this moment. */
import type { Database } from 'better-sqlite3';
import { equalBytes, TAG_LENGTH, tagOf } from '../../crypto/index.ts';
import { toHex } from '../../kernel/index.ts';
import { rewrapped } from '../attachments/attachments.ts';
import type { Binding } from '../sealed/binding.ts';
import { COLLECTIONS } from '../collections.ts';
import { openDraft } from '../sealed/drafts.ts';
import { readEntries, tieTo } from '../history.ts';
import type { EntryContent, JournalChange } from '../sealed/journal.ts';
import type { JsonValue } from '../json.ts';
import { current, type Live } from '../live.ts';
import type { NewKeys } from '../keys/new-keys.ts';
import type { RowEdit } from '../plan.ts';
import { blindId, type Leaf, openRecord, recordBody, type RecordPlain } from '../sealed/records.ts';
import { type RawSealed, sealedRow } from '../container/rows.ts';
import { type Change, type JournalNote, VaultTamperedError } from '../types.ts';
import type { AttachmentRow, Contents } from './write-vault.ts';

/** What changes together with the keys. */
export interface Renewal {
  readonly changes: readonly Change[];
  /** The same changes as rows of the old file. */
  readonly edits: readonly RowEdit[];
  readonly note: JournalNote;
}

/** The parts of the new file. Everything is read while it is written, so nothing may be saved in between. */
export function contentsUnder(live: Live, renewal: Renewal, keys: NewKeys): Contents {
  const { root } = current(live);
  const { binding } = keys;
  const generation = root.generation + 1;
  const savedAt = live.clock.now();
  const noted = journalOf(renewal.edits, binding);
  const last = (): EntryContent => {
    const changes = [tieTo(root.journalRoot), ...noted.changes()];
    return { time: savedAt, generation, note: renewal.note, changes };
  };
  return {
    ...keys,
    records: recordsUnder(live, renewal.changes, binding, generation),
    sealed: noted.sealed,
    entries: entriesUnder(live, binding, last),
    drafts: draftsIn(live.db, live.binding),
    attachments: attachmentsIn(live.db),
    root: {
      generation,
      branch: root.branch,
      savedAt,
      deviceId: live.witness?.deviceId ?? root.deviceId,
    },
  };
}

/** The edits as the journal of the new file notes them: their blind ids are new, and the new tags are known once the records are sealed. */
function journalOf(edits: readonly RowEdit[], binding: Binding) {
  const noted = new Map<string, JournalChange>();
  for (const { collection, id, before } of edits) {
    const bix = blindId(binding, collection, id);
    const none = new Uint8Array(TAG_LENGTH);
    noted.set(toHex(bix), { bix, oldTag: before?.tag ?? none, newTag: none });
  }
  return {
    sealed({ bix, tag }: Leaf): void {
      const name = toHex(bix);
      const change = noted.get(name);
      if (change !== undefined) noted.set(name, { ...change, newTag: tag });
    },
    changes: () => noted.values(),
  };
}

function* recordsUnder(
  live: Live,
  changes: readonly Change[],
  binding: Binding,
  generation: number,
): Generator<RecordPlain> {
  const changed = new Map(
    changes.map((change) => [`${COLLECTIONS[change.collection]}:${change.id}`, change]),
  );
  for (const [collection, leaves] of current(live).index) {
    for (const [id, leaf] of leaves) {
      if (changed.has(`${collection}:${id}`)) continue;
      const row = live.statements.selectRecord.get(leaf.bix);
      const sealed = row && sealedRow(row);
      const known = sealed !== undefined && equalBytes(tagOf(sealed.ct), leaf.tag);
      const plain = known ? openRecord(live.binding, leaf.bix, sealed) : 'unsealed';
      if (typeof plain === 'string') throw new VaultTamperedError('a record changed in the file');
      yield rewrapped(live.binding, binding, plain, live.random);
    }
  }
  for (const change of changed.values()) {
    if (change.kind === 'delete') continue;
    const { id, schema, value } = change;
    const collection = COLLECTIONS[change.collection];
    yield { collection, id, schema, revision: generation, body: recordBody(value) };
  }
}

/** The journal as it was, its blind ids those of the new key where the record still exists, and the entry of the re-key. */
function* entriesUnder(
  live: Live,
  binding: Binding,
  last: () => EntryContent,
): Generator<EntryContent> {
  const renamed = new Map<string, Uint8Array>();
  for (const [collection, leaves] of current(live).index) {
    for (const [id, { bix }] of leaves) renamed.set(toHex(bix), blindId(binding, collection, id));
  }
  for (const entry of readEntries(live)) yield renamedEntry(entry, renamed);
  yield last();
}

/** An entry with other blind ids for the records that have one; `renamed` is by hex. */
export const renamedEntry = (
  { time, generation, note, changes }: EntryContent,
  renamed: ReadonlyMap<string, Uint8Array>,
): EntryContent => ({
  time,
  generation,
  note,
  changes: changes.map((change) => ({
    ...change,
    bix: renamed.get(toHex(change.bix)) ?? change.bix,
  })),
});

/** Every draft that opens. */
export function* draftsIn(
  db: Database,
  binding: Binding,
): Generator<{ readonly key: string; readonly value: JsonValue }> {
  const rows = db.prepare<[], RawSealed & { readonly bix: Uint8Array }>(
    'SELECT bix, nonce, ct FROM draft',
  );
  for (const row of rows.iterate()) {
    const sealed = sealedRow(row);
    const draft = sealed && openDraft(binding, row.bix, sealed);
    if (draft !== undefined) yield draft;
  }
}

/** Asked for at the first chunk and not before: a query that was begun and never ended keeps the connection from every later save. */
function* attachmentsIn(db: Database): Generator<AttachmentRow> {
  yield* db.prepare<[], AttachmentRow>('SELECT aid, n, ct FROM att').iterate();
}
