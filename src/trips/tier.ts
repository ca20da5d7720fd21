import type { Localized } from '../kernel/index.ts';
import type { PlaceProposal, Score, Tier, TierOverride, Trip } from './trip.ts';

/** What the tier is computed from. */
export type TierInput = Pick<Trip, 'person' | 'event' | 'place' | 'proposal' | 'override'>;

/** A score with a reason that both languages can show; a person's own words are the same in both. */
export interface TierReason {
  readonly score: Tier;
  readonly reason: Localized;
}

/** The tier of a trip and the three scores behind it (travel-security-guidance §0). */
export interface TierResult {
  /** What holds: the officer's word where there is one, otherwise `computed`. */
  readonly tier: Tier;
  /** The maximum of the three scores; it stays in sight under an officer's word. */
  readonly computed: Tier;
  readonly override: TierOverride | null;
  readonly parts: {
    readonly person: TierReason;
    readonly event: TierReason;
    /** `proposed` is what the advisories give, also where a person raised the score above it. */
    readonly place: TierReason & { readonly proposed: PlaceProposal };
  };
}

/** How a tier is called, T1 to T4. */
export const TIER_NAMES: Readonly<Record<Tier, Localized>> = {
  1: { en: 'routine', fr: 'courant' },
  2: { en: 'elevated', fr: 'accru' },
  3: { en: 'high', fr: 'élevé' },
  4: { en: 'extreme', fr: 'extrême' },
};

const ROUTINE: Localized = {
  en: 'Nothing noted that raises it.',
  fr: 'Rien d’inscrit qui hausse cette cote.',
};
const NO_REASON: Localized = { en: 'No reason was given.', fr: 'Aucune raison n’a été donnée.' };

function partOf({ score, reason }: Score): TierReason {
  if (reason.trim() !== '') return { score, reason: { en: reason, fr: reason } };
  return { score, reason: score === 1 ? ROUTINE : NO_REASON };
}

/**
 * The maximum of person, event and place, never an average; a place score under the proposal counts as the proposal. An
 * officer's word goes before it, up or down.
 */
export function tierOf({ person, event, place, proposal, override }: TierInput): TierResult {
  const placePart =
    place !== null && place.score > proposal.score
      ? partOf(place)
      : { score: proposal.score, reason: proposal.reason };
  const parts = {
    person: partOf(person),
    event: partOf(event),
    place: { ...placePart, proposed: proposal },
  };
  const computed = [parts.person, parts.event, parts.place].reduce<Tier>(
    (highest, { score }) => (score > highest ? score : highest),
    1,
  );
  return { tier: override?.tier ?? computed, computed, override: override ?? null, parts };
}
