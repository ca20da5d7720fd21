import type { SectionId } from '../../../src/advisories/index.ts';
import type { FileReport } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Places', fr: 'Lieux' },
  lead: {
    en: 'Travel advice as governments publish it, with its date.',
    fr: 'Conseils et avertissements tels que les gouvernements les publient, avec leur date.',
  },
  search: { en: 'Search', fr: 'Rechercher' },
  searchHelp: {
    en: 'A name in English or French, a code, or words of the level.',
    fr: 'Un nom en français ou en anglais, un code ou des mots du niveau.',
  },
  level: { en: 'Level', fr: 'Niveau' },
  everyLevel: { en: 'Every level', fr: 'Tous les niveaux' },
  level1: { en: '1 · normal precautions', fr: '1 · précautions normales' },
  level2: { en: '2 · caution', fr: '2 · prudence' },
  level3: { en: '3 · essential travel only', fr: '3 · voyage essentiel seulement' },
  level4: { en: '4 · do not go', fr: '4 · ne pas y aller' },
  unknownLevel: { en: 'Unknown', fr: 'Inconnu' },
  found: {
    en: '{count, plural, =0 {No place} one {# place} other {# places}}',
    fr: '{count, plural, =0 {Aucun lieu} one {# lieu} other {# lieux}}',
  },
  table: { en: 'Places and their levels', fr: 'Lieux et leurs niveaux' },
  place: { en: 'Place', fr: 'Lieu' },
  regional: { en: 'Regions', fr: 'Régions' },
  published: { en: 'Published', fr: 'Publié' },
  regionsDiffer: { en: 'own levels', fr: 'niveaux distincts' },
  noRegions: { en: 'none', fr: 'aucune' },
  unknown: { en: 'unknown', fr: 'inconnu' },
  noMatch: {
    en: 'No loaded place matches. Clear the search, or choose every level.',
    fr: 'Aucun lieu chargé ne correspond. Effacez la recherche ou choisissez tous les niveaux.',
  },
  showAll: { en: 'Show all places', fr: 'Afficher tous les lieux' },
  anyPlace: { en: 'Open any place', fr: 'Ouvrir un lieu' },
  anyPlaceHelp: {
    en: 'Also one without an advisory.',
    fr: 'Même s’il n’a aucun avertissement.',
  },
  none: { en: 'No advisory is loaded', fr: 'Aucun avertissement n’est chargé' },
  noneWhy: {
    en: 'The kit has no network. Copy the .json files that the Government of Canada publishes onto this computer, then import them.',
    fr: 'La valise n’a aucun accès au réseau. Copiez sur cet ordinateur les fichiers .json publiés par le gouvernement du Canada, puis importez-les.',
  },
} satisfies Record<string, Localized>;

export const imports = {
  files: { en: 'Import files', fr: 'Importer des fichiers' },
  folder: { en: 'Import a folder', fr: 'Importer un dossier' },
  running: { en: 'Importing {name}', fr: 'Importation de {name}' },
  filesDone: { en: '{done} of {total} files', fr: 'fichiers : {done} sur {total}' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  result: { en: 'Result of the import', fr: 'Résultat de l’importation' },
  summary: {
    en: '{files, plural, one {# file} other {# files}}: {imported} imported, {unchanged} unchanged, {refused} refused.',
    fr: '{files, plural, one {# fichier} other {# fichiers}} : {imported, plural, one {# importé} other {# importés}}, {unchanged, plural, one {# inchangé} other {# inchangés}}, {refused, plural, one {# refusé} other {# refusés}}.',
  },
  cancelled: {
    en: 'You stopped the import. What was imported before that is kept.',
    fr: 'Vous avez arrêté l’importation. Ce qui était déjà importé est conservé.',
  },
  counts: {
    en: '{imported, plural, =0 {} one {# place imported} other {# places imported}}{both, select, yes { · } other {}}{unchanged, plural, =0 {} one {# unchanged} other {# unchanged}}',
    fr: '{imported, plural, =0 {} one {# lieu importé} other {# lieux importés}}{both, select, yes { · } other {}}{unchanged, plural, =0 {} one {# inchangé} other {# inchangés}}',
  },
  leftOut: {
    en: '{count, plural, one {# entry left out} other {# entries left out}}',
    fr: '{count, plural, one {# entrée écartée} other {# entrées écartées}}',
  },
  others: {
    en: '{count, plural, one {# file without remarks} other {# files without remarks}}',
    fr: '{count, plural, one {# fichier sans remarque} other {# fichiers sans remarque}}',
  },
  hide: { en: 'Hide the result', fr: 'Masquer le résultat' },
} satisfies Record<string, Localized>;

export const results = {
  imported: { en: 'Imported', fr: 'Importé' },
  unchanged: { en: 'Unchanged', fr: 'Inchangé' },
  refused: { en: 'Refused', fr: 'Refusé' },
} satisfies Record<FileReport['result'], Localized>;

export const onePlace = {
  overall: { en: 'The country as a whole', fr: 'Le pays dans son ensemble' },
  inFrench: { en: 'In French', fr: 'En français' },
  inEnglish: { en: 'In English', fr: 'En anglais' },
  dates: { en: 'Dates and source', fr: 'Dates et source' },
  published: { en: 'Published', fr: 'Publié' },
  textPublished: { en: 'Long text published', fr: 'Texte intégral publié' },
  loaded: { en: 'Loaded', fr: 'Chargé' },
  publishedAt: { en: 'Published {time}', fr: 'Publié le {time}' },
  noDate: { en: 'The source gave no date.', fr: 'La source n’a donné aucune date.' },
  source: { en: 'Source', fr: 'Source' },
  licence: { en: 'Licence', fr: 'Licence' },
  native: { en: 'Level as published', fr: 'Niveau tel que publié' },
  ownScale: {
    en: '{native}, on the source’s own scale',
    fr: '{native}, selon l’échelle de la source',
  },
  regions: { en: 'Regions with a level of their own', fr: 'Régions ayant leur propre niveau' },
  highest: { en: 'Highest', fr: 'Le plus élevé' },
  regionsUnlisted: {
    en: 'The source says that some regions have a level of their own; the loaded files do not list them.',
    fr: 'La source indique que des régions ont leur propre niveau ; les fichiers chargés ne les énumèrent pas.',
  },
  regionsNone: {
    en: 'The source names no region with a level of its own.',
    fr: 'La source ne nomme aucune région ayant son propre niveau.',
  },
  regionsUnknown: {
    en: 'The loaded files do not say whether regions have a level of their own.',
    fr: 'Les fichiers chargés ne disent pas si des régions ont leur propre niveau.',
  },
  regionText: { en: 'What the source says', fr: 'Ce que dit la source' },
  updates: { en: 'What changed last', fr: 'Dernier changement' },
  national: { en: 'General advice', fr: 'Conseil général' },
  contents: { en: 'On this page', fr: 'Sur cette page' },
  noText: {
    en: 'The long text of this place is not loaded. Import its file, cta-cap-{code}.json, from Places.',
    fr: 'Le texte intégral de ce lieu n’est pas chargé. Importez son fichier, cta-cap-{code}.json, à partir de la page Lieux.',
  },
  goImport: { en: 'Go to Places', fr: 'Aller à Lieux' },
  otherLanguage: {
    en: 'The long text is loaded in French only.',
    fr: 'Le texte intégral n’est chargé qu’en anglais.',
  },
  trips: { en: 'Trips that go there', fr: 'Voyages qui y passent' },
} satisfies Record<string, Localized>;

export const sections = {
  security: { en: 'Safety and security', fr: 'Sécurité' },
  'entry-exit': { en: 'Entry and exit', fr: 'Entrée et sortie' },
  health: { en: 'Health', fr: 'Santé' },
  'laws-culture': { en: 'Laws and culture', fr: 'Lois et culture' },
  'disasters-climate': { en: 'Disasters and climate', fr: 'Catastrophes et climat' },
  offices: { en: 'Need help: Canadian offices', fr: 'Besoin d’aide : bureaux du Canada' },
} satisfies Record<SectionId, Localized>;
