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
  devices: { en: 'Devices taken', fr: 'Appareils emportés' },
  deviceItems: { en: '{count} items done', fr: 'points faits : {count}' },
  noDeviceItems: { en: 'no items of its own', fr: 'aucun point propre' },
  inRegister: { en: 'In the register', fr: 'Au registre' },
  setTier: { en: 'Set the tier', fr: 'Fixer le palier' },
  saveTier: { en: 'Save the tier', fr: 'Enregistrer le palier' },
  tierSet: { en: 'Tier set.', fr: 'Palier fixé.' },
  giveBackTier: { en: 'Back to the scores', fr: 'Revenir aux cotes' },
  tierGivenBack: { en: 'The scores decide again.', fr: 'Les cotes décident de nouveau.' },
  computedTier: {
    en: 'The three scores give {tier}. What you set holds instead, up or down, and everybody reads why.',
    fr: 'Les trois cotes donnent {tier}. Le palier que vous fixez s’y substitue, à la hausse ou à la baisse, et tout le monde en lit la raison.',
  },
  tierOf: { en: 'Tier', fr: 'Palier' },
  tierReason: { en: 'Reason', fr: 'Raison' },
  tierReasonHelp: {
    en: 'One sentence that the traveller will read.',
    fr: 'Une phrase que lira la personne qui voyage.',
  },
  overridden: {
    en: 'A security officer set {tier} on {when}. The scores give {computed}.',
    fr: 'La sécurité a fixé {tier} le {when}. Les cotes donnent {computed}.',
  },
  overrideReason: { en: 'Reason: {reason}', fr: 'Raison : {reason}' },
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
