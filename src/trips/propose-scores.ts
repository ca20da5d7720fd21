import type { Localized } from '../kernel/index.ts';
import type { PlaceProposal, Purpose, Tier, Traveller, TripDraft } from './trip.ts';

/**
 * What the guidance of the Cyber Centre gives for the person and the event: C087 (ITSAP.00.087) sets high risk from who the
 * traveller is, the event attended and the location; C088 (ITSAP.00.088) says that high-profile travellers are targets by
 * their office. The numbers are this office's reading of both: a proposal that a person may change, never a rule.
 */
export interface ScoreProposal {
  readonly score: Tier;
  readonly reason: Localized;
}

/** All three scores. */
export interface TripProposal {
  readonly person: ScoreProposal;
  readonly event: ScoreProposal;
  readonly place: PlaceProposal;
}

/** What the person and the event are proposed from. */
export type ScoredDraft = Pick<TripDraft, 'purpose' | 'traveller' | 'companions'>;

const PERSONS: Readonly<Record<Traveller, ScoreProposal>> = {
  minister: {
    score: 3,
    reason: {
      en: 'A minister knows what other states want to know, and is a target everywhere.',
      fr: 'Un ministre sait ce que d’autres États veulent savoir\u00A0; il est une cible partout.',
    },
  },
  chair: {
    score: 2,
    reason: {
      en: 'Who chairs a committee or leads a delegation is named in public and worth listening to.',
      fr: 'Qui préside un comité ou dirige une délégation est nommé publiquement et mérite d’être écouté.',
    },
  },
  member: {
    score: 2,
    reason: {
      en: 'Members of Parliament have been targeted by foreign states because of their office.',
      fr: 'Des États étrangers ont visé des parlementaires en raison de leur charge.',
    },
  },
  senator: {
    score: 2,
    reason: {
      en: 'Senators have been targeted by foreign states because of their office.',
      fr: 'Des États étrangers ont visé des sénateurs en raison de leur charge.',
    },
  },
  staff: {
    score: 1,
    reason: {
      en: 'Staff are seldom a target by name, but their accounts lead to the Member.',
      fr: 'Le personnel est rarement visé nommément, mais ses comptes mènent au parlementaire.',
    },
  },
  family: {
    score: 1,
    reason: {
      en: 'Family are seldom a target by name.',
      fr: 'La famille est rarement visée nommément.',
    },
  },
};

const ACCOMPANIED: ScoreProposal = {
  score: 2,
  reason: {
    en: 'Someone travels along: the least protected person or device of the group is the way in.',
    fr: 'Une autre personne est du voyage\u00A0: la personne ou l’appareil le moins protégé du groupe est la porte d’entrée.',
  },
};

/** The person score: by office, and raised by company to that of the group. */
export function proposePerson({
  traveller,
  companions,
}: Pick<ScoredDraft, 'traveller' | 'companions'>): ScoreProposal {
  const own = PERSONS[traveller];
  return companions.length > 0 && ACCOMPANIED.score > own.score ? ACCOMPANIED : own;
}

const EVENTS: Readonly<Record<Purpose, ScoreProposal>> = {
  official: {
    score: 2,
    reason: {
      en: 'An official programme is known to its hosts in advance, and its talks are of interest.',
      fr: 'Un programme officiel est connu d’avance par ses hôtes et ses entretiens intéressent.',
    },
  },
  association: {
    score: 2,
    reason: {
      en: 'Parliamentary associations meet delegations of many states, some of them with other aims.',
      fr: 'Les associations parlementaires côtoient des délégations de nombreux États, dont certaines ont d’autres buts.',
    },
  },
  sponsored: {
    score: 2,
    reason: {
      en: 'Somebody else pays and sets the programme, so they know where you are and whom you meet.',
      fr: 'Un tiers paie et fixe le programme\u00A0: il sait où vous êtes et qui vous rencontrez.',
    },
  },
  party: {
    score: 1,
    reason: {
      en: 'A party event draws attention, but carries no business of the House.',
      fr: 'Une activité de parti attire l’attention, mais ne porte pas sur les travaux de la Chambre.',
    },
  },
  personal: {
    score: 1,
    reason: {
      en: 'A personal trip has no programme that others know.',
      fr: 'Un voyage personnel n’a pas de programme que d’autres connaissent.',
    },
  },
};

/** Talks that a minister or the head of a delegation leads. */
const HIGH_TALKS: ScoreProposal = {
  score: 3,
  reason: {
    en: 'Talks that a minister or the head of a delegation leads are worth a great effort to listen to.',
    fr: 'Les entretiens que dirige un ministre ou une tête de délégation valent un grand effort d’écoute.',
  },
};
const LEADING: readonly Traveller[] = ['minister', 'chair'];

/** The event score: by purpose, and higher for the official talks of those who lead them. */
export const proposeEvent = ({
  purpose,
  traveller,
}: Pick<ScoredDraft, 'purpose' | 'traveller'>): ScoreProposal =>
  purpose === 'official' && LEADING.includes(traveller) ? HIGH_TALKS : EVENTS[purpose];
