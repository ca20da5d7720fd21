import { type ChecklistRow, planChecklist, type PlanInput, progress } from '../checklists/index.ts';
import type { LegView, TierPart, TripSummary, TripView } from '../contract/index.ts';
import { placeName } from '../places/index.ts';
import {
  daysToGo,
  type PlaceProposal,
  phaseOf,
  proposePlace,
  raiseProposal,
  tierOf,
  type Trip,
  tripDates,
} from '../trips/index.ts';
import { attachedLevels } from './attachments.ts';
import { libraryFor } from './editions.ts';
import { answersIn, type OpenKit } from './open-kit.ts';
import { readTrips } from './records.ts';

/** The place score that the loaded advisories propose for these legs now. */
export const proposalNow = (kit: OpenKit, legs: Trip['legs']): PlaceProposal =>
  proposePlace(legs, (code) => kit.entries.get(code));

/** Trips of a kind, as a list names them. */
export const tripsWhere = (
  kit: OpenKit,
  test: (trip: Trip) => boolean,
): readonly Pick<Trip, 'id' | 'title'>[] =>
  readTrips(kit.vault)
    .filter(test)
    .map(({ id, title }) => ({ id, title }));

/** The checklist of a trip at this moment, with the edition that it was planned with. */
export const rowsOf = (kit: OpenKit, trip: Trip): readonly ChecklistRow[] =>
  planChecklist(planInput(kit, trip));

/** What a checklist is made from. */
export const planInput = (kit: OpenKit, trip: Trip): PlanInput => ({
  library: libraryFor(kit, trip.edition),
  trip,
  answers: answersIn(kit.answers, trip.id),
  placeFacts: kit.placeFacts,
  attached: attachedLevels(kit, trip.id),
});

function legView(kit: OpenKit, leg: Trip['legs'][number]): LegView {
  const entry = kit.entries.get(leg.place);
  return { ...leg, names: placeName(leg.place), level: entry?.overall ?? null };
}

export function tripSummary(kit: OpenKit, trip: Trip, rows = rowsOf(kit, trip)): TripSummary {
  const now = kit.ports.clock.now();
  return {
    id: trip.id,
    title: trip.title,
    legs: trip.legs.map((leg) => legView(kit, leg)),
    ...tripDates(trip),
    phase: phaseOf(trip, now),
    daysToGo: daysToGo(trip, now),
    tier: tierOf(trip).tier,
    progress: progress(rows, now),
  };
}

export function tripView(kit: OpenKit, trip: Trip): TripView {
  const { lower } = raiseProposal(trip.proposal, proposalNow(kit, trip.legs));
  const { parts, computed, override } = tierOf(trip);
  const tierParts: TierPart[] = [
    { part: 'person', ...parts.person },
    { part: 'event', ...parts.event },
    { part: 'place', ...parts.place },
  ];
  return {
    ...tripSummary(kit, trip),
    trip,
    computedTier: computed,
    override,
    tierParts,
    lowerProposal: lower,
  };
}
