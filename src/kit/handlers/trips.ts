import type { AnswerOf, RequestOf } from '../../contract/index.ts';
import { ok, refuse, toHex } from '../../kernel/index.ts';
import {
  type PlaceProposal,
  proposeEvent,
  proposePerson,
  raiseProposal,
  type Trip,
  type TripDraft,
  validateTrip,
} from '../../trips/index.ts';
import { markAttachments } from '../attachments.ts';
import { keepEdition, rememberEdition } from '../editions.ts';
import type { OpenHandlers } from '../handlers.ts';
import { answersIn, commit, isOfficers, type OpenKit, stampOf } from '../open-kit.ts';
import { dropAnswer, dropTrip, putAnswer, putTrip, readTrip, readTrips } from '../records.ts';
import { proposalNow, tripSummary, tripView } from '../trip-views.ts';

/**
 * The highest proposal ever made stays while the place that it comes from is on the route, so that an edit elsewhere
 * lowers nothing; without that place the question is a new one.
 */
function proposalFor(kit: OpenKit, legs: Trip['legs'], previous: Trip | undefined): PlaceProposal {
  const kept = previous?.proposal;
  const stays = legs.some((leg) => leg.place === kept?.code);
  return raiseProposal(stays ? kept : undefined, proposalNow(kit, legs)).proposal;
}

/** So that each device of a trip has rows of its own. */
const newDeviceId = (kit: OpenKit): string => toHex(kit.ports.random.bytes(4));

function saveTrip(kit: OpenKit, id: string | null, draft: TripDraft) {
  const previous = id === null ? undefined : readTrip(kit.vault, id);
  if (id !== null && previous === undefined) return refuse('notFound');
  const proposal = proposalFor(kit, draft.legs, previous);
  const valid = validateTrip(draft, proposal);
  if (!valid.ok) return valid;
  // A list keeps the edition that it was begun with, whatever comes later: with the program or from an office.
  const edition = previous === undefined ? keepEdition(kit) : null;
  const trip = {
    ...previous,
    ...(edition && { edition: edition.hash }),
    ...valid.value,
    devices: valid.value.devices.map((device) => ({ id: newDeviceId(kit), ...device })),
    id: id ?? toHex(kit.ports.random.bytes(16)),
    proposal,
  };
  const saved = commit(kit, 'trip.save', [putTrip(trip), ...(edition?.changes ?? [])]);
  if (!saved.ok) return saved;
  if (edition !== null) rememberEdition(kit, edition);
  return ok(tripView(kit, trip));
}

/** The three scores and what they give stay in the trip; only what holds changes. */
function overrideTier(
  kit: OpenKit,
  id: string,
  asked: RequestOf<'trip.overrideTier'>['override'],
): AnswerOf<'trip.overrideTier'> {
  if (!isOfficers(kit)) return refuse('officerOnly');
  const found = readTrip(kit.vault, id);
  if (found === undefined) return refuse('notFound');
  const { override: _before, ...trip } = found;
  const next: Trip = asked === null ? trip : { ...trip, override: { ...asked, ...stampOf(kit) } };
  const verb = asked === null ? 'tier.computed' : 'tier.override';
  const saved = commit(kit, verb, [putTrip(next)]);
  return saved.ok ? ok(tripView(kit, next)) : saved;
}

/** Soonest trip first; trips that are over come last, the latest of them first. */
function inOrder(kit: OpenKit) {
  const all = readTrips(kit.vault).map((trip) => tripSummary(kit, trip));
  const over = all.filter((trip) => trip.phase === 'after');
  const ahead = all.filter((trip) => trip.phase !== 'after');
  const byDay = (a: { from: string }, b: { from: string }) => a.from.localeCompare(b.from);
  return [...ahead.sort(byDay), ...over.sort(byDay).reverse()];
}

export const tripHandlers: OpenHandlers<'trip'> = {
  'trip.list': (_request, kit) => ok(inOrder(kit)),

  'trip.get': ({ trip }, kit) => {
    const found = readTrip(kit.vault, trip);
    return found === undefined ? refuse('notFound') : ok(tripView(kit, found));
  },

  'trip.propose': ({ legs, ...draft }, kit) =>
    ok({
      person: proposePerson(draft),
      event: proposeEvent(draft),
      place: proposalNow(kit, legs),
    }),
  'trip.overrideTier': ({ trip, override }, kit) => overrideTier(kit, trip, override),
  'trip.save': ({ trip, draft }, kit) => saveTrip(kit, trip, draft),

  'trip.remove': ({ trip }, kit) => {
    const found = readTrip(kit.vault, trip);
    if (found === undefined) return refuse('notFound');
    const answers = [...answersIn(kit.answers, trip).values()];
    const changes = [dropTrip(trip), ...answers.map(dropAnswer)];
    // Attachments stay until the lock, so that this can be undone: only their records say that they are gone.
    const marked = markAttachments(kit.vault, { trip }, true);
    const saved = commit(kit, 'trip.remove', [...changes, ...marked]);
    if (!saved.ok) return saved;
    kit.removed.set(trip, { trip: found, answers });
    kit.answers.delete(trip);
    return ok(null);
  },

  'trip.restore': ({ trip }, kit) => {
    const removed = kit.removed.get(trip);
    if (removed === undefined) return refuse('notFound');
    const changes = [putTrip(removed.trip), ...removed.answers.map(putAnswer)];
    const unmarked = markAttachments(kit.vault, { trip }, false);
    const saved = commit(kit, 'trip.restore', [...changes, ...unmarked]);
    if (!saved.ok) return saved;
    for (const answer of removed.answers) {
      answersIn(kit.answers, trip).set(answer.row, answer);
    }
    kit.removed.delete(trip);
    return ok(tripView(kit, removed.trip));
  },
};
