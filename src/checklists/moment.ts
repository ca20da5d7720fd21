import type { Localized } from '../kernel/index.ts';
import type { LegDue, TripDue } from './due.ts';
import type { Visit } from './visit.ts';

/** The group that a row is shown in: a key that is the same for rows due together, and its heading. */
export interface Moment {
  readonly key: string;
  readonly label: Localized;
}

/** Answers whose stop or item is gone: they have no due moment any more. */
export const KEPT: Moment = {
  key: 'kept',
  label: { en: 'Kept answers', fr: 'Réponses conservées' },
};

const AT_PLACE: Readonly<Record<LegDue['anchor'], Localized>> = {
  border: { en: 'Border', fr: 'Frontière' },
  exit: { en: 'On the way out', fr: 'À la sortie' },
  arrival: { en: 'Arrival', fr: 'Arrivée' },
  stay: { en: 'Each day', fr: 'Chaque jour' },
  night: { en: 'Night', fr: 'Nuit' },
  leaving: { en: 'Before leaving', fr: 'Avant de repartir' },
};

/** What an anchor of a leg is called. */
export const legAnchor = (anchor: keyof typeof AT_PLACE): Localized => AT_PLACE[anchor];

/** The moment of an item that has one row for the whole trip. */
export const tripGroup = (due: TripDue): Moment =>
  due.anchor === 'departure'
    ? { key: `T${due.days}`, label: beforeDeparture(-due.days) }
    : { key: due.days === 0 ? 'R0' : `R+${due.days}`, label: afterReturn(due.days) };

/** The moment of an item at a visit, and at a night of it when it comes every night. */
export function legGroup({ anchor }: LegDue, visit: Visit, night: number | null): Moment {
  const { en, fr } = AT_PLACE[anchor];
  const number = night === null ? '' : ` ${night}`;
  const again = visit.number > 1;
  return {
    key: `${anchor}:${visit.key}${night === null ? '' : `#${night}`}`,
    label: {
      en: `${en}${number}: ${visit.name.en}${again ? ` (visit ${visit.number})` : ''}`,
      fr: `${fr}${number}\u00A0: ${visit.name.fr}${again ? ` (${visit.number}e passage)` : ''}`,
    },
  };
}

function beforeDeparture(days: number): Localized {
  if (days === 0) return { en: 'On the day of departure', fr: 'Le jour du départ' };
  if (days === 1) return { en: 'The day before', fr: 'La veille du départ' };
  return { en: `${days} days before`, fr: `${days} jours avant` };
}

function afterReturn(days: number): Localized {
  if (days === 0) {
    return { en: 'Home, before reconnecting', fr: 'Au retour, avant toute reconnexion' };
  }
  if (days === 1) return { en: '1 day after the return', fr: '1 jour après le retour' };
  return { en: `${days} days after the return`, fr: `${days} jours après le retour` };
}
