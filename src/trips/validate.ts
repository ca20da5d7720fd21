import { Temporal } from 'temporal-polyfill';
import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { isPlace, isZone } from '../places/index.ts';
import { endOf, startOf, tripDates } from './dates.ts';
import type { Leg, PlaceProposal, TripDraft } from './trip.ts';

/** Why a draft is not a trip. Facts: `leg` counts from 1; `place`, `zone`, `proposed` are what the sentence names. */
export type TripRefusal = Refusal<
  | 'endBeforeStart'
  | 'legsOutOfOrder'
  | 'tripTooLong'
  | 'unknownPlace'
  | 'unknownZone'
  | 'placeBelowProposal'
>;

/** Days from the first to the last of a trip, both counted. */
const MAX_DAYS = 365;

/**
 * What the schema of a draft cannot see: the order of dates, codes and zones that exist, and a place score that is not
 * under the proposal.
 * @param proposal what the loaded advisories propose for these legs, after `raiseProposal`.
 */
export function validateTrip(
  draft: TripDraft,
  proposal: PlaceProposal,
): Result<TripDraft, TripRefusal> {
  const refusal =
    draft.legs.reduce<TripRefusal | null>(
      (found, leg, index) => found ?? legRefusal(leg, index + 1, draft.legs[index - 1]),
      null,
    ) ?? lengthRefusal(draft);
  if (refusal !== null) return { ok: false, error: refusal };
  if (draft.place !== null && draft.place.score < proposal.score) {
    return refuse('placeBelowProposal', { proposed: proposal.score });
  }
  return ok(draft);
}

function legRefusal(leg: Leg, number: number, previous: Leg | undefined): TripRefusal | null {
  if (!isPlace(leg.place)) {
    return { code: 'unknownPlace', facts: { leg: number, place: leg.place } };
  }
  if (!isZone(leg.zone)) return { code: 'unknownZone', facts: { leg: number, zone: leg.zone } };
  if (leg.to < leg.from) return { code: 'endBeforeStart', facts: { leg: number } };
  if (previous !== undefined && isBefore(leg, previous)) {
    return { code: 'legsOutOfOrder', facts: { leg: number } };
  }
  return null;
}

/** A clock that is further behind than this is on the other side of the date line. */
const HALF_A_DAY_MS = 12 * 3_600_000;

/**
 * Whether a leg begins on an earlier day than the one before it. Over the date line the calendar goes back: who leaves Apia
 * on the fifth lands in Pago Pago on the fourth, so there only a day that is over before the other begins is refused.
 */
function isBefore(leg: Leg, previous: Leg): boolean {
  if (leg.from >= previous.from) return false;
  const behind = startOf({ ...previous, zone: leg.zone }) - startOf(previous);
  return behind <= HALF_A_DAY_MS || endOf({ ...leg, to: leg.from }) <= startOf(previous);
}

function lengthRefusal(draft: TripDraft): TripRefusal | null {
  const { from, to } = tripDates(draft);
  const nights = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
  return nights + 1 > MAX_DAYS ? { code: 'tripTooLong', facts: { most: MAX_DAYS } } : null;
}
