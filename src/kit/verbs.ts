import type { AnswerEntry } from '../checklists/index.ts';
import type { Localized } from '../kernel/index.ts';

/** What a verb of the journal means to a person. The journal itself holds the verb only. */
const VERBS: Readonly<Record<string, Localized>> = {
  'vault.create': { en: 'The kit was made.', fr: 'La valise a été créée.' },
  'kit.create': {
    en: 'The first settings were saved.',
    fr: 'Les premiers réglages ont été enregistrés.',
  },
  'settings.set': { en: 'The settings were changed.', fr: 'Les réglages ont été modifiés.' },
  'trip.save': { en: 'The trip was saved.', fr: 'Le voyage a été enregistré.' },
  'trip.remove': { en: 'A trip was deleted.', fr: 'Un voyage a été supprimé.' },
  'trip.restore': { en: 'A deleted trip was put back.', fr: 'Un voyage supprimé a été rétabli.' },
  'trip.raise': {
    en: 'The place score was raised by a newer advisory.',
    fr: 'La cote du lieu a été relevée par un avertissement plus récent.',
  },
  'tier.override': {
    en: 'An officer set the tier of a trip.',
    fr: 'Un agent de sécurité a fixé le palier d’un voyage.',
  },
  'tier.computed': {
    en: 'An officer gave a trip back the tier of its scores.',
    fr: 'Un agent de sécurité a rendu à un voyage le palier de ses cotes.',
  },
  'answer.set': { en: 'An item was answered.', fr: 'Un point a reçu une réponse.' },
  'incident.start': { en: 'An incident was begun.', fr: 'Un incident a été ouvert.' },
  'incident.happened': {
    en: 'The time of an incident was corrected.',
    fr: 'L’heure d’un incident a été corrigée.',
  },
  'incident.answer': {
    en: 'A question about an incident was answered.',
    fr: 'Une question sur un incident a reçu une réponse.',
  },
  'incident.step': {
    en: 'A step of an incident was answered.',
    fr: 'Une étape d’un incident a reçu une réponse.',
  },
  'incident.told': {
    en: 'It was noted who was told of an incident.',
    fr: 'Les personnes prévenues d’un incident ont été notées.',
  },
  'incident.note': {
    en: 'The note of an incident was changed.',
    fr: 'La note d’un incident a été modifiée.',
  },
  'incident.close': { en: 'An incident was finished.', fr: 'Un incident a été clos.' },
  'incident.reopen': { en: 'An incident was opened again.', fr: 'Un incident a été rouvert.' },
  'incident.remove': { en: 'An incident was deleted.', fr: 'Un incident a été supprimé.' },
  'incident.restore': {
    en: 'A deleted incident was put back.',
    fr: 'Un incident supprimé a été rétabli.',
  },
  'advisory.import': { en: 'Advisories were loaded.', fr: 'Des avertissements ont été chargés.' },
  'contact.fill': { en: 'A contact was filled in.', fr: 'Un contact a été rempli.' },
  'place.setFact': {
    en: 'What holds at a place was changed.',
    fr: 'L’information sur un lieu a été modifiée.',
  },
  'device.save': { en: 'A device was saved.', fr: 'Un appareil a été enregistré.' },
  'device.remove': { en: 'A device was removed.', fr: 'Un appareil a été retiré.' },
  'device.restore': {
    en: 'A removed device was put back.',
    fr: 'Un appareil retiré a été rétabli.',
  },
  'device.lend': { en: 'A device was lent.', fr: 'Un appareil a été prêté.' },
  'device.return': { en: 'A lent device came back.', fr: 'Un appareil prêté a été rendu.' },
  'library.change': {
    en: 'An officer changed an item of the library.',
    fr: 'Un agent de sécurité a modifié un point de la bibliothèque.',
  },
  'library.drop': {
    en: 'An officer took back a change of the library.',
    fr: 'Un agent de sécurité a retiré une modification de la bibliothèque.',
  },
  'library.publish': {
    en: 'An officer published an edition of the library.',
    fr: 'Un agent de sécurité a publié une édition de la bibliothèque.',
  },
  'library.import': {
    en: 'An edition of the library was taken from a file.',
    fr: 'Une édition de la bibliothèque a été reprise d’un fichier.',
  },
  'library.take': {
    en: 'A trip went over to a newer edition of the library.',
    fr: 'Un voyage est passé à une édition plus récente de la bibliothèque.',
  },
  'library.keep': {
    en: 'A trip was kept with its edition of the library.',
    fr: 'Un voyage a conservé son édition de la bibliothèque.',
  },
  'attachment.add': { en: 'A file was attached.', fr: 'Un fichier a été joint.' },
  'attachment.kind': {
    en: 'What an attached file proves was corrected.',
    fr: 'Ce que prouve un fichier joint a été corrigé.',
  },
  'attachment.part': {
    en: 'A part of a large file was stored.',
    fr: 'Une partie d’un gros fichier a été stockée.',
  },
  'attachment.strip': {
    en: 'The hidden data of a photo was removed.',
    fr: 'Les données cachées d’une photo ont été retirées.',
  },
  'attachment.remove': {
    en: 'An attached file was removed.',
    fr: 'Un fichier joint a été retiré.',
  },
  'attachment.orphans': {
    en: 'Left-over parts of an attached file were removed.',
    fr: 'Des parties restantes d’un fichier joint ont été retirées.',
  },
  'access.recovery': {
    en: 'A recovery sheet was made.',
    fr: 'Une feuille de récupération a été créée.',
  },
  'access.office': { en: 'An office’s key was added.', fr: 'La clé d’un bureau a été ajoutée.' },
  'access.passphrase': {
    en: 'The passphrase was changed.',
    fr: 'La phrase secrète a été changée.',
  },
  'access.renewed': {
    en: 'The passphrase was changed and the kit was given a new key.',
    fr: 'La phrase secrète a été changée et la valise a reçu une nouvelle clé.',
  },
  'access.rekey': { en: 'The kit was given a new key.', fr: 'La valise a reçu une nouvelle clé.' },
  'access.removed': { en: 'An office’s key was removed.', fr: 'La clé d’un bureau a été retirée.' },
  'access.code': {
    en: 'The kit was opened with the recovery sheet and given a new passphrase.',
    fr: 'La valise a été ouverte avec la feuille de récupération et a reçu une nouvelle phrase secrète.',
  },
  'access.opened': {
    en: 'An office opened a copy of the kit and gave it a new key and a new passphrase.',
    fr: 'Un bureau a ouvert une copie de la valise et lui a donné une nouvelle clé et une nouvelle phrase secrète.',
  },
  'access.told': {
    en: 'A change of the keys was shown at an unlock.',
    fr: 'Un changement de clés a été signalé à un déverrouillage.',
  },
  'vault.restore': {
    en: 'The kit was restored from a backup: a new line of history begins here.',
    fr: 'La valise a été rétablie d’une copie de sauvegarde : un nouvel historique commence ici.',
  },
  'vault.salvage': {
    en: 'What could be read of a damaged file was brought into this kit.',
    fr: 'Ce qui restait lisible d’un fichier endommagé a été repris dans cette valise.',
  },
  'vault.repair': {
    en: 'A spoilt copy of the opening data was written again.',
    fr: 'Une copie défectueuse des données d’ouverture a été réécrite.',
  },
};

const WORDS: ReadonlyMap<string, Localized> = new Map(Object.entries(VERBS));
const OTHER: Localized = {
  en: 'A change of a kind that this version does not know.',
  fr: 'Une modification d’un type que cette version ne connaît pas.',
};

/** The sentence of a verb, with the number of records where that says more. */
export function verbInWords(verb: string, records: number): Localized {
  const words = WORDS.get(verb) ?? OTHER;
  if (verb !== 'advisory.import' || records < 2) return words;
  return {
    en: `Advisories of ${records} places were loaded.`,
    fr: `Les avertissements de ${records} lieux ont été chargés.`,
  };
}

const ANSWERED: Readonly<Record<NonNullable<AnswerEntry['state']>, Localized>> = {
  done: { en: 'Answered: done.', fr: 'Réponse : fait.' },
  'not-done': { en: 'Answered: not done.', fr: 'Réponse : non fait.' },
  'does-not-apply': { en: 'Answered: does not apply.', fr: 'Réponse : sans objet.' },
  unknown: { en: 'Answered: unknown.', fr: 'Réponse : inconnu.' },
};

/** The sentence of an answer; `before` is what the item said until then, null: nothing. */
export function answerInWords(
  state: AnswerEntry['state'],
  before: AnswerEntry['state'],
): Localized {
  if (state !== null && state !== before) return ANSWERED[state];
  if (state === before)
    return {
      en: 'The words of an answer were changed.',
      fr: 'Le texte d’une réponse a été modifié.',
    };
  return { en: 'An answer was taken back.', fr: 'Une réponse a été retirée.' };
}
