import type { TierPart } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Trips', fr: 'Voyages' },
  plan: { en: 'Plan a trip', fr: 'Préparer un voyage' },
  noTrips: { en: 'No trip yet', fr: 'Aucun voyage pour l’instant' },
  noTripsWhy: {
    en: 'Enter the places, the dates and the devices; the kit makes the checklist.',
    fr: 'Inscrivez les lieux, les dates et les appareils ; la valise établit la liste.',
  },
  yourTrips: { en: 'Your trips', fr: 'Vos voyages' },
  transit: { en: 'transit', fr: 'transit' },
  toGo: {
    en: '{days, plural, =0 {starts today} one {in # day} other {in # days}}',
    fr: '{days, plural, =0 {commence aujourd’hui} one {dans # jour} other {dans # jours}}',
  },
  underWay: { en: 'under way, day {day}', fr: 'en cours, jour {day}' },
  over: { en: 'over', fr: 'terminé' },
  delete: { en: 'Delete', fr: 'Supprimer' },
  deleteTitle: { en: 'Delete this trip?', fr: 'Supprimer ce voyage ?' },
  deleteBody: {
    en: 'The trip “{title}” goes, with its checklist and its answers. You can undo this until the kit is locked.',
    fr: 'Le voyage « {title} » disparaît, avec sa liste et ses réponses. Vous pouvez le rétablir jusqu’au verrouillage de la valise.',
  },
  keep: { en: 'Keep it', fr: 'Le conserver' },
  deleted: { en: 'Deleted: {title}', fr: 'Supprimé : {title}' },
  deletedTitle: { en: 'Deleted since you unlocked', fr: 'Supprimés depuis le déverrouillage' },
  deletedNote: {
    en: 'You can put these back until the kit is locked.',
    fr: 'Vous pouvez les rétablir jusqu’au verrouillage de la valise.',
  },
  putBack: { en: 'Put back', fr: 'Rétablir' },
  undo: { en: 'Undo', fr: 'Annuler' },
  restored: { en: 'Put back: {title}', fr: 'Rétabli : {title}' },
  legs: { en: 'Legs', fr: 'Étapes' },
  zone: { en: '{city} time', fr: 'heure de {city}' },
  ahead: {
    en: '{hours, plural, one {# hour ahead of Ottawa} other {# hours ahead of Ottawa}}',
    fr: '{hours, plural, one {# heure de plus qu’à Ottawa} other {# heures de plus qu’à Ottawa}}',
  },
  behind: {
    en: '{hours, plural, one {# hour behind Ottawa} other {# hours behind Ottawa}}',
    fr: '{hours, plural, one {# heure de moins qu’à Ottawa} other {# heures de moins qu’à Ottawa}}',
  },
  same: { en: 'as in Ottawa', fr: 'comme à Ottawa' },
  border: { en: 'Before a border', fr: 'Avant la frontière' },
  paper: { en: 'On paper', fr: 'Sur papier' },
  history: { en: 'History', fr: 'Historique' },
  edit: { en: 'Edit the trip', fr: 'Modifier le voyage' },
  phases: { en: 'Phases of the trip', fr: 'Phases du voyage' },
  whyTier: { en: 'Why this tier', fr: 'Pourquoi ce palier' },
  tierRule: {
    en: 'The tier is the highest of three scores, never an average.',
    fr: 'Le palier correspond à la plus élevée de trois cotes, jamais une moyenne.',
  },
  lower: {
    en: 'Newer advisories propose a lower place score, {tier}. {reason} The trip keeps {kept}: a score is never lowered by itself.',
    fr: 'Des avertissements plus récents proposent une cote de lieu plus basse, {tier}. {reason} Le voyage conserve {kept} : une cote ne baisse jamais d’elle-même.',
  },
} satisfies Record<string, Localized>;

export const parts = {
  person: { en: 'The person', fr: 'La personne' },
  event: { en: 'The event', fr: 'L’événement' },
  place: { en: 'The place', fr: 'Le lieu' },
} satisfies Record<TierPart['part'], Localized>;
