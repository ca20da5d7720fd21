import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Who may open this kit', fr: 'Qui peut ouvrir cette valise' },
  lead: {
    en: 'Each of these keys opens everything in the kit.',
    fr: 'Chacune de ces clés ouvre tout le contenu de la valise.',
  },
  keys: { en: 'Keys of this kit', fr: 'Clés de cette valise' },
  free: {
    en: '{count, plural, =0 {No place is free} one {# of 8 places is free} other {# of 8 places are free}}',
    fr: '{count, plural, =0 {Aucune place libre} one {# place libre sur 8} other {# places libres sur 8}}',
  },
  passphrase: { en: 'Passphrase', fr: 'Phrase secrète' },
  chosen: { en: 'chosen on {day}', fr: 'choisie le {day}' },
  change: { en: 'Change the passphrase', fr: 'Changer la phrase secrète' },
  sheet: { en: 'Recovery sheet', fr: 'Feuille de récupération' },
  made: { en: 'made on {day}', fr: 'créée le {day}' },
  noSheet: {
    en: 'None. If you lose the passphrase, nobody can open the kit.',
    fr: 'Aucune. Si vous perdez la phrase secrète, personne ne peut ouvrir la valise.',
  },
  noSheetButOffice: {
    en: 'None. If you lose the passphrase, only the office can open the kit.',
    fr: 'Aucune. Si vous perdez la phrase secrète, seul le bureau peut ouvrir la valise.',
  },
  makeSheet: { en: 'Make a recovery sheet', fr: 'Créer une feuille de récupération' },
  newSheet: {
    en: 'Make a new recovery sheet',
    fr: 'Créer une nouvelle feuille de récupération',
  },
  office: { en: 'Office: {name}', fr: 'Bureau : {name}' },
  added: { en: 'added on {day}', fr: 'ajoutée le {day}' },
  digits: { en: 'Digits to compare by phone', fr: 'Chiffres à comparer par téléphone' },
  remove: { en: 'Remove', fr: 'Retirer' },
  addOffice: { en: 'Add the office’s key…', fr: 'Ajouter la clé du bureau…' },
  addOfficeWhy: {
    en: 'An office whose key is here can open the kit when you cannot. It is your choice.',
    fr: 'Un bureau dont la clé figure ici peut ouvrir la valise quand vous ne le pouvez pas. Le choix vous revient.',
  },
  addTitle: { en: 'Add the key of this office?', fr: 'Ajouter la clé de ce bureau ?' },
  compare: {
    en: 'Call the office at a number that you know already, and read these digits to each other. If one differs, do not add the key.',
    fr: 'Appelez le bureau à un numéro que vous connaissez déjà, et lisez-vous ces chiffres l’un à l’autre. Si un seul diffère, n’ajoutez pas la clé.',
  },
  compared: {
    en: 'We compared the digits, and all are the same',
    fr: 'Nous avons comparé les chiffres, et tous sont identiques',
  },
  compareFirst: {
    en: 'Compare the digits first, then tick the box.',
    fr: 'Comparez d’abord les chiffres, puis cochez la case.',
  },
  thenOffice: {
    en: 'From then on this office can open the kit without you.',
    fr: 'Ce bureau pourra dès lors ouvrir la valise sans vous.',
  },
  add: { en: 'Add the key', fr: 'Ajouter la clé' },
  addedNow: { en: 'The key of {name} was added.', fr: 'La clé de « {name} » a été ajoutée.' },
  removeTitle: { en: 'Remove the key of {name}?', fr: 'Retirer la clé de « {name} » ?' },
  removeDoes: {
    en: 'Everything gets a new key, which this office does not have.',
    fr: 'Tout reçoit une nouvelle clé, que ce bureau n’a pas.',
  },
  removeNot: {
    en: 'A copy of the kit that the office has already still opens with its key.',
    fr: 'Une copie de la valise que le bureau possède déjà s’ouvre toujours avec sa clé.',
  },
  removeIt: { en: 'Remove the key', fr: 'Retirer la clé' },
  copiedTitle: { en: 'Was the kit copied?', fr: 'La valise a-t-elle été copiée ?' },
  copiedLead: {
    en: 'A copy opens nothing by itself. A new key makes sure that whoever opens it some day learns nothing that opens this kit.',
    fr: 'Une copie n’ouvre rien à elle seule. Avec une nouvelle clé, quiconque l’ouvrirait un jour n’y apprendrait rien qui ouvre cette valise.',
  },
  copied: {
    en: 'I think somebody copied my kit',
    fr: 'Je crois que quelqu’un a copié ma valise',
  },
  newKeyTitle: { en: 'Give the kit a new key?', fr: 'Donner une nouvelle clé à la valise ?' },
  does: { en: 'What it does', fr: 'Ce que cela fait' },
  doesNot: { en: 'What it does not do', fr: 'Ce que cela ne fait pas' },
  newKeyDoes: {
    en: 'Everything in this kit is sealed again with a new key. The passphrase stays as it is.',
    fr: 'Tout le contenu de cette valise est scellé de nouveau avec une nouvelle clé. La phrase secrète reste la même.',
  },
  newKeyNot: {
    en: 'It does not reach the copy: what is in there still opens with the passphrase or the sheet of its time.',
    fr: 'Cela n’atteint pas la copie : son contenu s’ouvre toujours avec la phrase secrète ou la feuille de son époque.',
  },
  knownToo: {
    en: 'If somebody may know the passphrase too, change it instead.',
    fr: 'Si quelqu’un peut aussi connaître la phrase secrète, changez-la plutôt.',
  },
  sheetStops: {
    en: 'The recovery sheet stops working; you make a new one right after.',
    fr: 'La feuille de récupération cesse de fonctionner ; vous en créez une nouvelle aussitôt après.',
  },
  newKey: { en: 'Give it a new key', fr: 'Donner une nouvelle clé' },
  yourPassphrase: { en: 'Your passphrase', fr: 'Votre phrase secrète' },
  typeIt: { en: 'Type your passphrase.', fr: 'Tapez votre phrase secrète.' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  working: {
    en: 'Working on the key. This takes a few seconds.',
    fr: 'Calcul de la clé. Cela prend quelques secondes.',
  },
  hasNewKey: { en: 'The kit has a new key.', fr: 'La valise a une nouvelle clé.' },
  sheetLeft: {
    en: 'No recovery sheet opens the kit now. Make one while you are here, and destroy an older one.',
    fr: 'Aucune feuille de récupération n’ouvre plus la valise. Créez-en une pendant que vous y êtes, et détruisez l’ancienne.',
  },
  copiesLeft: {
    en: 'Copies from before still open with what opened them then. Remove those that you can reach.',
    fr: 'Les copies d’avant s’ouvrent toujours avec ce qui les ouvrait alors. Supprimez celles que vous pouvez atteindre.',
  },
  toCopies: { en: 'Go to the copies', fr: 'Aller aux copies' },
} satisfies Record<string, Localized>;
