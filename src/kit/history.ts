import type { HistoryLine, HistoryView } from '../contract/index.ts';
import { type Localized, ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import type { JournalEntry, RecordId } from '../vault/index.ts';
import { answersIn, type OpenKit } from './open-kit.ts';
import { answerRecordId, readTrip, readTrips, tripRecordId } from './records.ts';
import { rowsOf } from './trip-views.ts';
import { verbInWords } from './verbs.ts';

/** Lines of one page. */
const PAGE = 50;
const MOST_ITEMS = 5;

/** Whoever the journal may name. */
const ACTORS = new Map<string, Localized>([
  ['owner', { en: 'Holder of the kit', fr: 'Titulaire de la valise' }],
  ['office', { en: 'Office', fr: 'Bureau' }],
]);
const SOMEBODY: Localized = { en: 'Somebody else', fr: 'Quelqu’un d’autre' };

/** What was done, newest first: everything, or what touched one trip and its answers. */
export function historyView(
  kit: OpenKit,
  trip: string | null,
  before: number | null,
): Result<HistoryView, Refusal<'notFound'>> {
  const named = titlesByRecord(kit, trip);
  if (named === undefined) return refuse('notFound');
  const entries = kit.vault
    .journal()
    .filter(({ seq }) => before === null || seq < before)
    .filter((entry) => trip === null || touches(entry, named))
    .reverse();
  const page = entries.slice(0, PAGE);
  const next = entries.length > PAGE ? (page.at(-1)?.seq ?? null) : null;
  return ok({ lines: page.map((entry) => lineOf(entry, named)), next });
}

/** Titles by record: an item's for an answer, null for a trip itself. */
type Titles = ReadonlyMap<RecordId, Localized | null>;

function titlesByRecord(kit: OpenKit, trip: string | null): Titles | undefined {
  const one = trip === null ? undefined : readTrip(kit.vault, trip);
  if (trip !== null && one === undefined) return undefined;
  const titles = new Map<RecordId, Localized | null>();
  for (const each of one === undefined ? readTrips(kit.vault) : [one]) {
    titles.set(tripRecordId(each.id), null);
    const answered = answersIn(kit.answers, each.id);
    for (const row of rowsOf(kit, each)) {
      if (answered.has(row.id)) titles.set(answerRecordId(each.id, row.id), row.title);
    }
  }
  return titles;
}

const touches = ({ changes }: JournalEntry, titles: Titles): boolean =>
  changes.some(({ record }) => record !== undefined && titles.has(record.id));

function lineOf(entry: JournalEntry, titles: Titles): HistoryLine {
  const items = entry.changes.flatMap(({ record }) => {
    const title = record && titles.get(record.id);
    return title ? [title] : [];
  });
  return {
    seq: entry.seq,
    at: new Date(entry.time).toISOString(),
    zone: entry.zone ?? null,
    who: ACTORS.get(entry.actor) ?? SOMEBODY,
    what: verbInWords(entry.verb, entry.changes.length),
    items: items.slice(0, MOST_ITEMS),
  };
}
