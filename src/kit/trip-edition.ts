import {
  conditionInWords,
  dueInWords,
  type Item,
  type TripDiff,
  tripDiff,
  type TripChange,
} from '../checklists/index.ts';
import type { BeforeAfter, TripEditionView } from '../contract/index.ts';
import { type Localized, ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import type { Trip } from '../trips/index.ts';
import type { VaultWriteError } from '../vault/index.ts';
import { currentEdition, keepEdition, libraryFor, rememberEdition } from './editions.ts';
import { editionView } from './library-views.ts';
import { commit, type OpenKit } from './open-kit.ts';
import { putTrip, readTrip } from './records.ts';
import { planInput } from './trip-views.ts';

/** A trip keeps the edition that it was planned with, and is offered the newer one. */

const NOTHING: TripDiff = { items: [], elsewhere: 0 };

/** What the newest edition would change; planned only where there is one that the trip has not. */
export async function tripEditionView(kit: OpenKit, trip: Trip): Promise<TripEditionView> {
  const newest = currentEdition(kit);
  const planned = plannedWith(kit, trip);
  const isNewer = trip.edition !== undefined && trip.edition !== newest.hash;
  const { items, elsewhere } = isNewer
    ? tripDiff(planInput(kit, trip), libraryFor(kit, newest.hash))
    : NOTHING;
  return {
    planned: planned === undefined ? null : await editionView(planned),
    newest: isNewer ? await editionView(newest) : null,
    isDeclined: trip.editionDeclined === newest.hash,
    items: items.map((change) => ({
      ...change,
      reasons: reasonsOf(kit, change.id, planned?.edition.number ?? 0),
      whenWords: inWords(change, ({ when }) => conditionInWords(when)),
      dueWords: inWords(change, ({ due }) => dueInWords(due)),
    })),
    elsewhere,
  };
}

const inWords = ({ before, after }: TripChange, say: (item: Item) => Localized): BeforeAfter => ({
  before: before && say(before),
  after: after && say(after),
});

function plannedWith({ shelf }: OpenKit, { edition: hash }: Trip) {
  const edition = hash === undefined ? undefined : shelf.editions.get(hash);
  return hash === undefined || edition === undefined ? undefined : { hash, edition };
}

/** Why an item was changed, in every edition after one, the newest first. */
const reasonsOf = ({ shelf }: OpenKit, item: string, after: number): readonly Localized[] =>
  [...shelf.editions.values()]
    .filter(({ number }) => number > after)
    .sort((a, b) => b.number - a.number)
    .flatMap(({ changes }) => changes.filter(({ id }) => id === item).map(({ reason }) => reason));

type ChoiceRefusal = Refusal<'notFound' | 'conflict'> | VaultWriteError;

/** `conflict`: what was looked at is no longer the newest. */
function newestFor(kit: OpenKit, id: string, hash: string): Result<Trip, ChoiceRefusal> {
  const trip = readTrip(kit.vault, id);
  if (trip === undefined) return refuse('notFound');
  return currentEdition(kit).hash === hash ? ok(trip) : refuse('conflict');
}

/** Answers are not touched: those of an item that is gone stay as kept rows. */
export function takeEdition(kit: OpenKit, id: string, hash: string): Result<Trip, ChoiceRefusal> {
  const found = newestFor(kit, id, hash);
  if (!found.ok) return found;
  const { editionDeclined: _before, ...trip } = found.value;
  const edition = keepEdition(kit);
  const next = { ...trip, edition: hash };
  const saved = commit(kit, 'library.take', [putTrip(next), ...edition.changes]);
  if (!saved.ok) return saved;
  rememberEdition(kit, edition);
  return ok(next);
}

export function declineEdition(
  kit: OpenKit,
  id: string,
  hash: string,
): Result<Trip, ChoiceRefusal> {
  const found = newestFor(kit, id, hash);
  if (!found.ok) return found;
  const next = { ...found.value, editionDeclined: hash };
  const saved = commit(kit, 'library.keep', [putTrip(next)]);
  return saved.ok ? ok(next) : saved;
}
