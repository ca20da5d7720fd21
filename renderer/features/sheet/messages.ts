import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Recovery sheet', fr: 'Feuille de récupération' },
  why: {
    en: 'If the passphrase is ever lost, these twelve words on paper open the kit and let you choose a new one.',
    fr: 'Si la phrase secrète se perd, ces douze mots sur papier ouvrent la valise et permettent d’en choisir une nouvelle.',
  },
  words: { en: 'The twelve words', fr: 'Les douze mots' },
  howToKeep: {
    en: 'Print the sheet on a printer you trust, or copy the words by hand. Then put it in a sealed envelope, away from the laptop.',
    fr: 'Imprimez la feuille sur une imprimante de confiance, ou recopiez les mots à la main. Gardez-la ensuite sous enveloppe scellée, loin de l’ordinateur.',
  },
  print: { en: 'Print the sheet', fr: 'Imprimer la feuille' },
  drawOthers: { en: 'Draw other words', fr: 'Tirer d’autres mots' },
  typeBack: {
    en: 'I have them on paper: type them back',
    fr: 'Je les ai sur papier : les retaper',
  },
  later: { en: 'Later', fr: 'Plus tard' },
  laterMeans: {
    en: 'Until the words are typed back, no sheet opens the kit when the passphrase is lost. Today and Settings remind you.',
    fr: 'Tant que les mots ne sont pas retapés, aucune feuille n’ouvre la valise si la phrase secrète se perd. Aujourd’hui et Réglages vous le rappellent.',
  },
  laterKeeps: {
    en: 'Until the words are typed back, the present sheet stays the good one.',
    fr: 'Tant que les mots ne sont pas retapés, la feuille actuelle reste la bonne.',
  },
  hasOne: {
    en: 'This kit has a recovery sheet. A new one replaces it as soon as it is typed back: destroy the old paper then.',
    fr: 'Cette valise a une feuille de récupération. Une nouvelle la remplace dès qu’elle est retapée : détruisez alors l’ancien papier.',
  },
  makeNew: { en: 'Make a new sheet', fr: 'Créer une nouvelle feuille' },
  typeBackTitle: { en: 'Type the words back', fr: 'Retaper les mots' },
  typeBackLead: {
    en: 'From the paper, so that you know it can be read. The words are not on the screen any more.',
    fr: 'À partir du papier, pour savoir qu’il est lisible. Les mots ne sont plus à l’écran.',
  },
  twelveWords: { en: 'The twelve words, in order', fr: 'Les douze mots, dans l’ordre' },
  forgiving: {
    en: 'Small letters will do, and the first four letters of each word are enough.',
    fr: 'Les minuscules sans accents conviennent, et les quatre premières lettres de chaque mot suffisent.',
  },
  passphrase: { en: 'Passphrase', fr: 'Phrase secrète' },
  passphraseWhy: {
    en: 'Once more, because this adds a way to open the kit.',
    fr: 'Encore une fois, parce que ceci ajoute un moyen d’ouvrir la valise.',
  },
  confirm: { en: 'Make this sheet good', fr: 'Valider cette feuille' },
  confirming: {
    en: 'Working on the key. This takes a second or two.',
    fr: 'Calcul de la clé. Cela prend une seconde ou deux.',
  },
  wordsAgain: { en: 'Show the words again', fr: 'Revoir les mots' },
  doneTitle: { en: 'The sheet is good', fr: 'La feuille est valable' },
  done: {
    en: 'These twelve words open the kit from now on.',
    fr: 'Ces douze mots ouvrent désormais la valise.',
  },
  doneKeep: {
    en: 'Keep the paper in a sealed envelope, away from the laptop and not in the same bag. Whoever holds both can open the kit. If an older sheet exists, destroy it.',
    fr: 'Gardez le papier sous enveloppe scellée, loin de l’ordinateur et jamais dans le même sac. Quiconque a les deux peut ouvrir la valise. S’il existe une feuille plus ancienne, détruisez-la.',
  },
  goOn: { en: 'Go to Today', fr: 'Aller à Aujourd’hui' },
  howToUse: { en: 'How to use this sheet', fr: 'Comment utiliser cette feuille' },
} satisfies Record<string, Localized>;

/** On paper, in both languages side by side; it names the buttons of the unlock screen as they are (test/unit/renderer/features/sheet). */
export const onPaper = {
  title: { en: 'Valise recovery sheet', fr: 'Feuille de récupération Valise' },
  first: {
    en: 'Open Valise and choose “I have lost the passphrase”. On a computer without the kit, choose “Restore a backup”.',
    fr: 'Ouvrez Valise et choisissez «\u00a0J’ai perdu la phrase secrète\u00a0». Sur un ordinateur sans la valise, choisissez «\u00a0Restaurer une copie de sauvegarde\u00a0».',
  },
  second: {
    en: 'Type the twelve words in order. Small letters will do, and four letters of each word are enough.',
    fr: 'Tapez les douze mots dans l’ordre. Les minuscules sans accents conviennent, et quatre lettres par mot suffisent.',
  },
  third: {
    en: 'Choose a new passphrase. This sheet stays good until Valise says otherwise.',
    fr: 'Choisissez une nouvelle phrase secrète. Cette feuille reste valable jusqu’à ce que Valise dise le contraire.',
  },
  made: { en: 'Made on', fr: 'Créée le' },
  keep: {
    en: 'Keep it sealed and away from the computer: whoever holds both can open the kit.',
    fr: 'Gardez-la sous scellé, loin de l’ordinateur : quiconque a les deux peut ouvrir la valise.',
  },
} satisfies Record<string, Localized>;
