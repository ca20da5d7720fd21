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
    en: 'Nobody can open the kit without it: not the House, not the maker of this program.',
    fr: 'Sans elle, personne ne peut ouvrir la valise : ni la Chambre, ni les auteurs de ce programme.',
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
} satisfies Record<string, Localized>;
