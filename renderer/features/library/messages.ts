import type { LibraryLine } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Library', fr: 'Bibliothèque' },
  item: { en: 'Item', fr: 'Point' },
  search: { en: 'Search all guidance', fr: 'Chercher dans tous les conseils' },
  searchHelp: {
    en: 'In English or in French, with or without accents. A word may be unfinished.',
    fr: 'En français ou en anglais, avec ou sans accents. Un mot peut être inachevé.',
  },
  found: {
    en: '{count, plural, =0 {Nothing found.} one {# found} other {# found}}',
    fr: '{count, plural, =0 {Aucun résultat.} one {# résultat} other {# résultats}}',
  },
  foundMost: {
    en: 'The {count} best results. One more word gives fewer.',
    fr: 'Les {count} meilleurs résultats. Un mot de plus en donne moins.',
  },
  playbook: { en: 'What to do in an incident', fr: 'Que faire en cas d’incident' },
  playbookNote: {
    en: 'Opens from Emergency, when it happens.',
    fr: 'S’ouvre depuis Urgence, au moment voulu.',
  },
  allItems: {
    en: '{count, plural, one {# item} other {# items}}',
    fr: '{count, plural, one {# point} other {# points}}',
  },
  toBeConfirmed: {
    en: 'To be confirmed by your security office',
    fr: 'À confirmer par votre bureau de sécurité',
  },
  stale: { en: 'Review overdue', fr: 'Révision en retard' },
  why: { en: 'Why', fr: 'Pourquoi' },
  how: { en: 'How', fr: 'Comment' },
  sources: { en: 'Where it comes from', fr: 'D’où il vient' },
  facts: { en: 'About this item', fr: 'À propos de ce point' },
  number: { en: 'Id', fr: 'Identifiant' },
  proofBase: { en: 'Proof', fr: 'Preuve' },
  proofT3: { en: 'Proof at T3', fr: 'Preuve au palier T3' },
  proofT4: { en: 'Proof at T4', fr: 'Preuve au palier T4' },
  confirmed: { en: 'Confirmed', fr: 'Confirmation' },
  reviewPassed: {
    en: 'The review was due on {day} and has not been done: check with your office.',
    fr: 'La révision était prévue pour le {day} et n’a pas été faite : vérifiez auprès de votre bureau.',
  },
  pending: {
    en: 'This is your change; it is not published yet. Reason: {reason}',
    fr: 'C’est votre modification ; elle n’est pas encore publiée. Motif : {reason}',
  },
  pendingRetired: {
    en: 'You retire this item; that is not published yet. Reason: {reason}',
    fr: 'Vous retirez ce point ; ce n’est pas encore publié. Motif : {reason}',
  },
} satisfies Record<string, Localized>;

export const states = {
  published: { en: 'Published', fr: 'Publié' },
  added: { en: 'New, not published', fr: 'Nouveau, non publié' },
  amended: { en: 'Amended, not published', fr: 'Modifié, non publié' },
  retired: { en: 'Retired, not published', fr: 'Retiré, non publié' },
} satisfies Record<LibraryLine['state'], Localized>;

export const desk = {
  changes: { en: 'Not published yet', fr: 'Pas encore publié' },
  none: {
    en: 'No change waits. Open an item to amend or retire it, or add one of your own.',
    fr: 'Aucune modification en attente. Ouvrez un point pour le modifier ou le retirer, ou ajoutez-en un.',
  },
  add: { en: 'Add an item', fr: 'Ajouter un point' },
  amend: { en: 'Amend', fr: 'Modifier' },
  retire: { en: 'Retire', fr: 'Retirer' },
  takeBack: { en: 'Take the change back', fr: 'Annuler la modification' },
  takenBack: { en: 'The change was taken back.', fr: 'La modification a été annulée.' },
  whatOf: { en: '{kind}: {fields}', fr: '{kind} : {fields}' },
  publish: { en: 'Publish edition {number}', fr: 'Publier l’édition {number}' },
  publishLead: {
    en: 'New trips follow it at once. A trip under way keeps its own edition until the traveller takes this one.',
    fr: 'Les nouveaux voyages la suivent aussitôt. Un voyage en cours garde la sienne jusqu’à ce qu’on prenne celle-ci.',
  },
  summary: {
    en: '{amended} amended, {added} new, {retired} retired',
    fr: 'modifiés : {amended}, nouveaux : {added}, retirés : {retired}',
  },
  noteEn: { en: 'Note to travellers, in English', fr: 'Mot aux voyageurs, en anglais' },
  noteFr: { en: 'Note to travellers, in French', fr: 'Mot aux voyageurs, en français' },
  by: { en: 'Published by', fr: 'Publié par' },
  byHelp: { en: 'Your name and office.', fr: 'Votre nom et votre bureau.' },
  published: {
    en: 'Edition {number} is published in this kit. Export it to hand it out.',
    fr: 'L’édition {number} est publiée dans cette valise. Exportez-la pour la transmettre.',
  },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  retireTitle: { en: 'Retire this item?', fr: 'Retirer ce point ?' },
  retireLead: {
    en: 'From the next edition on it is not asked any more. Answers that were given stay.',
    fr: 'Dès la prochaine édition, il ne sera plus demandé. Les réponses données restent.',
  },
  kept: { en: 'Kept until you publish.', fr: 'Conservé jusqu’à la publication.' },
} satisfies Record<string, Localized>;

export const form = {
  amendTitle: { en: 'Amend {id}', fr: 'Modifier {id}' },
  addTitle: { en: 'A new item of your office', fr: 'Un nouveau point de votre bureau' },
  english: { en: 'In English', fr: 'En anglais' },
  french: { en: 'In French', fr: 'En français' },
  title: { en: 'Title', fr: 'Titre' },
  titleHelp: {
    en: 'What to do, in a few words.',
    fr: 'Ce qu’il faut faire, en quelques mots.',
  },
  why: { en: 'Why', fr: 'Pourquoi' },
  steps: { en: 'Steps', fr: 'Étapes' },
  stepsHelp: {
    en: 'One a line, as many in both languages.',
    fr: 'Une par ligne, autant dans les deux langues.',
  },
  rules: { en: 'When and with what proof', fr: 'Quand et avec quelle preuve' },
  phase: { en: 'Phase', fr: 'Phase du voyage' },
  applies: { en: 'Applies to', fr: 'S’applique' },
  asNow: { en: 'as now: {words}', fr: 'comme maintenant : {words}' },
  everyTrip: { en: 'every trip', fr: 'à tout voyage' },
  fromTier: { en: 'trips from T{tier}', fr: 'aux voyages dès le palier T{tier}' },
  due: { en: 'Due', fr: 'Échéance' },
  amount: { en: 'How many days or hours', fr: 'Combien de jours ou d’heures' },
  amountHelp: {
    en: 'Days before departure or after the return, hours after arrival; not used by the others.',
    fr: 'Jours avant le départ ou après le retour, heures après l’arrivée ; sans effet pour les autres.',
  },
  owner: { en: 'Who keeps it true', fr: 'Responsable' },
  reviewBy: { en: 'To be reviewed by', fr: 'À revoir d’ici' },
  sameProof: { en: 'as for every trip', fr: 'comme pour tout voyage' },
  confirm: {
    en: 'My office confirms that this holds here',
    fr: 'Mon bureau confirme que ceci vaut ici',
  },
  confirmBy: { en: 'Confirmed by', fr: 'Confirmé par' },
  reason: { en: 'Reason for the change', fr: 'Motif de la modification' },
  reasonLead: {
    en: 'Travellers read it when they see what changed.',
    fr: 'Les voyageurs le liront en voyant ce qui a changé.',
  },
  reasonEn: { en: 'Reason, in English', fr: 'Motif, en anglais' },
  reasonFr: { en: 'Reason, in French', fr: 'Motif, en français' },
  save: { en: 'Keep the change', fr: 'Conserver la modification' },
  missing: { en: 'Write this too.', fr: 'À remplir aussi.' },
  stepsUneven: {
    en: 'There are {en} steps in English and {fr} in French.',
    fr: 'Il y a {en} étapes en anglais et {fr} en français.',
  },
  badAmount: { en: 'A whole number from 0 to 120.', fr: 'Un nombre entier de 0 à 120.' },
  fix: {
    en: 'Something is missing above; the change is not kept yet.',
    fr: 'Il manque quelque chose plus haut ; la modification n’est pas encore conservée.',
  },
} satisfies Record<string, Localized>;

export const anchors = {
  departure: { en: 'days before departure', fr: 'jours avant le départ' },
  border: { en: 'before each border', fr: 'avant chaque frontière' },
  exit: { en: 'on the way out of each place', fr: 'à la sortie de chaque lieu' },
  arrival: { en: 'hours after each arrival', fr: 'heures après chaque arrivée' },
  stay: { en: 'once a stay', fr: 'une fois par séjour' },
  night: { en: 'every night', fr: 'chaque nuit' },
  leaving: { en: 'the evening before leaving', fr: 'la veille de chaque départ' },
  return: { en: 'days after the return', fr: 'jours après le retour' },
} satisfies Record<string, Localized>;

export const editions = {
  title: { en: 'Editions', fr: 'Éditions' },
  edition: { en: 'Edition {number}', fr: 'Édition {number}' },
  own: { en: 'Edition 1, came with the program', fr: 'Édition 1, venue avec le programme' },
  inUse: { en: 'in use for new trips', fr: 'suivie par les nouveaux voyages' },
  publishedOn: { en: 'Published on {day} by {by}', fr: 'Publiée le {day} par {by}' },
  words: { en: 'Check words', fr: 'Mots de contrôle' },
  items: {
    en: '{count, plural, one {# item} other {# items}}',
    fr: '{count, plural, one {# point} other {# points}}',
  },
  export: { en: 'Export to a file', fr: 'Exporter dans un fichier' },
  exported: { en: 'Written: {name}', fr: 'Fichier créé : {name}' },
  import: { en: 'Import an edition', fr: 'Importer une édition' },
  previewTitle: { en: 'Is this the office’s edition?', fr: 'Est-ce l’édition du bureau ?' },
  unsigned: {
    en: 'This file is not signed: anybody could have made it, also in the office’s name. Call House security on a number that you know and compare these six words. If one differs, do not take it.',
    fr: 'Ce fichier n’est pas signé : n’importe qui a pu le créer, même au nom du bureau. Appelez la sécurité de la Chambre à un numéro que vous connaissez et comparez ces six mots. Si un seul diffère, ne le prenez pas.',
  },
  says: { en: 'It says that it is', fr: 'Il dit être' },
  compared: {
    en: 'Compared with what this kit has now ({held}): {changed} changed, {added} new, {removed} gone.',
    fr: 'Par rapport à ce que la valise a maintenant ({held}) : modifiés : {changed}, nouveaux : {added}, disparus : {removed}.',
  },
  itsChanges: { en: 'What it says it changes', fr: 'Ce qu’il dit modifier' },
  take: { en: 'The words are the same: take it', fr: 'Les mots sont identiques : la prendre' },
  leave: { en: 'Leave it', fr: 'Ne pas la prendre' },
  taken: {
    en: 'Edition {number} is in the kit. Each trip offers it by itself.',
    fr: 'L’édition {number} est dans la valise. Chaque voyage la propose de lui-même.',
  },
} satisfies Record<string, Localized>;
