import type { AttachedKind } from '../../../../src/checklists/index.ts';
import type { PhotoFacts } from '../../../../src/photos/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Evidence', fr: 'Preuves' },
  none: { en: 'Nothing is attached yet.', fr: 'Rien n’est joint pour l’instant.' },
  kind: { en: 'What you attach', fr: 'Ce que vous joignez' },
  setKind: { en: 'It is: {kind}', fr: 'C’est : {kind}' },
  add: { en: 'Attach files', fr: 'Joindre des fichiers' },
  running: { en: 'Sealing {name}', fr: 'Mise sous scellé de {name}' },
  progress: { en: '{done} of {size}', fr: '{done} sur {size}' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  stopped: {
    en: 'Stopped. What was attached before stays.',
    fr: 'Arrêté. Ce qui était déjà joint reste.',
  },
  notAdded: { en: 'Not attached', fr: 'Non joint' },
  refused: { en: '{name}: {why}', fr: '{name} : {why}' },
  about: { en: '{size} · {kind} · added {when}', fr: '{size} · {kind} · ajouté le {when}' },
  stripped: { en: 'Hidden data removed', fr: 'Données cachées retirées' },
  show: { en: 'Show', fr: 'Afficher' },
  facts: { en: 'What it tells', fr: 'Ce qu’elle révèle' },
  save: { en: 'Save outside', fr: 'Enregistrer ailleurs' },
  saved: {
    en: '“{name}” was saved. That copy is not sealed: delete it when it has served.',
    fr: '« {name} » est enregistré. Cette copie n’est pas scellée : supprimez-la quand elle a servi.',
  },
  remove: { en: 'Remove', fr: 'Retirer' },
  removeTitle: { en: 'Remove this file from the kit?', fr: 'Retirer ce fichier de la valise ?' },
  removeBody: {
    en: '“{name}” is taken out of the kit and cannot be put back. The history keeps that it was there.',
    fr: '« {name} » est retiré de la valise et ne peut pas y être remis. L’historique garde la trace de sa présence.',
  },
  keep: { en: 'Keep it', fr: 'Conserver' },
  picture: { en: 'Picture {name}', fr: 'Image {name}' },
  cannotDraw: {
    en: 'This kind of picture cannot be drawn here. Save it outside to look at it.',
    fr: 'Ce type d’image ne peut pas être affiché ici. Enregistrez-la ailleurs pour la regarder.',
  },
  factsTitle: { en: 'What this photo tells', fr: 'Ce que cette photo révèle' },
  factsLead: {
    en: 'Anybody who has the photo can read this in it.',
    fr: 'Quiconque détient la photo peut y lire ceci.',
  },
  strip: { en: 'Remove the hidden data', fr: 'Retirer les données cachées' },
  stripNote: {
    en: 'The picture stays the same. The original in the kit is replaced and cannot be put back; an officer may want it, so ask first if in doubt.',
    fr: 'L’image reste la même. L’original est remplacé dans la valise et ne peut pas y être remis ; la sécurité de la Chambre peut le vouloir : en cas de doute, demandez d’abord.',
  },
  strippedNow: {
    en: 'The hidden data was removed.',
    fr: 'Les données cachées ont été retirées.',
  },
  nothingHidden: {
    en: 'There was no hidden data to remove.',
    fr: 'Il n’y avait aucune donnée cachée à retirer.',
  },
  cannotStrip: {
    en: 'Hidden data of this kind of photo cannot be removed here.',
    fr: 'Les données cachées de ce type de photo ne peuvent pas être retirées ici.',
  },
  hash: { en: 'Fingerprint (SHA-256)', fr: 'Empreinte (SHA-256)' },
} satisfies Record<string, Localized>;

/** What a file proves, by whose word it is. */
export const kinds = {
  own: {
    name: { en: 'my own photo or document', fr: 'ma photo ou mon document' },
    note: { en: 'Counts as 2 on the ladder.', fr: 'Compte pour 2 dans l’échelle.' },
  },
  receipt: {
    name: { en: 'a receipt from somebody else', fr: 'un reçu d’un tiers' },
    note: {
      en: 'From IT, a mission or a carrier. Counts as 4.',
      fr: 'Des TI, d’une mission ou d’un transporteur. Compte pour 4.',
    },
  },
} satisfies Record<AttachedKind, { readonly name: Localized; readonly note: Localized }>;
export const KINDS: readonly AttachedKind[] = ['own', 'receipt'];

export const states = {
  facts: null,
  none: {
    en: 'No hidden data was found in this photo by these checks.',
    fr: 'Ces vérifications n’ont décelé aucune donnée cachée dans cette photo.',
  },
  unreadable: {
    en: 'What this photo tells could not be made out. Treat it as if it told everything.',
    fr: 'Ce que cette photo révèle n’a pas pu être déterminé. Considérez qu’elle révèle tout.',
  },
  notAPhoto: { en: 'This file is not a photo.', fr: 'Ce fichier n’est pas une photo.' },
} satisfies Record<PhotoFacts['state'], Localized | null>;

/** Names of the facts, in the order in which they are told. */
export const facts = {
  where: { en: 'Where', fr: 'Lieu' },
  when: { en: 'When', fr: 'Date' },
  camera: { en: 'Device', fr: 'Appareil' },
  serial: { en: 'Serial number', fr: 'Numéro de série' },
  software: { en: 'Program', fr: 'Logiciel' },
  author: { en: 'Author', fr: 'Auteur' },
  thumbnail: { en: 'Small copy inside', fr: 'Petite copie intégrée' },
  thumbnailNote: {
    en: 'yes; it may show what was cropped away',
    fr: 'oui ; elle peut montrer ce qui a été recadré',
  },
  description: { en: 'Description block', fr: 'Bloc de description' },
  descriptionNote: {
    en: 'yes; it was not read here',
    fr: 'oui ; il n’a pas été lu ici',
  },
  others: { en: 'Other fields', fr: 'Autres champs' },
} satisfies Record<string, Localized>;
