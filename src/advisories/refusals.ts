import type { Localized, Refusal } from '../kernel/index.ts';

/** Why one place could not be read; in an index the other places still are. */
export type EntryRefusalCode =
  | 'badCode'
  | 'codeMismatch'
  | 'wrongShape'
  | 'unknownLevel'
  | 'wordsDisagree'
  | 'impossibleDate'
  | 'futureDate'
  | 'markupTooDeep'
  | 'markupTooLarge';

/** Why a whole file was refused. */
export type AdvisoryRefusalCode =
  | EntryRefusalCode
  | 'tooLarge'
  | 'notText'
  | 'emptyFile'
  | 'htmlPage'
  | 'notJson'
  | 'tooDeep'
  | 'hostileKey'
  | 'unknownForm'
  | 'tooFewDestinations'
  | 'tooManyDestinations'
  /** There is no file where the person said. */
  | 'missing'
  /** The disk did not give it, or the process that read it ended, took too long or answered something else. */
  | 'unreadable';

export type EntryRefusal = Refusal<EntryRefusalCode>;
export type AdvisoryRefusal = Refusal<AdvisoryRefusalCode>;

type Facts = Readonly<Record<string, string | number>>;
type Wording = (facts: Facts) => Localized;

const said =
  (en: string, fr: string): Wording =>
  () => ({ en, fr });

const PROBLEMS: Readonly<Record<AdvisoryRefusalCode, Wording>> = {
  badCode: said('This is not a place code.', 'Ce n’est pas un code de lieu.'),
  codeMismatch: ({ expected, found }) => ({
    en: `The content is about ${found}, but it is filed under ${expected}.`,
    fr: `Le contenu porte sur ${found}, mais il est classé sous ${expected}.`,
  }),
  wrongShape: ({ field }) => ({
    en: `The field “${field}” is missing or is not what it should be.`,
    fr: `Le champ «\u00a0${field}\u00a0» manque ou n’est pas ce qu’il devrait être.`,
  }),
  unknownLevel: ({ found }) => ({
    en: `The level “${found}” is not one that Valise knows.`,
    fr: `Valise ne connaît pas le niveau «\u00a0${found}\u00a0».`,
  }),
  wordsDisagree: ({ state, words }) => ({
    en: `The level number is ${state}, but the words say “${words}”.`,
    fr: `Le niveau indiqué est ${state}, mais le texte dit «\u00a0${words}\u00a0».`,
  }),
  impossibleDate: ({ date }) => ({
    en: `The publication date, ${date}, cannot be right.`,
    fr: `La date de publication, ${date}, est impossible.`,
  }),
  futureDate: ({ date }) => ({
    en: `The publication date, ${date}, is in the future.`,
    fr: `La date de publication, ${date}, est dans le futur.`,
  }),
  markupTooDeep: said(
    'The text is nested more deeply than any real advisory.',
    'Le texte comporte plus de niveaux imbriqués que tout avertissement réel.',
  ),
  markupTooLarge: said(
    'The text has more parts than any real advisory.',
    'Le texte comporte plus d’éléments que tout avertissement réel.',
  ),
  tooLarge: ({ limit }) => ({
    en: `This file is larger than ${limit} MB, which no advisory file is.`,
    fr: `Ce fichier dépasse ${limit}\u00a0Mo, plus que tout fichier d’avertissements.`,
  }),
  notText: said('This file is not text.', 'Ce fichier n’est pas du texte.'),
  emptyFile: said('This file holds no advisories.', 'Ce fichier ne contient aucun avertissement.'),
  htmlPage: said(
    'This file is a web page, often an error page saved instead of the data.',
    'Ce fichier est une page Web, souvent une page d’erreur enregistrée à la place des données.',
  ),
  notJson: said(
    'This file is damaged or was not downloaded completely.',
    'Ce fichier est endommagé ou son téléchargement est incomplet.',
  ),
  tooDeep: said(
    'This file is nested more deeply than any real advisory file.',
    'Ce fichier comporte plus de niveaux imbriqués que tout fichier d’avertissements réel.',
  ),
  hostileKey: said(
    'This file holds a name that no real advisory file has and that could harm a program.',
    'Ce fichier contient un nom absent de tout fichier d’avertissements réel et qui pourrait nuire à un programme.',
  ),
  unknownForm: said(
    'This file is not an advisory file that Valise can read.',
    'Ce fichier n’est pas un fichier d’avertissements que Valise peut lire.',
  ),
  tooFewDestinations: ({ found }) => ({
    en: `Readable destinations in this file: ${found}. A complete index lists about 230.`,
    fr: `Destinations lisibles dans ce fichier\u00a0: ${found}. Un index complet en énumère environ 230.`,
  }),
  missing: said('There is no file with this name.', 'Aucun fichier ne porte ce nom.'),
  unreadable: said(
    'This file could not be read to its end.',
    'Ce fichier n’a pas pu être lu jusqu’à la fin.',
  ),
  tooManyDestinations: ({ found }) => ({
    en: `Destinations in this file: ${found}. A complete index lists about 230.`,
    fr: `Destinations dans ce fichier\u00a0: ${found}. Un index complet en énumère environ 230.`,
  }),
};

const KEPT: Localized = {
  en: 'The advisories you had are kept.',
  fr: 'Les avertissements que vous aviez sont conservés.',
};
const ENTRY_KEPT: Localized = {
  en: 'What you had for this place is kept.',
  fr: 'Ce que vous aviez pour ce lieu est conservé.',
};

const DOWNLOAD_AGAIN: Localized = {
  en: 'Download the file again from travel.gc.ca.',
  fr: 'Téléchargez de nouveau le fichier à partir de voyage.gc.ca.',
};
const CHECK_CLOCK: Localized = {
  en: 'Check the date of this computer, then load the file again.',
  fr: 'Vérifiez la date de cet ordinateur, puis chargez de nouveau le fichier.',
};
const CHOOSE_ANOTHER: Localized = {
  en: 'Choose an index-alpha-eng or cta-cap file.',
  fr: 'Choisissez un fichier index-alpha-eng ou cta-cap.',
};
const CHECK_NAME: Localized = {
  en: 'Check its name, then load it again.',
  fr: 'Vérifiez son nom, puis chargez-le de nouveau.',
};
const READ_ONLINE: Localized = {
  en: 'Read this place on travel.gc.ca until a corrected file is published.',
  fr: 'Consultez ce lieu sur voyage.gc.ca jusqu’à la publication d’un fichier corrigé.',
};

function adviceFor(code: AdvisoryRefusalCode): Localized {
  switch (code) {
    case 'futureDate':
      return CHECK_CLOCK;
    case 'missing':
      return CHECK_NAME;
    case 'unknownForm':
    case 'notText':
      return CHOOSE_ANOTHER;
    case 'unknownLevel':
    case 'wordsDisagree':
    case 'impossibleDate':
    case 'markupTooDeep':
    case 'markupTooLarge':
      return READ_ONLINE;
    default:
      return DOWNLOAD_AGAIN;
  }
}

const join = (...parts: readonly Localized[]): Localized => ({
  en: parts.map((part) => part.en).join(' '),
  fr: parts.map((part) => part.fr).join(' '),
});

/** For a file that was refused: what is wrong, what was kept, what to do. */
export const refusalSentence = ({ code, facts }: AdvisoryRefusal): Localized =>
  join(PROBLEMS[code](facts ?? {}), KEPT, adviceFor(code));

/** For one place inside an index; the caller names the place beside it. */
export const entryRefusalSentence = ({ code, facts }: EntryRefusal): Localized =>
  join(PROBLEMS[code](facts ?? {}), ENTRY_KEPT, adviceFor(code));
