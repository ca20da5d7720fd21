export { daysToGo, firstLeg, type Itinerary, lastLeg, phaseOf, tripDates } from './dates.ts';
export {
  type LevelOf,
  type PlaceLevel,
  proposePlace,
  type Raised,
  raiseProposal,
} from './propose.ts';
export {
  proposeEvent,
  proposePerson,
  type ScoredDraft,
  type ScoreProposal,
  type TripProposal,
} from './propose-scores.ts';
export {
  TIER_NAMES,
  type TierInput,
  type TierReason,
  type TierResult,
  tierOf,
} from './tier.ts';
export * from './trip.ts';
export { type TripRefusal, validateTrip } from './validate.ts';
