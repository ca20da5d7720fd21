import type { PlaceFactView } from '../../../../src/contract/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import type { PlaceProperty } from '../../../../src/places/index.ts';

export const messages = {
  title: { en: 'What holds there', fr: 'Ce qui vaut là-bas' },
  lead: {
    en: 'The checklist of every trip there follows from this. What nobody has looked up is unclear, and treated as if it held.',
    fr: 'La liste de chaque voyage en découle. Ce que personne n’a vérifié reste incertain et compte comme si c’était le cas.',
  },
  readOnly: {
    en: 'Travel staff and security officers keep this table.',
    fr: 'Ce tableau est tenu par le personnel des voyages et par la sécurité.',
  },
  known: {
    en: '{known} of {all} looked up',
    fr: 'vérifiés : {known} sur {all}',
  },
  from: { en: '{source}, read on {day}', fr: '{source}, lu le {day}' },
  change: { en: 'Change', fr: 'Modifier' },
  value: { en: 'Does this hold?', fr: 'Est-ce le cas ?' },
  source: { en: 'Source', fr: 'Source' },
  sourceHelp: {
    en: 'What was read, or who was asked: a publication, a mission, an office.',
    fr: 'Ce qui a été lu, ou qui a été consulté : une publication, une mission, un bureau.',
  },
  checked: { en: 'Read on', fr: 'Lu le' },
  note: { en: 'Note', fr: 'Note' },
  unclearNote: {
    en: 'The item stays on the list until somebody finds out.',
    fr: 'Le point reste sur la liste jusqu’à ce que quelqu’un vérifie.',
  },
  noNote: {
    en: 'Items that ask for this leave the lists.',
    fr: 'Les points qui en dépendent quittent les listes.',
  },
  save: { en: 'Save', fr: 'Enregistrer' },
  saved: {
    en: 'Saved. The lists of trips there were planned anew.',
    fr: 'Enregistré. Les listes des voyages concernés ont été refaites.',
  },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  noAdvisory: {
    en: 'No advisory is loaded for this place: its level is unknown, not normal.',
    fr: 'Aucun avertissement n’est chargé pour ce lieu : son niveau est inconnu, et non normal.',
  },
} satisfies Record<string, Localized>;

export const values = {
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  unclear: { en: 'Unclear', fr: 'Incertain' },
} satisfies Record<PlaceFactView['value'], Localized>;

/** Each as a statement that holds or does not. */
export const properties = {
  cyber: {
    en: 'Networks are used against visitors',
    fr: 'Les réseaux servent contre les visiteurs',
  },
  surveillance: { en: 'Visitors are watched', fr: 'Les visiteurs sont surveillés' },
  'encryption-import': {
    en: 'Bringing encryption in is restricted',
    fr: 'L’entrée de moyens de chiffrement est restreinte',
  },
  'vpn-law': { en: 'The law restricts VPNs', fr: 'La loi restreint les RPV' },
  'border-search': {
    en: 'Devices are searched at the border',
    fr: 'Les appareils sont fouillés à la frontière',
  },
  detention: {
    en: 'Foreigners are detained without clear cause',
    fr: 'Des étrangers sont détenus sans motif clair',
  },
  'consular-thin': {
    en: 'Canada can do little for its citizens',
    fr: 'Le Canada ne peut faire que peu de choses pour ses citoyens',
  },
  'medicine-law': {
    en: 'Common medicines are restricted',
    fr: 'Des médicaments courants sont réglementés',
  },
  unrest: { en: 'Unrest is likely', fr: 'Des troubles sont probables' },
  health: { en: 'Health risks are high', fr: 'Les risques pour la santé sont élevés' },
  'lgbtq-law': {
    en: 'The law targets 2SLGBTQI+ people',
    fr: 'La loi vise les personnes 2ELGBTQI+',
  },
  'speech-law': { en: 'The law restricts speech', fr: 'La loi restreint la parole' },
} satisfies Record<PlaceProperty, Localized>;
