import type { Contact } from '../../../src/contacts/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Contacts', fr: 'Contacts' },
  lead: {
    en: 'Call the first who fits. If nobody answers in the time given, go on to the next.',
    fr: 'Appelez la première personne indiquée. Sans réponse dans le délai, passez à la suivante.',
  },
  emergencyLead: {
    en: 'In immediate danger, call the local emergency number first. Then start here, from the top.',
    fr: 'En cas de danger immédiat, appelez d’abord le numéro d’urgence local. Commencez ensuite ici, par le haut.',
  },
  lockedLead: {
    en: 'The kit is locked. This line of Global Affairs Canada answers day and night; the other contacts are in the kit.',
    fr: 'La valise est verrouillée. Cette ligne d’Affaires mondiales Canada répond jour et nuit ; les autres contacts sont dans la valise.',
  },
  watchCentre: {
    en: 'Emergency Watch and Response Centre, Ottawa',
    fr: 'Centre de surveillance et d’intervention d’urgence, Ottawa',
  },
  next: { en: 'Go on to the next:', fr: 'Passez au suivant :' },
  checked: { en: 'checked {day}', fr: 'vérifié le {day}' },
  notChecked: { en: 'not yet checked', fr: 'pas encore vérifié' },
  toFill: {
    en: 'Your office has not filled this in.',
    fr: 'Votre bureau n’a pas rempli cette ligne.',
  },
  fillIn: { en: 'Fill in', fr: 'Remplir' },
  change: { en: 'Change', fr: 'Modifier' },
  fillTitle: { en: 'How to reach {who}', fr: 'Comment joindre {who}' },
  kind: { en: 'Way', fr: 'Moyen' },
  value: { en: 'Number or address', fr: 'Numéro ou adresse' },
  valueHelp: {
    en: 'With the country code: +1 613 … Leave it empty to take it away.',
    fr: 'Avec l’indicatif du pays : +1 613 … Laissez vide pour le retirer.',
  },
  checkedOn: { en: 'Checked on', fr: 'Vérifié le' },
  checkedHelp: {
    en: 'The day on which somebody called or wrote and got an answer.',
    fr: 'Le jour où quelqu’un a appelé ou écrit et obtenu une réponse.',
  },
  save: { en: 'Save', fr: 'Enregistrer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  saved: { en: 'Saved.', fr: 'Enregistré.' },
  print: { en: 'Print the card', fr: 'Imprimer la carte' },
} satisfies Record<string, Localized>;

export const kinds = {
  phone: { en: 'Phone', fr: 'Téléphone' },
  collect: { en: 'Collect call', fr: 'Appel à frais virés' },
  sms: { en: 'Text message', fr: 'Message texte' },
  whatsapp: { en: 'WhatsApp', fr: 'WhatsApp' },
  signal: { en: 'Signal', fr: 'Signal' },
  email: { en: 'Email', fr: 'Courriel' },
  tty: { en: 'TTY', fr: 'ATS' },
} satisfies Record<Contact['ways'][number]['kind'], Localized>;
