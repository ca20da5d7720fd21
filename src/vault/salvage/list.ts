/** The one record of a salvaged vault that names every record which nothing proves to be current. */
import { collectionNumbered, COLLECTIONS } from '../collections.ts';
import { MAX_RECORD_BYTES } from '../container/format.ts';
import { isRecordId, type RecordId, recordIdFrom } from '../ids.ts';
import { recordBody, type RecordPlain, recordValue } from '../sealed/records.ts';
import type { Salvaged } from './read.ts';

type Lists = Map<string, Set<RecordId>>;

/** Whether a record is such a list, of an earlier salvage. */
export const isList = ({ plain }: Pick<Salvaged, 'plain'>): boolean =>
  plain.collection === COLLECTIONS.unproven && plain.id === recordIdFrom('unproven');

/** The records, and the list among them; without doubts there is none but an earlier one. What an earlier list names stays named. */
export function withList(records: readonly Salvaged[], generation: number): readonly RecordPlain[] {
  const doubtful = records.filter((record) => !record.proven && !isList(record));
  if (doubtful.length === 0) return records.map(({ plain }) => plain);
  const lists = listsIn(records.find(isList)?.plain);
  for (const { plain } of doubtful) {
    const name = collectionNumbered(plain.collection) ?? String(plain.collection);
    lists.set(name, (lists.get(name) ?? new Set()).add(plain.id));
  }
  const others = records.filter((record) => !isList(record)).map(({ plain }) => plain);
  return [...others, listOf(lists, generation)];
}

function listOf(lists: Lists, generation: number): RecordPlain {
  const records = Object.fromEntries([...lists].map(([name, ids]) => [name, [...ids]]));
  const body = recordBody({ records });
  if (body.length > MAX_RECORD_BYTES) throw new Error('the list of unproven records is too long');
  const id = recordIdFrom('unproven');
  return { collection: COLLECTIONS.unproven, id, revision: generation, schema: 1, body };
}

function listsIn(plain: RecordPlain | undefined): Lists {
  const lists: Lists = new Map();
  const value = plain === undefined ? null : recordValue(plain.body);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return lists;
  const [, records = {}] = Object.entries(value).find(([name]) => name === 'records') ?? [];
  for (const [name, ids] of Object.entries(records ?? {})) {
    if (Array.isArray(ids)) lists.set(name, new Set(ids.filter(isId)));
  }
  return lists;
}

const isId = (id: unknown): id is RecordId => typeof id === 'string' && isRecordId(id);
