import { clockNotes, nextThree, overdue, progress, setAnswer } from '../../checklists/index.ts';
import type { AnswerOf, HomeView, RequestOf } from '../../contract/index.ts';
import { ok, refuse } from '../../kernel/index.ts';
import { placeName } from '../../places/index.ts';
import { phaseOf, type Trip } from '../../trips/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { answersIn, commit, type OpenKit, stampOf } from '../open-kit.ts';
import { putAnswer, readTrip, readTrips } from '../records.ts';
import { rowsOf, tripSummary } from '../trip-views.ts';
import { datedEntries } from './advisories.ts';

/** The trip that matters now: one under way, else the next one, else one whose return list is not finished. */
function currentTrip(kit: OpenKit, trips: readonly Trip[]) {
  const planned = trips.map((trip) => {
    const rows = rowsOf(kit, trip);
    return { trip, rows, summary: tripSummary(kit, trip, rows) };
  });
  const byDay = planned.sort((a, b) => a.summary.from.localeCompare(b.summary.from));
  const unfinished = byDay.filter(({ summary }) => summary.progress.after.toDo > 0);
  return (
    byDay.find(({ summary }) => summary.phase === 'during') ??
    byDay.find(({ summary }) => summary.phase === 'before') ??
    unfinished.at(-1)
  );
}

function home(kit: OpenKit): HomeView {
  const trips = readTrips(kit.vault);
  const current = currentTrip(kit, trips);
  const counts = { trips: trips.length, advisories: kit.entries.size };
  if (current === undefined) {
    return { next: null, nextRows: [], overdueRows: [], stale: [], missing: [], counts };
  }
  const now = kit.ports.clock.now();
  const { trip, rows, summary } = current;
  const places = [...new Set(trip.legs.map((leg) => leg.place))];
  const entries = datedEntries(kit).filter((entry) => places.includes(entry.code));
  return {
    next: summary,
    nextRows: nextThree(rows, summary.phase, now),
    overdueRows: rows.filter((row) => overdue(row, now)),
    stale: entries.filter((entry) => entry.stale),
    missing: places
      .filter((code) => !kit.entries.has(code))
      .map((code) => ({ code, names: placeName(code) })),
    counts,
  };
}

type SetRequest = RequestOf<'answer.set'>;

function answer(kit: OpenKit, request: SetRequest): AnswerOf<'answer.set'> {
  const trip = readTrip(kit.vault, request.trip);
  const known = trip && rowsOf(kit, trip).some((row) => row.id === request.row);
  if (trip === undefined || !known) return refuse('notFound');
  const answers = answersIn(kit.answers, trip.id);
  const next = setAnswer(answers.get(request.row), {
    ...request,
    ...stampOf(kit),
  });
  if (!next.ok) return next;
  if (next.value !== answers.get(request.row)) {
    const saved = commit(kit, 'answer.set', [putAnswer(next.value)]);
    if (!saved.ok) return saved;
    answers.set(request.row, next.value);
  }
  const row = rowsOf(kit, trip).find((each) => each.id === request.row);
  return row === undefined ? refuse('notFound') : ok(row);
}

export const checklistHandlers: OpenHandlers<'home' | 'checklist' | 'answer'> = {
  'home.get': (_request, kit) => ok(home(kit)),

  'checklist.get': ({ trip }, kit) => {
    const found = readTrip(kit.vault, trip);
    if (found === undefined) return refuse('notFound');
    const now = kit.ports.clock.now();
    const rows = rowsOf(kit, found);
    const next = nextThree(rows, phaseOf(found, now), now).map((row) => row.id);
    return ok({ rows, progress: progress(rows, now), next, clocks: clockNotes(found) });
  },

  'answer.set': (request, kit) => answer(kit, request),
};
