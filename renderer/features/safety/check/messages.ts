import type { Finding } from '../../../../src/contract/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  check: { en: 'Check of the kit', fr: 'Vérification de la valise' },
  note: {
    en: 'Reads every record and compares it with the seal of the whole. Nothing is changed.',
    fr: 'Lit chaque fiche et la compare au sceau de l’ensemble. Rien n’est modifié.',
  },
  run: { en: 'Check my kit', fr: 'Vérifier ma valise' },
  checking: { en: 'Checking.', fr: 'Vérification en cours.' },
  fine: {
    en: 'No change found by these checks.',
    fr: 'Aucune modification décelée par ces vérifications.',
  },
  minor: {
    en: 'Nothing is lost and nothing is in doubt, but something should be put right.',
    fr: 'Rien n’est perdu et rien n’est douteux, mais il y a quelque chose à corriger.',
  },
  damaged: {
    en: 'The file is damaged. What to do stands beside each finding.',
    fr: 'Le fichier est endommagé. La marche à suivre figure à côté de chaque constat.',
  },
  tampered: {
    en: 'The file was changed outside Valise. Keep it as evidence and call House security.',
    fr: 'Le fichier a été modifié hors de Valise. Conservez-le comme preuve et appelez la sécurité de la Chambre.',
  },
  findings: { en: 'Findings', fr: 'Constats' },
  times: { en: 'found {shown} times', fr: 'constaté {shown} fois' },
  repair: { en: 'Repair', fr: 'Réparer' },
  repaired: {
    en: 'Repaired, and checked again.',
    fr: 'Réparation faite, puis nouvelle vérification.',
  },
  lock: { en: 'Lock the kit', fr: 'Verrouiller la valise' },
  thenRestore: {
    en: 'Lock the kit, then choose “{choice}” on the unlock screen.',
    fr: 'Verrouillez la valise, puis choisissez « {choice} » à l’écran de déverrouillage.',
  },
  thenSalvage: {
    en: 'Lock the kit and type the passphrase: the unlock screen then offers “{choice}”.',
    fr: 'Verrouillez la valise et tapez la phrase secrète : l’écran de déverrouillage propose alors « {choice} ».',
  },
  evidence: { en: 'Save the evidence…', fr: 'Enregistrer les preuves…' },
  evidenceSaved: {
    en: 'Saved in the folder {name}. Change nothing in it, and give it to House security.',
    fr: 'Enregistré dans le dossier {name}. N’y changez rien et remettez-le à la sécurité de la Chambre.',
  },
} satisfies Record<string, Localized>;

export const severities = {
  warning: { en: 'To put right', fr: 'À corriger' },
  damaged: { en: 'Damaged', fr: 'Endommagé' },
  tampered: { en: 'Changed from outside', fr: 'Modifié de l’extérieur' },
} satisfies Record<Finding['severity'], Localized>;
