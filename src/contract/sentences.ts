import type { Localized } from '../kernel/index.ts';
import type { ErrorCode } from './contract.ts';

/**
 * One sentence or two a code: what happened, what was kept, what to do. Facts stand in braces (`{minutes}`).
 * A code without a sentence, or a sentence in one language, does not compile.
 */
export const SENTENCES: Readonly<Record<ErrorCode, Localized>> = {
  badRequest: {
    en: 'The kit did not understand this request, and nothing was changed. Check what you typed.',
    fr: 'La valise n’a pas compris cette demande et rien n’a été modifié. Vérifiez votre saisie.',
  },
  wrongSender: {
    en: 'This request did not come from the kit’s own window, so it was refused.',
    fr: 'Cette demande ne vient pas de la fenêtre de la valise ; elle a été refusée.',
  },
  wrongState: {
    en: 'The kit is locked. Unlock it, then go on where you were.',
    fr: 'La valise est verrouillée. Déverrouillez-la, puis reprenez où vous en étiez.',
  },
  tooLarge: {
    en: 'This is too large for the kit to keep. Nothing was changed; shorten it and save again.',
    fr: 'C’est trop volumineux pour la valise. Rien n’a été modifié ; raccourcissez, puis enregistrez de nouveau.',
  },
  rateLimited: {
    en: 'Too many tries. Wait {seconds} seconds, then try again.',
    fr: 'Trop d’essais. Attendez {seconds} secondes, puis réessayez.',
  },
  cancelled: {
    en: 'Cancelled. Nothing was changed.',
    fr: 'Annulé. Rien n’a été modifié.',
  },
  internal: {
    en: 'Something failed inside the kit. What was saved is kept. Lock the kit, then open it again.',
    fr: 'Une erreur interne s’est produite. Ce qui était enregistré est conservé. Verrouillez la valise, puis rouvrez-la.',
  },
  weakPassphrase: {
    en: 'This passphrase is too easy to guess. Add words, or take the six words offered.',
    fr: 'Cette phrase secrète est trop facile à deviner. Ajoutez des mots, ou prenez les six mots proposés.',
  },
  notText: {
    en: 'This passphrase holds characters that cannot be read. Type it again.',
    fr: 'Cette phrase secrète contient des caractères illisibles. Tapez-la de nouveau.',
  },
  exists: {
    en: 'There is already a file with this name, and it was not touched. Choose another name.',
    fr: 'Un fichier porte déjà ce nom ; il n’a pas été modifié. Choisissez un autre nom.',
  },
  notFound: {
    en: 'This was not found. It may have been removed; go back and choose again.',
    fr: 'Élément introuvable. Il a peut-être été supprimé ; revenez en arrière et choisissez de nouveau.',
  },
  officerOnly: {
    en: 'Only the kit of a security officer can do this, and nothing was changed. Ask House security.',
    fr: 'Seule la valise d’un agent de sécurité le permet ; rien n’a été modifié. Adressez-vous à la sécurité de la Chambre.',
  },
  notAVault: {
    en: 'This file is not a Valise kit. Choose the file whose name ends in .valise.',
    fr: 'Ce fichier n’est pas une valise. Choisissez le fichier dont le nom se termine par .valise.',
  },
  damaged: {
    en: 'The file is damaged; your passphrase is not the problem. Do not save over it: open a backup copy.',
    fr: 'Le fichier est endommagé ; votre phrase secrète n’est pas en cause. Ne l’écrasez pas : ouvrez une copie de sauvegarde.',
  },
  tampered: {
    en: 'The file was changed outside Valise: parts of it do not belong together. Keep it as evidence and call House security.',
    fr: 'Le fichier a été modifié hors de Valise : ses parties ne concordent pas. Conservez-le comme preuve et appelez la sécurité de la Chambre.',
  },
  wrongPassphrase: {
    en: 'Wrong passphrase. The file itself is in good order; type the words again.',
    fr: 'Phrase secrète inexacte. Le fichier lui-même est en bon état ; tapez les mots de nouveau.',
  },
  wrongRecoveryCode: {
    en: 'These twelve words do not open this kit. Compare them with the sheet, word by word; a newer sheet may exist.',
    fr: 'Ces douze mots n’ouvrent pas cette valise. Comparez-les avec la feuille, mot à mot ; il existe peut-être une feuille plus récente.',
  },
  wrongOfficeKey: {
    en: 'This office key does not open this kit. Nothing was changed; ask the office which key the kit was made for.',
    fr: 'Cette clé de bureau n’ouvre pas cette valise. Rien n’a été modifié ; demandez au bureau pour quelle clé elle a été créée.',
  },
  noSlot: {
    en: 'This kit has no key of that kind. Open it in another way: passphrase, recovery sheet or office.',
    fr: 'Cette valise n’a pas de clé de ce type. Ouvrez-la autrement : phrase secrète, feuille de récupération ou bureau.',
  },
  wordCount: {
    en: 'A recovery code has twelve words. Compare with the sheet; nothing was tried yet.',
    fr: 'Un code de récupération compte douze mots. Comparez avec la feuille ; rien n’a encore été essayé.',
  },
  unknownWord: {
    en: 'Word number {word} is not in the list. Compare it with the sheet; four letters of each word are enough.',
    fr: 'Le mot numéro {word} ne figure pas dans la liste. Comparez-le avec la feuille ; quatre lettres de chaque mot suffisent.',
  },
  codeMistyped: {
    en: 'The words do not fit together: one is mistyped, or two are exchanged. Compare them with the sheet in order.',
    fr: 'Les mots ne vont pas ensemble : l’un est mal saisi, ou deux sont intervertis. Comparez-les avec la feuille, dans l’ordre.',
  },
  codeDiffers: {
    en: 'These are not the words that the kit has just drawn. Copy them from the new sheet, in order.',
    fr: 'Ce ne sont pas les mots que la valise vient de tirer. Recopiez ceux de la nouvelle feuille, dans l’ordre.',
  },
  noCodeDrawn: {
    en: 'No words have been drawn since the kit was opened. Draw new words, then type them back.',
    fr: 'Aucun mot n’a été tiré depuis l’ouverture de la valise. Tirez de nouveaux mots, puis recopiez-les.',
  },
  badOfficeKey: {
    en: 'This file is not an office’s public key, so nothing was added. Ask the office for the file whose name ends in .valisekey.',
    fr: 'Ce fichier n’est pas la clé publique d’un bureau ; rien n’a été ajouté. Demandez au bureau le fichier dont le nom se termine par .valisekey.',
  },
  noFreeSlot: {
    en: 'The kit has no room for another key. Nothing was changed; remove one first.',
    fr: 'La valise n’a plus de place pour une autre clé. Rien n’a été modifié ; retirez-en une d’abord.',
  },
  noBackupChosen: {
    en: 'No backup was chosen yet. Choose the file first.',
    fr: 'Aucune copie de sauvegarde n’est encore choisie. Choisissez d’abord le fichier.',
  },
  noBackupFolder: {
    en: 'This computer gives no place for daily backups. Make one on a stick instead.',
    fr: 'Cet ordinateur n’offre aucun emplacement pour les copies quotidiennes. Faites plutôt une copie sur une clé USB.',
  },
  undecided: {
    en: 'Nothing is saved until you have said what this file is. Your text is still here; answer the question first.',
    fr: 'Rien n’est enregistré tant que vous n’avez pas dit ce qu’est ce fichier. Votre texte est toujours ici ; répondez d’abord à la question.',
  },
  busy: {
    en: 'This kit is open in another program. Close it there, then try again.',
    fr: 'Cette valise est ouverte dans un autre programme. Fermez-la dans ce programme, puis réessayez.',
  },
  unsupportedVersion: {
    en: 'This kit was made by a newer Valise. Nothing was changed; open it with that version.',
    fr: 'Cette valise a été créée par une version plus récente de Valise. Rien n’a été modifié ; ouvrez-la avec cette version.',
  },
  kdfOutOfBounds: {
    en: 'The file asks for an amount of memory that no genuine kit asks for, so it was refused.',
    fr: 'Le fichier demande une quantité de mémoire qu’aucune valise authentique ne demande ; il a été refusé.',
  },
  readOnly: {
    en: 'Not saved: the kit is open for looking only, or its place cannot be written. Lock it and open it to save, or copy the file to your own disk first.',
    fr: 'Non enregistré : la valise est ouverte en consultation seulement, ou son emplacement est protégé en écriture. Verrouillez-la et rouvrez-la pour enregistrer, ou copiez d’abord le fichier sur votre disque.',
  },
  io: {
    en: 'The disk did not answer as it should. What was saved before is kept; check the disk and try again.',
    fr: 'Le disque n’a pas répondu comme prévu. Ce qui était enregistré est conservé ; vérifiez le disque et réessayez.',
  },
  diskFull: {
    en: 'Not saved: the disk is full. Your text is still here. Free some space, then save again.',
    fr: 'Non enregistré : le disque est plein. Votre texte est toujours ici. Libérez de l’espace, puis enregistrez de nouveau.',
  },
  limit: {
    en: 'The kit is full: it holds 100 000 records. Nothing was changed; remove a past trip first.',
    fr: 'La valise est pleine : elle contient 100 000 fiches. Rien n’a été modifié ; supprimez d’abord un ancien voyage.',
  },
  conflict: {
    en: 'This was changed meanwhile. Nothing was overwritten; open it again and repeat your change.',
    fr: 'L’élément a été modifié entre-temps. Rien n’a été écrasé ; rouvrez-le et refaites votre modification.',
  },
  endBeforeStart: {
    en: 'A leg ends before it starts. Correct its dates; the trip is not saved yet.',
    fr: 'Une étape se termine avant de commencer. Corrigez ses dates ; le voyage n’est pas encore enregistré.',
  },
  legsOutOfOrder: {
    en: 'The legs are not in the order of their dates. Move them; the trip is not saved yet.',
    fr: 'Les étapes ne sont pas dans l’ordre des dates. Replacez-les ; le voyage n’est pas encore enregistré.',
  },
  tripTooLong: {
    en: 'A trip lasts at most 365 days. Split it in two; the trip is not saved yet.',
    fr: 'Un voyage dure au plus 365 jours. Divisez-le en deux ; le voyage n’est pas encore enregistré.',
  },
  unknownPlace: {
    en: 'The place code {place} is not known. Choose a place from the list.',
    fr: 'Le code de lieu {place} est inconnu. Choisissez un lieu dans la liste.',
  },
  unknownZone: {
    en: 'The time zone {zone} is not known. Choose one from the list.',
    fr: 'Le fuseau horaire {zone} est inconnu. Choisissez-en un dans la liste.',
  },
  placeBelowProposal: {
    en: 'The place score can be raised above T{proposed}, which the advisories propose, but not lowered.',
    fr: 'La cote du lieu peut dépasser T{proposed}, proposée d’après les avertissements, mais non être abaissée.',
  },
  reasonRequired: {
    en: 'Say in a few words why this does not apply; the answer is not saved yet.',
    fr: 'Indiquez en quelques mots pourquoi cela ne s’applique pas ; la réponse n’est pas encore enregistrée.',
  },
  noteTooLong: {
    en: 'At most {most} characters fit here. Your text is still here; shorten it, then save again.',
    fr: 'Cet espace contient au plus {most} caractères. Votre texte est toujours ici ; raccourcissez-le, puis enregistrez de nouveau.',
  },
  timeAhead: {
    en: 'This time is still to come. Enter when it happened; nothing was changed.',
    fr: 'Cette heure n’est pas encore venue. Indiquez quand c’est arrivé ; rien n’a été modifié.',
  },
  nothingToImport: {
    en: 'No file to import was found there. Choose the .json files that the government publishes.',
    fr: 'Aucun fichier à importer n’a été trouvé. Choisissez les fichiers .json publiés par le gouvernement.',
  },
  attachRunning: {
    en: 'Files are still being added. Wait for that to end, or cancel it.',
    fr: 'Des fichiers sont encore en cours d’ajout. Attendez la fin, ou annulez.',
  },
  tooLargeToShow: {
    en: 'This attachment is too large to be shown here. Export it to look at it.',
    fr: 'Cette pièce jointe est trop volumineuse pour être affichée ici. Exportez-la pour la consulter.',
  },
  attachmentDamaged: {
    en: 'This attachment cannot be read to its end; nothing of it was given out. Take it from a backup copy, then remove it here.',
    fr: 'Cette pièce jointe ne peut pas être lue en entier ; rien n’en a été transmis. Reprenez-la d’une copie de sauvegarde, puis retirez-la d’ici.',
  },
  cannotStrip: {
    en: 'Hidden data can be removed from JPEG and PNG photos only. Nothing was changed; convert the photo, or take a new one.',
    fr: 'Les données cachées ne peuvent être retirées que des photos JPEG et PNG. Rien n’a été modifié ; convertissez la photo, ou prenez-en une autre.',
  },
  damagedPhoto: {
    en: 'This photo is not a whole file of its kind, so its hidden data was not touched. Take it again, or keep it as it is.',
    fr: 'Cette photo n’est pas un fichier complet ; ses données cachées n’ont pas été touchées. Reprenez-la, ou gardez-la telle quelle.',
  },
  kitFull: {
    en: 'The kit would grow beyond 8 GiB, more than it can open again. Nothing was changed; remove attachments first.',
    fr: 'La valise dépasserait 8 Gio et ne pourrait plus être ouverte. Rien n’a été modifié ; retirez d’abord des pièces jointes.',
  },
  notTraveller: {
    en: 'What holds at a place is kept by travel staff and security officers; a traveller’s kit only reads it. Tell them what you found out.',
    fr: 'L’information sur les lieux est tenue par le personnel des voyages et la sécurité ; la valise d’un voyageur ne fait que la lire. Signalez-leur ce que vous avez appris.',
  },
  sourceNeeded: {
    en: 'Say where this was read and on which day; without them it stays unclear. Nothing is saved yet.',
    fr: 'Indiquez où et quel jour cela a été lu ; sans cela, la réponse reste incertaine. Rien n’est encore enregistré.',
  },
  dayAhead: {
    en: 'That day is still to come. Enter the day on which it was read; nothing is saved yet.',
    fr: 'Cette date n’est pas encore arrivée. Inscrivez le jour de la lecture ; rien n’est encore enregistré.',
  },
  imeiLength: {
    en: 'An IMEI has 15 digits; this one has {digits}. Dial *#06# on the device and copy them; nothing is saved yet.',
    fr: 'Un IMEI compte 15 chiffres ; celui-ci en compte {digits}. Composez *#06# sur l’appareil et recopiez-les ; rien n’est encore enregistré.',
  },
  imeiMistyped: {
    en: 'The last digit of this IMEI does not fit the others, so one of them is mistyped. Compare it with the device; nothing is saved yet.',
    fr: 'Le dernier chiffre de cet IMEI ne concorde pas avec les autres : l’un d’eux est mal saisi. Comparez avec l’appareil ; rien n’est encore enregistré.',
  },
  lentAlready: {
    en: 'This device is lent to {to}. Nothing was changed; take it back first.',
    fr: 'Cet appareil est déjà en prêt ({to}). Rien n’a été modifié ; inscrivez d’abord son retour.',
  },
  notLent: {
    en: 'Nobody has this device on loan, so there is nothing to take back.',
    fr: 'Cet appareil n’est pas en prêt ; il n’y a aucun retour à inscrire.',
  },
  deviceRetired: {
    en: 'This device is retired and cannot be lent. Take away its retirement first, if it is in use again.',
    fr: 'Cet appareil est hors service et ne peut pas être prêté. S’il sert de nouveau, retirez d’abord cette mention.',
  },
  dueBeforeOut: {
    en: 'The day of the return lies before today. Correct it; the loan is not saved yet.',
    fr: 'La date de retour est déjà passée. Corrigez-la ; le prêt n’est pas encore enregistré.',
  },
  tooManyLoans: {
    en: 'The register keeps {most} loans of one device, and this one has them all. Enter it anew as another device.',
    fr: 'Le registre conserve {most} prêts par appareil, et cet appareil les a tous. Inscrivez-le de nouveau comme un autre appareil.',
  },
  itemTaken: {
    en: 'The id {item} is or was another item’s. Nothing was changed; take the next free one.',
    fr: 'L’identifiant {item} est ou a été celui d’un autre point. Rien n’a été modifié ; prenez le prochain libre.',
  },
  changeOutdated: {
    en: 'Item {item} was published again since this change was made. Take the change back, then make it anew.',
    fr: 'Le point {item} a été publié de nouveau depuis cette modification. Retirez-la, puis refaites-la.',
  },
  stepsDiffer: {
    en: 'Item {item} has not as many steps in French as in English. Nothing was changed; give each step in both.',
    fr: 'Le point {item} n’a pas autant d’étapes en français qu’en anglais. Rien n’a été modifié ; donnez chaque étape dans les deux langues.',
  },
  unknownSource: {
    en: 'Item {item} cites {source}, which the library does not know. Nothing was changed; choose a source of the list.',
    fr: 'Le point {item} cite {source}, que la bibliothèque ne connaît pas. Rien n’a été modifié ; choisissez une source de la liste.',
  },
  hiddenCharacters: {
    en: 'A text of item {item} holds characters that cannot be seen. Nothing was changed; type that text again.',
    fr: 'Un texte du point {item} contient des caractères invisibles. Rien n’a été modifié ; retapez ce texte.',
  },
  nothingChanged: {
    en: 'This is item {item} as it is published already. Nothing was kept.',
    fr: 'C’est le point {item} tel qu’il est déjà publié. Rien n’a été conservé.',
  },
  nothingToPublish: {
    en: 'Nothing has changed since the last edition, so there is nothing to publish.',
    fr: 'Rien n’a changé depuis la dernière édition ; il n’y a rien à publier.',
  },
  notPublished: {
    en: 'This edition came with the program; every kit of this version has it. Publish one to have a file of it.',
    fr: 'Cette édition est venue avec le programme ; toute valise de cette version la possède. Publiez-en une pour en faire un fichier.',
  },
  notAnEdition: {
    en: 'This file is not an edition of the library, or not a whole one. Nothing was stored; ask the office for it again.',
    fr: 'Ce fichier n’est pas une édition de la bibliothèque, ou il est incomplet. Rien n’a été enregistré ; redemandez-le au bureau.',
  },
  editionNewer: {
    en: 'This edition was made for a newer Valise. Nothing was stored; update this one first.',
    fr: 'Cette édition a été créée pour une version plus récente de Valise. Rien n’a été enregistré ; mettez d’abord celle-ci à jour.',
  },
  editionTooLarge: {
    en: 'This file is larger than {most} MB, more than any edition. Nothing of it was read.',
    fr: 'Ce fichier dépasse {most} Mo, plus que toute édition. Rien n’en a été lu.',
  },
  editionAltered: {
    en: 'The items in this file are not those that its edition names: it was changed after it was made. Nothing was stored; tell House security.',
    fr: 'Les points de ce fichier ne sont pas ceux que son édition nomme : il a été modifié après sa création. Rien n’a été enregistré ; avertissez la sécurité de la Chambre.',
  },
  editionTooOld: {
    en: 'Too old: this is edition {number}, and the kit has edition {held}. Nothing was changed.',
    fr: 'Trop ancienne : c’est l’édition {number}, et la valise possède l’édition {held}. Rien n’a été modifié.',
  },
  editionTwice: {
    en: 'The kit has another edition {number} already, with other content. Nothing was changed; ask House security which of them is theirs.',
    fr: 'La valise possède déjà une autre édition {number}, au contenu différent. Rien n’a été modifié ; demandez à la sécurité de la Chambre laquelle est la sienne.',
  },
  editionHeld: {
    en: 'The kit has this very edition already. Nothing was changed.',
    fr: 'La valise possède déjà cette édition. Rien n’a été modifié.',
  },
  importRunning: {
    en: 'Another import is still running. Wait for it to end, or cancel it.',
    fr: 'Une autre importation est en cours. Attendez la fin, ou annulez-la.',
  },
};
