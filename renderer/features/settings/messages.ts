import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Settings', fr: 'Réglages' },
  language: { en: 'Language', fr: 'Langue' },
  languageNote: {
    en: 'Takes effect at once; what you are writing stays.',
    fr: 'S’applique tout de suite ; ce que vous écrivez reste en place.',
  },
  theme: { en: 'Colours', fr: 'Couleurs' },
  system: { en: 'As the computer', fr: 'Comme l’ordinateur' },
  light: { en: 'Light', fr: 'Clair' },
  dark: { en: 'Dark', fr: 'Sombre' },
  autoLock: { en: 'Locking by itself', fr: 'Verrouillage automatique' },
  autoLockNote: {
    en: 'The kit also locks when the computer sleeps or its screen locks. None of this can be switched off.',
    fr: 'La valise se verrouille aussi quand l’ordinateur se met en veille ou que son écran se verrouille. Rien de cela ne peut être désactivé.',
  },
  idle: { en: 'After no key or mouse for', fr: 'Sans frappe ni souris pendant' },
  minutes: {
    en: '{count, plural, one {# minute} other {# minutes}}',
    fr: '{count, plural, one {# minute} other {# minutes}}',
  },
  idleConsequence: {
    en: '{count, plural, =1 {Somebody who finds the laptop open has at most one minute.} other {Somebody who finds the laptop open has up to # minutes.}}',
    fr: '{count, plural, =1 {Quiconque trouve l’ordinateur ouvert dispose d’une minute au plus.} other {Quiconque trouve l’ordinateur ouvert dispose d’au plus # minutes.}}',
  },
  max: { en: 'In any case after', fr: 'Dans tous les cas après' },
  hours: {
    en: '{count, plural, one {# hour} other {# hours}}',
    fr: '{count, plural, one {# heure} other {# heures}}',
  },
  maxConsequence: {
    en: 'You then type the passphrase again, even in the middle of work. Drafts are kept.',
    fr: 'Vous retapez alors la phrase secrète, même au milieu du travail. Les brouillons sont conservés.',
  },
  safety: { en: 'Safety of the kit', fr: 'Sécurité de la valise' },
  accessNote: {
    en: 'Passphrase, recovery sheet, office.',
    fr: 'Phrase secrète, feuille de récupération, bureau.',
  },
  copiesNote: {
    en: 'Copies of the file, and whether it is in order.',
    fr: 'Les copies du fichier, et s’il est en ordre.',
  },
  limitsNote: {
    en: 'What the kit cannot protect, and what you can do.',
    fr: 'Ce que la valise ne peut pas protéger, et ce que vous pouvez faire.',
  },
  about: { en: 'About', fr: 'À propos' },
  version: { en: 'Version', fr: 'Version' },
  kit: { en: 'Kit', fr: 'Valise' },
  runtime: { en: 'Runtime', fr: 'Environnement' },
  production: { en: 'for real trips', fr: 'pour les vrais voyages' },
  forTests: { en: 'for tests and trying out only', fr: 'pour les essais seulement' },
  saved: { en: 'Saved.', fr: 'Enregistré.' },
} satisfies Record<string, Localized>;
