import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  unlockTitle: { en: 'Unlock', fr: 'Déverrouiller' },
  createTitle: { en: 'Make a kit', fr: 'Créer une valise' },
  welcomeTitle: { en: 'Valise', fr: 'Valise' },
  welcomeLead: {
    en: 'The sealed kit for a trip abroad. It works without a network, and everything in it is one file that only your passphrase opens.',
    fr: 'La valise scellée pour un voyage à l’étranger. Elle fonctionne sans réseau, et son contenu tient dans un seul fichier que seule votre phrase secrète ouvre.',
  },
  passphrase: { en: 'Passphrase', fr: 'Phrase secrète' },
  unlock: { en: 'Unlock', fr: 'Déverrouiller' },
  unlocking: {
    en: 'Working on the key. This takes a second or two.',
    fr: 'Calcul de la clé. Cela prend une seconde ou deux.',
  },
  empty: { en: 'Type the passphrase.', fr: 'Tapez la phrase secrète.' },
  openAnother: { en: 'Open another kit…', fr: 'Ouvrir une autre valise…' },
  openExisting: { en: 'Open a kit…', fr: 'Ouvrir une valise…' },
  makeNew: { en: 'Make a new kit', fr: 'Créer une valise' },
  makeNewShort: { en: 'Make a new kit…', fr: 'Créer une valise…' },
  back: { en: 'Back', fr: 'Retour' },
  role: { en: 'Who is this kit for?', fr: 'À qui est destinée cette valise ?' },
  roleHelp: {
    en: 'It decides what the first screen shows. Each person has a kit of their own.',
    fr: 'Cela détermine ce que montre le premier écran. Chaque personne a sa propre valise.',
  },
  traveller: { en: 'Traveller', fr: 'Voyageur ou voyageuse' },
  travellerNote: {
    en: 'A member or senator who travels, and answers the checklist.',
    fr: 'Un ou une parlementaire en déplacement, qui répond à la liste.',
  },
  staff: { en: 'Travel staff', fr: 'Personnel chargé des voyages' },
  staffNote: {
    en: 'Loads the advisories and prepares the trip.',
    fr: 'Charge les avertissements et prépare le voyage.',
  },
  officer: { en: 'Security officer', fr: 'Agent ou agente de sécurité' },
  officerNote: {
    en: 'Lends devices and verifies what was done after the trip.',
    fr: 'Prête les appareils et vérifie ce qui a été fait après le voyage.',
  },
  key: { en: 'The passphrase', fr: 'La phrase secrète' },
  keyLead: {
    en: 'Nobody can open the kit without it, or without the recovery sheet that comes next: not the House, not the maker of this program.',
    fr: 'Sans elle, ou sans la feuille de récupération qui vient ensuite, personne ne peut ouvrir la valise : ni la Chambre, ni les auteurs de ce programme.',
  },
  newKey: { en: 'A new passphrase', fr: 'Une nouvelle phrase secrète' },
  newKeyLead: {
    en: 'It takes the place of the old one.',
    fr: 'Elle remplace l’ancienne.',
  },
  offered: { en: 'Six words', fr: 'Six mots' },
  own: { en: 'My own', fr: 'La mienne' },
  way: { en: 'Way of choosing the passphrase', fr: 'Façon de choisir la phrase secrète' },
  wordsHelp: {
    en: 'Drawn by chance. Write them on paper in this order, with a space between them, and keep the paper away from the laptop.',
    fr: 'Tirés au hasard. Écrivez-les sur papier dans cet ordre, séparés par un espace, et gardez le papier loin de l’ordinateur.',
  },
  otherWords: { en: 'Draw other words', fr: 'Tirer d’autres mots' },
  written: { en: 'I have written them down', fr: 'Je les ai écrits' },
  writeFirst: {
    en: 'Write the six words down, then tick the box.',
    fr: 'Écrivez les six mots, puis cochez la case.',
  },
  ownHelp: {
    en: 'Five words or more that have nothing to do with each other. Capitals, digits and symbols are not needed.',
    fr: 'Au moins cinq mots sans lien entre eux. Majuscules, chiffres et signes ne sont pas nécessaires.',
  },
  again: { en: 'The same once more', fr: 'La même, une seconde fois' },
  differs: {
    en: 'The two are not the same. Type both again.',
    fr: 'Les deux ne sont pas identiques. Tapez-les de nouveau.',
  },
  strength: { en: 'Strength', fr: 'Robustesse' },
  strength0: { en: 'guessed at once', fr: 'devinée aussitôt' },
  strength1: { en: 'guessed in hours', fr: 'devinée en quelques heures' },
  strength2: { en: 'too easy to guess', fr: 'trop facile à deviner' },
  strength3: { en: 'hard to guess', fr: 'difficile à deviner' },
  strength4: { en: 'very hard to guess', fr: 'très difficile à deviner' },
  accepted: { en: 'Strong enough.', fr: 'Assez robuste.' },
  create: {
    en: 'Choose a place and make the kit',
    fr: 'Choisir un emplacement et créer la valise',
  },
  creating: {
    en: 'Making the kit. This takes a second or two.',
    fr: 'Création de la valise. Cela prend une seconde ou deux.',
  },
  seenLast: { en: 'This computer saw last', fr: 'Dernier état vu par cet ordinateur' },
  noNote: {
    en: 'This computer has no note of this kit.',
    fr: 'Cet ordinateur n’a rien noté sur cette valise.',
  },
  lost: { en: 'I have lost the passphrase', fr: 'J’ai perdu la phrase secrète' },
  restore: { en: 'Restore a backup', fr: 'Restaurer une copie de sauvegarde' },
  restoreShort: { en: 'Restore a backup…', fr: 'Restaurer une copie de sauvegarde…' },
  salvage: { en: 'Recover what can be read', fr: 'Récupérer ce qui est lisible' },
  noSheetMade: {
    en: 'No recovery sheet was made for this kit, so there are no words that open it. What is left to try:',
    fr: 'Aucune feuille de récupération n’a été créée pour cette valise ; aucun mot ne peut donc l’ouvrir. Ce qu’il reste à essayer :',
  },
  askOffice: {
    en: 'Ask the office whose key was added to the kit: it can open it.',
    fr: 'Demandez au bureau dont la clé a été ajoutée à la valise : il peut l’ouvrir.',
  },
  tryBackup: {
    en: 'Restore a backup whose passphrase you know, or that has a sheet of its own.',
    fr: 'Restaurez une copie de sauvegarde dont vous connaissez la phrase secrète, ou qui a sa propre feuille.',
  },
  lostLead: {
    en: 'Take the printed recovery sheet. Its twelve words open the kit; then a new passphrase takes over.',
    fr: 'Prenez la feuille de récupération imprimée. Ses douze mots ouvrent la valise ; une nouvelle phrase secrète prend ensuite le relais.',
  },
  sheetWords: {
    en: 'The twelve words of the sheet, in order',
    fr: 'Les douze mots de la feuille, dans l’ordre',
  },
  sheetHelp: {
    en: 'Small letters will do, and the first four letters of each word are enough. The words may be English or French.',
    fr: 'Les minuscules sans accents conviennent, et les quatre premières lettres de chaque mot suffisent. Les mots peuvent être en français ou en anglais.',
  },
  typeWords: { en: 'Type the twelve words.', fr: 'Tapez les douze mots.' },
  openWithNew: {
    en: 'Open the kit with the new passphrase',
    fr: 'Ouvrir la valise avec la nouvelle phrase secrète',
  },
  rekeying: {
    en: 'Opening the kit and giving it a new key. This takes a few seconds.',
    fr: 'Ouverture de la valise et remplacement de sa clé. Cela prend quelques secondes.',
  },
  restoreLead: {
    en: 'Makes a kit on this computer from a backup. The backup itself stays as it is.',
    fr: 'Crée une valise sur cet ordinateur à partir d’une copie de sauvegarde. La copie elle-même reste intacte.',
  },
  restoreFile: { en: '1. The backup', fr: '1. La copie de sauvegarde' },
  chooseBackup: { en: 'Choose the backup…', fr: 'Choisir la copie de sauvegarde…' },
  chooseAnother: { en: 'Choose another…', fr: 'En choisir une autre…' },
  chosen: { en: 'Chosen: {name}', fr: 'Choisie : {name}' },
  restoreOpen: { en: '2. What opens it', fr: '2. Ce qui l’ouvre' },
  whatHave: { en: 'What do you have?', fr: 'Qu’avez-vous ?' },
  havePassphrase: { en: 'The passphrase', fr: 'La phrase secrète' },
  havePassphraseNote: {
    en: 'The one that was in use when the backup was made.',
    fr: 'Celle qui servait au moment de la copie.',
  },
  haveSheet: {
    en: 'The printed recovery sheet',
    fr: 'La feuille de récupération imprimée',
  },
  haveSheetNote: {
    en: 'Twelve words on paper. You then choose a new passphrase.',
    fr: 'Douze mots sur papier. Vous choisirez ensuite une nouvelle phrase secrète.',
  },
  backupPassphrase: {
    en: 'Passphrase of the backup',
    fr: 'Phrase secrète de la copie de sauvegarde',
  },
  restorePlace: { en: '3. Where to keep the kit', fr: '3. Où conserver la valise' },
  restorePlaceLead: {
    en: 'A folder on this computer. No file is overwritten.',
    fr: 'Un dossier de cet ordinateur. Aucun fichier n’est écrasé.',
  },
  restoreNow: {
    en: 'Choose where to keep it and restore',
    fr: 'Choisir l’emplacement et restaurer',
  },
  restoring: {
    en: 'Reading and checking every record. This takes a few seconds.',
    fr: 'Lecture et vérification de chaque fiche. Cela prend quelques secondes.',
  },
  salvageLead: {
    en: 'Every record that is still whole goes into a new kit, in a place that you choose; the damaged file is not touched. What cannot be read is lost, and what cannot be proven to be current is marked.',
    fr: 'Chaque fiche encore intacte passe dans une nouvelle valise, à l’endroit que vous choisissez ; le fichier endommagé n’est pas modifié. Ce qui est illisible est perdu, et ce dont rien ne prouve l’actualité est signalé.',
  },
  wrongForDamaged: {
    en: 'Wrong passphrase. Type the words again; the damage has nothing to do with them.',
    fr: 'Phrase secrète inexacte. Tapez les mots de nouveau ; les dommages n’y sont pour rien.',
  },
  salvageNow: {
    en: 'Choose where to keep it and recover',
    fr: 'Choisir l’emplacement et récupérer',
  },
  salvaging: {
    en: 'Reading every record. This takes a few seconds.',
    fr: 'Lecture de chaque fiche. Cela prend quelques secondes.',
  },
  salvagedTitle: { en: 'What was recovered', fr: 'Ce qui a été récupéré' },
  salvagedLead: {
    en: 'It is in a new kit, with the same passphrase. Keep the damaged file until somebody has looked at it.',
    fr: 'Tout est dans une nouvelle valise, avec la même phrase secrète. Conservez le fichier endommagé jusqu’à ce qu’il soit examiné.',
  },
  recordsOut: { en: 'Records recovered', fr: 'Fiches récupérées' },
  recordsUnproven: {
    en: 'Of those, not proven to be current',
    fr: 'Dont l’actualité n’est pas prouvée',
  },
  recordsLost: { en: 'Lost: could not be read', fr: 'Perdues, car illisibles' },
  historyKept: {
    en: 'Saves kept in the history',
    fr: 'Enregistrements gardés dans l’historique',
  },
  unprovenMeans: {
    en: 'A record that is not proven to be current may be an older one. Check what you rely on.',
    fr: 'Une fiche dont l’actualité n’est pas prouvée est peut-être plus ancienne. Vérifiez ce sur quoi vous comptez.',
  },
  goToKit: { en: 'Go to the kit', fr: 'Aller à la valise' },
} satisfies Record<string, Localized>;
