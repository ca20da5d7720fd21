import type { Show } from '../checklist/rows.ts';
import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'The list on paper', fr: 'La liste sur papier' },
  lead: {
    en: 'What the list shows, in the same order, with boxes to tick by hand. A printer you do not know keeps what it prints.',
    fr: 'Ce que la liste affiche, dans le même ordre, avec des cases à cocher à la main. Une imprimante inconnue garde ce qu’elle imprime.',
  },
  print: { en: 'Print the list', fr: 'Imprimer la liste' },
  shows: { en: 'Shown: {what}', fr: 'Affiché : {what}' },
  box: { en: 'Done', fr: 'Fait' },
  what: { en: 'What', fr: 'Quoi' },
  due: { en: 'Due', fr: 'Échéance' },
  proof: { en: 'Proof', fr: 'Preuve' },
  foot: {
    en: 'Valise · {when} · state {hash}',
    fr: 'Valise · {when} · état {hash}',
  },
} satisfies Record<string, Localized>;

/** What a filter shows, in words. */
export const shown = {
  all: { en: 'all', fr: 'tout' },
  mine: { en: 'what is yours to do', fr: 'ce qui vous revient' },
  'to-do': { en: 'what is still to do', fr: 'ce qui reste à faire' },
  overdue: { en: 'what is overdue', fr: 'ce qui est en retard' },
  proof: { en: 'what lacks its proof', fr: 'ce dont la preuve manque' },
} satisfies Record<Show, Localized>;
