/**
 * The attachments' part of the pass over the file. At an opening no chunk is read: the index tells which there are, and
 * each reading of an attachment verifies all of it. The deep pass opens every chunk (docs/vault-format.md §12).
 */
import type { Database } from 'better-sqlite3';
import { equalBytes, ID_LENGTH, tagOf } from '../../crypto/index.ts';
import { toHex } from '../../kernel/index.ts';
import { type ChunkFault, type ChunkPlace, faultOfChunks } from './read.ts';
import { type AttachmentRecord, aidOf, attachmentRecord } from './record.ts';
import { attachmentLeaf, type Layout, prepareChunks, withChunks } from './rows.ts';
import type { Binding } from '../sealed/binding.ts';
import { COLLECTIONS } from '../collections.ts';
import type { RecordId } from '../ids.ts';
import { openRecord, type RecordPlain, recordValue } from '../sealed/records.ts';
import type { Root } from '../sealed/root.ts';
import { isErased, type RawSealed, sealedRow } from '../container/rows.ts';
import type { RecordIndex } from '../verify/scan-records.ts';
import { addMember, EMPTY_SET } from '../sealed/setmac.ts';
import type { Finding } from '../types.ts';

/** How many other chunks of an attachment are tried in the place of one that does not open. */
const MOVED_SEARCH_LIMIT = 1024;

const WRONG: Finding = { code: 'attachmentsWrong', severity: 'tampered' };

/** Chunks without a record: an attachment that was never finished. */
export interface Orphan {
  readonly aid: Uint8Array;
  readonly chunks: number;
}

interface Attachments extends ChunkPlace {
  readonly root: Root;
  readonly records: readonly AttachmentRecord[];
  readonly orphans: readonly Orphan[];
  /** Chunks of records that are none of an attachment. */
  readonly others: readonly Orphan[];
  /** How many such records there are. */
  readonly malformed: number;
}

/** Compares the chunks with the records and, when asked or when some have no record, with the root. */
export function scanAttachments(
  db: Database,
  binding: Binding,
  root: Root,
  index: RecordIndex,
  options: { readonly deep: boolean },
): readonly Finding[] {
  const place = { binding, chunks: prepareChunks(db) };
  const leaves = index.get(COLLECTIONS.attachment);
  const records = leaves === undefined ? new Map() : readRecords(db, binding, leaves);
  const layout = sortRows(place.chunks.layout.all(), records);
  if (layout === undefined) return [WRONG];
  const readable = [...records.values()].filter((record) => record !== undefined);
  const malformed = records.size - readable.length;
  const scan: Attachments = { ...place, root, records: readable, malformed, ...layout };
  const orphans = orphanFinding(scan);
  if (options.deep) return [...scanContent(scan), ...orphans];
  // Chunks that nobody saved look like orphans. The sum tells; an attachment that is merely damaged keeps nothing closed.
  if (scan.orphans.length === 0 || equalBytes(sumOfTags(scan), root.attachmentSum)) return orphans;
  const worse = scanContent(scan).filter(({ severity }) => severity === 'tampered');
  return [...worse, ...orphans];
}

/** Every attachment's record by its id; undefined for one that is none. */
function readRecords(
  db: Database,
  binding: Binding,
  leaves: ReadonlyMap<RecordId, { readonly bix: Uint8Array }>,
): Map<RecordId, AttachmentRecord | undefined> {
  const select = db.prepare<[Uint8Array], RawSealed>('SELECT nonce, ct FROM rec WHERE bix = ?');
  const records = new Map<RecordId, AttachmentRecord | undefined>();
  for (const [id, { bix }] of leaves) {
    const row = select.get(bix);
    const sealed = row && sealedRow(row);
    const plain = sealed === undefined ? 'unsealed' : openRecord(binding, bix, sealed);
    records.set(id, typeof plain === 'string' ? undefined : recordOf(plain));
  }
  return records;
}

/** The attachment that a record describes; undefined for what is not one's. */
export function recordOf({ id, body }: RecordPlain): AttachmentRecord | undefined {
  try {
    return attachmentRecord(id, recordValue(body));
  } catch {
    return undefined;
  }
}

/** Which rows belong to no record; undefined when a chunk of a known attachment is missing or one too many is there. */
function sortRows(
  rows: readonly Layout[],
  records: ReadonlyMap<RecordId, AttachmentRecord | undefined>,
): Pick<Attachments, 'orphans' | 'others'> | undefined {
  const seen = new Set<string>();
  const [orphans, others]: [Orphan[], Orphan[]] = [[], []];
  for (const { aid, chunks, first, last } of rows) {
    const shaped = aid instanceof Uint8Array && aid.length === ID_LENGTH;
    if (!shaped || first < 0 || last >= 2 ** 32) return undefined;
    const id = toHex(aid) as RecordId;
    seen.add(id);
    const record = records.get(id);
    if (record === undefined) (records.has(id) ? others : orphans).push({ aid, chunks });
    else if (chunks !== record.chunks || first !== 0 || last !== chunks - 1) return undefined;
  }
  const missing = [...records].some(([id, record]) => record !== undefined && !seen.has(id));
  return missing ? undefined : { orphans, others };
}

function orphanFinding({ orphans, chunks }: Attachments): readonly Finding[] {
  if (orphans.length === 0) return [];
  const facts = {
    chunks: orphans.reduce((sum, orphan) => sum + orphan.chunks, 0),
    bytes: orphans.reduce((sum, { aid }) => sum + (chunks.bytes.get(aid)?.bytes ?? 0), 0),
  };
  return [{ code: 'attachmentOrphans', severity: 'warning', facts }];
}

/** The set of all chunks by their tags, without opening any. */
function sumOfTags({ binding, chunks, records, orphans, others }: Attachments): Uint8Array {
  const aids = [
    ...records.map(aidOf),
    ...orphans.map(({ aid }) => aid),
    ...others.map((o) => o.aid),
  ];
  return aids.reduce(
    (sum, aid) => withChunks(binding, sum, aid, chunks.tags.iterate(aid)),
    EMPTY_SET,
  );
}

/** Opens every chunk of every attachment, and compares the whole set with the root when all of them did. */
function scanContent(scan: Attachments): readonly Finding[] {
  const malformed = { code: 'recordMalformed', severity: 'damaged' } as const;
  return [...scanChunks(scan), ...Array.from({ length: scan.malformed }, () => malformed)];
}

function scanChunks(scan: Attachments): readonly Finding[] {
  const { binding, root, records, orphans, others } = scan;
  let sum = sumOfTags({ ...scan, records: [], orphans: [...orphans, ...others] });
  const failing: Failing[] = [];
  for (const record of records) {
    const aid = aidOf(record);
    const fault = faultOfChunks(record, scan, {
      opened: (n, ct) => {
        sum = addMember(sum, attachmentLeaf(binding, aid, n, ct));
      },
    });
    if (fault !== undefined) failing.push({ record, fault });
  }
  if (failing.length > 0) return judgeFailing(scan, failing);
  return equalBytes(sum, root.attachmentSum) ? [] : [WRONG];
}

interface Failing {
  readonly record: AttachmentRecord;
  readonly fault: ChunkFault;
}

function judgeFailing(scan: Attachments, failing: readonly Failing[]): readonly Finding[] {
  const wrong = failing.some(
    ({ record, fault }) => fault.code === 'tampered' || isMoved(scan, record, fault, failing),
  );
  if (wrong) return [WRONG];
  return failing.map(({ record, fault }) => ({
    code: 'attachmentDamaged',
    severity: 'damaged',
    facts: { attachment: record.id, chunk: fault.n },
  }));
}

/** Whether a failing chunk is a copy of another, or changed places with one: bits do not flip into that. */
function isMoved(
  scan: Attachments,
  record: AttachmentRecord,
  { n }: ChunkFault,
  failing: readonly Failing[],
): boolean {
  const { chunks } = scan;
  const failed = chunks.chunk.get(aidOf(record), n)?.ct;
  if (!(failed instanceof Uint8Array)) return false;
  const tag = tagOf(failed);
  if (!isErased(tag) && (chunks.sameTag.get(tag)?.rows ?? 0) > 1) return true;
  const places = Array.from({ length: Math.min(record.chunks, MOVED_SEARCH_LIMIT) }, (_, m) => ({
    aid: aidOf(record),
    n: m,
  }));
  for (const other of failing) places.push({ aid: aidOf(other.record), n: other.fault.n });
  const fault = faultOfChunks(record, scan, {
    failed: (opens) => {
      const exchanged = places.some((place) => {
        const ct = chunks.chunk.get(place.aid, place.n)?.ct;
        return ct instanceof Uint8Array && opens(ct);
      });
      return exchanged ? 'tampered' : 'damaged';
    },
  });
  return fault?.code === 'tampered';
}

/** Whether every chunk of the attachment that a record describes opens, in whatever else is wrong around it. */
export function isWholeAttachment(db: Database, binding: Binding, plain: RecordPlain): boolean {
  const record = recordOf(plain);
  if (record === undefined) return false;
  return faultOfChunks(record, { binding, chunks: prepareChunks(db) }) === undefined;
}

/** The chunks that no record names, but for those of the attachments named. */
export function orphansIn(
  db: Database,
  index: RecordIndex,
  except: ReadonlySet<string>,
): readonly Orphan[] {
  const known = index.get(COLLECTIONS.attachment);
  return prepareChunks(db)
    .layout.all()
    .flatMap(({ aid, chunks }) => {
      if (!(aid instanceof Uint8Array)) return [];
      const id = toHex(aid) as RecordId;
      return known?.has(id) || except.has(id) ? [] : [{ aid, chunks }];
    });
}
