import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Change the passphrase', fr: 'Changer la phrase secrète' },
  present: { en: 'Present passphrase', fr: 'Phrase secrète actuelle' },
  typePresent: {
    en: 'Type the present passphrase.',
    fr: 'Tapez la phrase secrète actuelle.',
  },
  scope: { en: 'What changes', fr: 'Ce qui change' },
  everywhere: {
    en: 'Everything gets a new key (recommended)',
    fr: 'Tout reçoit une nouvelle clé (recommandé)',
  },
  everywhereNote: {
    en: 'Copies made before still open with the old passphrase, and give away nothing newer.',
    fr: 'Les copies déjà faites s’ouvrent toujours avec l’ancienne phrase secrète, mais ne livrent rien de plus récent.',
  },
  only: { en: 'Only the passphrase', fr: 'Seulement la phrase secrète' },
  onlyNote: {
    en: 'Whoever has a copy made before and the old passphrase can open this kit and every newer copy too.',
    fr: 'Quiconque possède une copie déjà faite et l’ancienne phrase secrète peut aussi ouvrir cette valise et toute copie plus récente.',
  },
  sheetStays: {
    en: 'The recovery sheet stays good.',
    fr: 'La feuille de récupération reste valable.',
  },
  change: { en: 'Change the passphrase', fr: 'Changer la phrase secrète' },
  changed: { en: 'The passphrase is changed.', fr: 'La phrase secrète est changée.' },
  changedEverywhere: {
    en: 'The passphrase is changed, and everything has a new key.',
    fr: 'La phrase secrète est changée, et tout a une nouvelle clé.',
  },
  fromNow: {
    en: 'From now on this kit opens with the new one.',
    fr: 'Désormais, cette valise s’ouvre avec la nouvelle.',
  },
  backToKeys: { en: 'Back to the keys', fr: 'Revenir aux clés' },
} satisfies Record<string, Localized>;
