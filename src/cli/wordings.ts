import type { OperationName } from '../contract/index.ts';
import type { Localized } from '../kernel/index.ts';
import type { Wording } from './exit.ts';

const NO_KIT: Localized = {
  en: 'There is no file with this name; check the name, or make a kit with create.',
  fr: 'Aucun fichier ne porte ce nom\u00a0; vérifiez-le, ou créez une valise avec create.',
};
const NO_FILE: Localized = {
  en: 'There is no file with this name, and nothing was made; check the name.',
  fr: 'Aucun fichier ne porte ce nom et rien n’a été créé\u00a0; vérifiez-le.',
};
const NO_ADVISORY: Localized = {
  en: 'No advisory is loaded for this place; advisories list shows those that are.',
  fr: 'Aucun avertissement n’est chargé pour ce lieu\u00a0; advisories list montre ceux qui le sont.',
};
const NO_TRIP: Localized = {
  en: 'The kit holds no trip with this id; trip list shows the ids.',
  fr: 'La valise ne contient aucun voyage portant cet identifiant\u00a0; trip list les montre.',
};
const NO_ROW: Localized = {
  en: 'The kit holds no such trip, or its checklist no such row; trip list and checklist show the ids.',
  fr: 'La valise ne contient pas ce voyage, ou sa liste ne contient pas ce point\u00a0; trip list et checklist montrent les identifiants.',
};
/** A restored kit that gets a new key must not push away what an earlier kit left beside the name. */
const TAKEN: Localized = {
  en: 'There is already a file with this name, or with this name and .bak1 or .bak2, and it was not touched; choose another name.',
  fr: 'Un fichier porte déjà ce nom, ou ce nom suivi de .bak1 ou de .bak2\u00a0; il n’a pas été modifié. Choisissez un autre nom.',
};

/** On the command line an id that has not even the form of one (`badRequest`) is one that is not there. */
export const WORDINGS: Partial<Record<OperationName, Wording>> = {
  'kit.unlock': { notFound: NO_KIT },
  'kit.restore': { notFound: NO_FILE, exists: TAKEN },
  'kit.salvage': { notFound: NO_FILE },
  'history.get': { notFound: NO_TRIP, badRequest: NO_TRIP },
  'advisory.get': { notFound: NO_ADVISORY, badRequest: NO_ADVISORY },
  'checklist.get': { notFound: NO_TRIP, badRequest: NO_TRIP },
  'answer.set': { notFound: NO_ROW, badRequest: NO_ROW },
};
