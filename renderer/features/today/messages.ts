import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Today', fr: 'Aujourd’hui' },
  startTitle: {
    en: 'Three steps to a first checklist',
    fr: 'Une première liste en trois temps',
  },
  loadStep: { en: 'Load the advisories', fr: 'Charger les avertissements' },
  loadWhy: {
    en: 'The files that governments publish tell the kit how exposed a place is.',
    fr: 'Les fichiers publiés par les gouvernements indiquent à la valise le risque de chaque lieu.',
  },
  loaded: {
    en: '{count, plural, one {# advisory is loaded.} other {# advisories are loaded.}}',
    fr: '{count, plural, one {# avertissement est chargé.} other {# avertissements sont chargés.}}',
  },
  planStep: { en: 'Plan a trip', fr: 'Préparer un voyage' },
  planWhy: {
    en: 'Places, dates and devices decide what the checklist asks.',
    fr: 'Les lieux, les dates et les appareils déterminent ce que la liste demande.',
  },
  planned: {
    en: '{count, plural, one {# trip is in the kit.} other {# trips are in the kit.}}',
    fr: '{count, plural, one {# voyage est dans la valise.} other {# voyages sont dans la valise.}}',
  },
  workStep: { en: 'Work through its list', fr: 'Suivre sa liste' },
  workWhy: {
    en: 'Before, during and after: each thing with why it is there and when it is due.',
    fr: 'Avant, pendant et après : chaque point avec sa raison et son échéance.',
  },
  openTrips: { en: 'Open the trips', fr: 'Ouvrir les voyages' },
  noneAhead: { en: 'No trip ahead', fr: 'Aucun voyage à venir' },
  noneAheadWhy: {
    en: 'Every trip in the kit is over and its list is worked through.',
    fr: 'Tous les voyages de la valise sont terminés, et leurs listes aussi.',
  },
  nextTrip: { en: 'Next trip', fr: 'Prochain voyage' },
  thisTrip: { en: 'Trip under way', fr: 'Voyage en cours' },
  lastTrip: { en: 'Last trip', fr: 'Dernier voyage' },
  openList: { en: 'Open the list', fr: 'Ouvrir la liste' },
  progress: { en: 'How far the list is', fr: 'Où en est la liste' },
  nextThings: { en: 'Next things to do', fr: 'Prochaines choses à faire' },
  otherOverdue: {
    en: '{count, plural, one {# more is overdue} other {# more are overdue}}',
    fr: '{count, plural, one {# autre point est en retard} other {# autres points sont en retard}}',
  },
  advisories: { en: 'Advisories of this trip', fr: 'Avertissements de ce voyage' },
  stale: {
    en: 'May be out of date. Load newer files before you rely on them.',
    fr: 'Peut-être périmés. Chargez des fichiers plus récents avant de vous y fier.',
  },
  missing: {
    en: 'No advisory is loaded for {places}: the risk there is unknown.',
    fr: 'Aucun avertissement n’est chargé pour : {places}. Le risque y est inconnu.',
  },
} satisfies Record<string, Localized>;
