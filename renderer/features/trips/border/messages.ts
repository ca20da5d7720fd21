import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Before a border', fr: 'Avant la frontière' },
  none: { en: 'No border is left on this trip', fr: 'Aucune frontière ne reste sur ce voyage' },
  noneWhy: {
    en: 'The list of the trip has what is due on the way home.',
    fr: 'La liste du voyage indique ce qui est prévu pour le retour.',
  },
  devices: { en: 'What you carry', fr: 'Ce que vous transportez' },
  noDevices: { en: 'No device is on this trip.', fr: 'Ce voyage ne comporte aucun appareil.' },
  call: { en: 'Whom to call', fr: 'Qui appeler' },
  noNumber: { en: 'No number is filled in.', fr: 'Aucun numéro n’est inscrit.' },
  checked: { en: 'checked on {day}', fr: 'vérifié le {day}' },
  notChecked: { en: 'not checked yet', fr: 'pas encore vérifié' },
  print: { en: 'Print this page', fr: 'Imprimer cette page' },
} satisfies Record<string, Localized>;
