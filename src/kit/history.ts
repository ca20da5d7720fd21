import type { Answer, AnswerEntry } from '../checklists/index.ts';
import type { HistoryLine, HistoryView } from '../contract/index.ts';
import { type Localized, ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import type { JournalEntry, RecordId } from '../vault/index.ts';
import { playbookOf } from './incident-views.ts';
import { answersIn, type OpenKit } from './open-kit.ts';
import {
  answerRecordId,
  incidentRecordId,
  readIncidents,
  readTrip,
  readTrips,
  tripRecordId,
} from './records.ts';
import { rowsOf } from './trip-views.ts';
import { answerInWords, verbInWords } from './verbs.ts';

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
  const journal = kit.vault.journal();
  const given = answersGiven(journal, named);
  const entries = journal
    .filter(({ seq }) => before === null || seq < before)
    .filter((entry) => trip === null || touches(entry, named))
    .reverse();
  const page = entries.slice(0, PAGE);
  const next = entries.length > PAGE ? (page.at(-1)?.seq ?? null) : null;
  return ok({ lines: page.map((entry) => lineOf(entry, named, given.get(entry.seq))), next });
}

/** By record: the item's title and the answer, the title alone for an incident, null for a trip itself. */
type Titles = ReadonlyMap<RecordId, Named | null>;

interface Named {
  readonly title: Localized;
  readonly answer?: Answer;
}

function titlesByRecord(kit: OpenKit, trip: string | null): Titles | undefined {
  const one = trip === null ? undefined : readTrip(kit.vault, trip);
  if (trip !== null && one === undefined) return undefined;
  const titles = new Map<RecordId, Named | null>();
  for (const each of one === undefined ? readTrips(kit.vault) : [one]) {
    titles.set(tripRecordId(each.id), null);
    const answered = answersIn(kit.answers, each.id);
    for (const row of rowsOf(kit, each)) {
      const answer = answered.get(row.id);
      if (answer === undefined) continue;
      titles.set(answerRecordId(each.id, row.id), { title: row.title, answer });
    }
  }
  for (const incident of readIncidents(kit.vault)) {
    if (trip !== null && incident.trip !== trip) continue;
    titles.set(incidentRecordId(incident.id), { title: playbookOf(kit, incident).choice });
  }
  return titles;
}

const touches = ({ changes }: JournalEntry, titles: Titles): boolean =>
  changes.some(({ record }) => record !== undefined && titles.has(record.id));

/** What an entry answered, and what the item said before. */
interface Given {
  readonly now: AnswerEntry;
  readonly before: AnswerEntry | undefined;
}

/**
 * The answers given, by the number of their entry. The journal holds no content; an answer keeps every earlier one, so the
 * last entry that answered it gave the present one, and so on backwards.
 */
function answersGiven(
  journal: readonly JournalEntry[],
  titles: Titles,
): ReadonlyMap<number, Given> {
  const steps = new Map<RecordId, number>();
  const given = new Map<number, Given>();
  for (const { seq, verb, changes } of [...journal].reverse()) {
    const [id] = changes.flatMap(({ record }) => record?.id ?? []);
    const answer = id === undefined ? undefined : titles.get(id)?.answer;
    if (verb !== 'answer.set' || id === undefined || answer === undefined) continue;
    const all = [...answer.history, answer.current];
    const back = (steps.get(id) ?? 0) + 1;
    steps.set(id, back);
    const now = all.at(-back);
    if (now !== undefined) given.set(seq, { now, before: all.at(-back - 1) });
  }
  return given;
}

function lineOf(entry: JournalEntry, titles: Titles, given: Given | undefined): HistoryLine {
  const items = entry.changes.flatMap(({ record }) => {
    const named = record && titles.get(record.id);
    return named ? [named.title] : [];
  });
  return {
    seq: entry.seq,
    at: new Date(entry.time).toISOString(),
    zone: entry.zone ?? null,
    who: ACTORS.get(entry.actor) ?? SOMEBODY,
    what:
      given === undefined
        ? verbInWords(entry.verb, entry.changes.length)
        : answerInWords(given.now.state, given.before?.state ?? null),
    items: items.slice(0, MOST_ITEMS),
  };
}
