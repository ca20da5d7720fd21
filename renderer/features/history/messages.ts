import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'History', fr: 'Historique' },
  ofKit: { en: 'History of the kit', fr: 'Historique de la valise' },
  lead: {
    en: 'Every save, newest first, at the time on the clock of the computer that made it.',
    fr: 'Chaque enregistrement, le plus récent d’abord, à l’heure de l’ordinateur utilisé.',
  },
  none: { en: 'Nothing is in this history yet.', fr: 'Cet historique est encore vide.' },
  noZone: { en: 'the zone was not noted', fr: 'fuseau non noté' },
  items: { en: 'Items', fr: 'Points' },
  older: { en: 'Show older', fr: 'Afficher les plus anciens' },
  loading: { en: 'Reading.', fr: 'Lecture en cours.' },
  beginning: { en: 'The history begins here.', fr: 'L’historique commence ici.' },
} satisfies Record<string, Localized>;
