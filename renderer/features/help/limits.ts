import type { Localized } from '../../../src/kernel/index.ts';

/** One paragraph: its first sentence stands out, the rest says what follows from it. */
export interface Statement {
  readonly id: string;
  readonly first: Localized;
  readonly rest: Localized;
}

export const PROTECTED: readonly Statement[] = [
  {
    id: 'sealed',
    first: {
      en: 'What is in the kit is sealed.',
      fr: 'Le contenu de la valise est scellé.',
    },
    rest: {
      en: 'Trips, contacts, notes and answers can be read only with the passphrase, the recovery sheet or a key of the office. A lost laptop or a copied disk does not give them away.',
      fr: 'Voyages, contacts, notes et réponses ne se lisent qu’avec la phrase secrète, la feuille de récupération ou une clé du bureau. Un ordinateur perdu ou un disque copié ne les livre pas.',
    },
  },
  {
    id: 'unchanged',
    first: {
      en: 'A change made outside Valise is noticed.',
      fr: 'Une modification faite hors de Valise se remarque.',
    },
    rest: {
      en: 'When the kit is opened, every record is compared with the seal of the whole. One that was altered, removed or put back from an older file does not pass.',
      fr: 'À l’ouverture de la valise, chaque fiche est comparée au sceau de l’ensemble. Une fiche altérée, retirée ou reprise d’un fichier plus ancien ne passe pas.',
    },
  },
  {
    id: 'kept',
    first: { en: 'What was saved stays saved.', fr: 'Ce qui est enregistré le reste.' },
    rest: {
      en: 'A power cut, a crash or a full disk takes back nothing that the foot of the window called saved.',
      fr: 'Une panne de courant, un arrêt brutal ou un disque plein n’enlève rien de ce que le bas de la fenêtre a dit enregistré.',
    },
  },
  {
    id: 'nothing-sent',
    first: { en: 'Nothing is sent.', fr: 'Rien n’est envoyé.' },
    rest: {
      en: 'Valise connects to no network. What leaves the laptop is a file that you copied yourself.',
      fr: 'Valise ne se connecte à aucun réseau. Ce qui quitte l’ordinateur est un fichier que vous avez copié vous-même.',
    },
  },
];

/** The same limits, under the same ids and in the same order, as docs/threat-model.md; a test compares the two. */
export const LIMITS: readonly Statement[] = [
  {
    id: 'memory',
    first: {
      en: 'What was on the screen stays in memory for a time.',
      fr: 'Ce qui était à l’écran reste un temps en mémoire.',
    },
    rest: {
      en: 'Text and the passphrase that you typed cannot be wiped piece by piece. Locking ends the parts of the program that held them; the memory that they gave back keeps traces until something else uses it.',
      fr: 'Le texte et la phrase secrète que vous avez tapée ne peuvent pas être effacés morceau par morceau. Le verrouillage met fin aux parties du programme qui les détenaient ; la mémoire rendue garde des traces jusqu’à ce qu’autre chose l’utilise.',
    },
  },
  {
    id: 'swap',
    first: {
      en: 'The computer may write its memory to the disk.',
      fr: 'L’ordinateur peut écrire sa mémoire sur le disque.',
    },
    rest: {
      en: 'Valise cannot prevent that, neither when memory runs short nor when the laptop hibernates. Only whole-disk encryption protects what is written there.',
      fr: 'Valise ne peut pas l’empêcher, ni quand la mémoire manque, ni quand l’ordinateur passe en veille prolongée. Seul le chiffrement intégral du disque protège ce qui s’y trouve.',
    },
  },
  {
    id: 'other-programs',
    first: {
      en: 'While the kit is open, other programs can read it.',
      fr: 'Tant que la valise est ouverte, d’autres programmes peuvent la lire.',
    },
    rest: {
      en: 'Any program that runs under your name on this computer sees what you see.',
      fr: 'Tout programme qui s’exécute sous votre nom sur cet ordinateur voit ce que vous voyez.',
    },
  },
  {
    id: 'changed-program',
    first: {
      en: 'A changed Valise or a changed computer can steal the passphrase.',
      fr: 'Une version altérée de Valise ou un ordinateur altéré peut voler la phrase secrète.',
    },
    rest: {
      en: 'Whoever was alone with the laptop may have prepared it. The program cannot see that from the inside.',
      fr: 'Quiconque est resté seul avec l’ordinateur a pu le préparer. Le programme ne peut pas le voir de l’intérieur.',
    },
  },
  {
    id: 'old-disk',
    first: {
      en: 'A whole disk put back to an earlier day looks right.',
      fr: 'Un disque entier ramené à un jour antérieur semble en ordre.',
    },
    rest: {
      en: 'This computer notes which state of the kit it saw last. If that note was put back too, only the three words that you wrote down elsewhere can show it.',
      fr: 'Cet ordinateur note le dernier état de la valise qu’il a vu. Si cette note a été ramenée elle aussi, seuls les trois mots que vous avez écrits ailleurs peuvent le montrer.',
    },
  },
  {
    id: 'remains',
    first: {
      en: 'Old copies open with the old passphrase.',
      fr: 'Les anciennes copies s’ouvrent avec l’ancienne phrase secrète.',
    },
    rest: {
      en: 'What you deleted, and the file from before a new key, can survive in spare parts of the disk, in copies and in synchronised folders. A new passphrase does not reach them.',
      fr: 'Ce que vous avez supprimé, et le fichier d’avant une nouvelle clé, peuvent subsister dans des parties inutilisées du disque, dans des copies et dans des dossiers synchronisés. Une nouvelle phrase secrète n’y change rien.',
    },
  },
  {
    id: 'visible',
    first: {
      en: 'The file shows that it is a Valise kit.',
      fr: 'Le fichier montre qu’il s’agit d’une valise.',
    },
    rest: {
      en: 'It also shows how many records it has, their approximate sizes, which kinds of keys open it and when it was last written; never a title, a place, a date of travel or a name. Nothing in it is hidden; claiming otherwise could endanger you.',
      fr: 'Il montre aussi le nombre de fiches, leur taille approximative, les sortes de clés qui l’ouvrent et la date de la dernière écriture ; jamais un titre, un lieu, une date de voyage ou un nom. Rien n’y est caché, et prétendre le contraire pourrait vous mettre en danger.',
    },
  },
  {
    id: 'ordered',
    first: {
      en: 'An order to unlock has no technical answer.',
      fr: 'L’ordre de déverrouiller n’a pas de réponse technique.',
    },
    rest: {
      en: 'There is no false passphrase and no hidden part. The answer is to carry less.',
      fr: 'Il n’y a ni fausse phrase secrète ni partie cachée. La réponse est d’emporter moins.',
    },
  },
  {
    id: 'lost-keys',
    first: {
      en: 'Without any key, the kit stays closed for good.',
      fr: 'Sans aucune clé, la valise reste fermée pour toujours.',
    },
    rest: {
      en: 'If the passphrase and the recovery sheet are lost and no office has a key, nobody can open it: not the House, not the maker of this program.',
      fr: 'Si la phrase secrète et la feuille de récupération sont perdues et qu’aucun bureau n’a de clé, personne ne peut l’ouvrir : ni la Chambre, ni les auteurs de ce programme.',
    },
  },
  {
    id: 'office-key',
    first: {
      en: 'The office’s key uses a young method.',
      fr: 'La clé du bureau repose sur une méthode récente.',
    },
    rest: {
      en: 'It is made to hold against the quantum computers of tomorrow, but its standard is still a draft. And it says nothing about who made the key: that is why you compare its digits by phone.',
      fr: 'Elle est conçue pour résister aux ordinateurs quantiques de demain, mais sa norme est encore à l’état de projet. Et elle ne dit rien de l’auteur de la clé : voilà pourquoi vous en comparez les chiffres par téléphone.',
    },
  },
  {
    id: 'test-runtime',
    first: {
      en: 'The runtime for tests is not for real trips.',
      fr: 'L’environnement d’essai n’est pas fait pour les vrais voyages.',
    },
    rest: {
      en: 'It stands on software that is years old. When it is in use, the top of the window says so.',
      fr: 'Il repose sur des logiciels vieux de plusieurs années. Quand il est utilisé, le haut de la fenêtre l’indique.',
    },
  },
];

export const ADVICE: readonly Statement[] = [
  {
    id: 'encrypt-disk',
    first: { en: 'Have the whole disk encrypted.', fr: 'Faites chiffrer le disque entier.' },
    rest: {
      en: 'Ask whoever looks after the laptop to confirm it before you leave.',
      fr: 'Demandez à la personne responsable de l’ordinateur de le confirmer avant votre départ.',
    },
  },
  {
    id: 'no-hibernation',
    first: {
      en: 'Have hibernation turned off, and turn the laptop fully off before a border.',
      fr: 'Faites désactiver la veille prolongée, et éteignez complètement l’ordinateur avant une frontière.',
    },
    rest: {
      en: 'Keys leave the memory only when it is off.',
      fr: 'Les clés ne quittent la mémoire que lorsqu’il est éteint.',
    },
  },
  {
    id: 'carry-less',
    first: { en: 'Carry less.', fr: 'Emportez moins.' },
    rest: {
      en: 'Take a kit that holds this trip alone, and leave the rest at the office.',
      fr: 'Prenez une valise qui ne contient que ce voyage et laissez le reste au bureau.',
    },
  },
  {
    id: 'note-words',
    first: {
      en: 'Note the three words at the foot of the window.',
      fr: 'Notez les trois mots au bas de la fenêtre.',
    },
    rest: {
      en: 'Write them on paper after the last save, before the laptop leaves your hands; compare them when you have it back.',
      fr: 'Écrivez-les sur papier après le dernier enregistrement, avant de vous séparer de l’ordinateur ; comparez-les quand vous le retrouvez.',
    },
  },
  {
    id: 'sheet-apart',
    first: {
      en: 'Keep the recovery sheet apart from the laptop.',
      fr: 'Gardez la feuille de récupération loin de l’ordinateur.',
    },
    rest: {
      en: 'Whoever holds both holds the kit.',
      fr: 'Quiconque détient les deux détient la valise.',
    },
  },
  {
    id: 'copy-elsewhere',
    first: {
      en: 'Keep a verified copy somewhere else.',
      fr: 'Gardez ailleurs une copie vérifiée.',
    },
    rest: {
      en: 'A stick at home or at the office still has the kit when the laptop is gone.',
      fr: 'Une clé USB à la maison ou au bureau conserve la valise quand l’ordinateur n’est plus là.',
    },
  },
  {
    id: 'in-doubt',
    first: {
      en: 'In doubt about the laptop, do not type the passphrase.',
      fr: 'Si vous avez un doute sur l’ordinateur, ne tapez pas la phrase secrète.',
    },
    rest: {
      en: 'Call House security first, and open a copy of the kit on another computer.',
      fr: 'Appelez d’abord la sécurité de la Chambre, et ouvrez une copie de la valise sur un autre ordinateur.',
    },
  },
];
