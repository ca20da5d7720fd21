import type { KitState } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  state: {
    en: 'change {change}, saved {when}',
    fr: 'modification {change}, enregistrée le {when}',
  },
  title: {
    en: 'Not the kit as this computer last saw it',
    fr: 'Ce n’est pas la valise telle que cet ordinateur l’a vue',
  },
  under: {
    en: 'The kit is open. Nothing is saved until you choose.',
    fr: 'La valise est ouverte. Rien n’est enregistré avant votre choix.',
  },
  comparison: {
    en: 'What this computer saw and what the file says',
    fr: 'Ce que cet ordinateur a vu et ce que dit le fichier',
  },
  seenHere: { en: 'This computer saw', fr: 'Vu par cet ordinateur' },
  inTheFile: { en: 'The file says', fr: 'Selon le fichier' },
  change: { en: 'Change', fr: 'Modification' },
  saved: { en: 'Saved', fr: 'Enregistrée' },
  words: { en: 'Words', fr: 'Mots' },
  whatHappened: { en: 'What happened?', fr: 'Que s’est-il passé ?' },
  evidenceTitle: { en: 'Keep it as it is', fr: 'Garder le fichier tel quel' },
  evidenceLead: {
    en: 'Nothing is saved until the kit is locked. Put the evidence on a stick: the file as it is, what this computer noted, and a report. Nothing in it opens the kit.',
    fr: 'Rien n’est enregistré d’ici le verrouillage. Mettez les preuves sur une clé USB : le fichier tel quel, ce que cet ordinateur a noté et un rapport. Rien de cela n’ouvre la valise.',
  },
  evidenceCall: {
    en: 'Then call House security; Emergency, above, shows the numbers. Use another device for anything sensitive until then.',
    fr: 'Appelez ensuite la sécurité de la Chambre ; le bouton Urgence, en haut, donne les numéros. D’ici là, utilisez un autre appareil pour tout ce qui est sensible.',
  },
  saveEvidence: { en: 'Save the evidence…', fr: 'Enregistrer les preuves…' },
  evidenceSaved: {
    en: 'Saved in the folder {name}. Change nothing in it.',
    fr: 'Enregistré dans le dossier {name}. N’y changez rien.',
  },
  lockNow: { en: 'Lock the kit', fr: 'Verrouiller la valise' },
  lookAnyway: { en: 'Look at the kit', fr: 'Consulter la valise' },
  readOnly: {
    en: 'Looking only: nothing is saved',
    fr: 'Consultation seulement : rien n’est enregistré',
  },
  noted: { en: 'Noted', fr: 'Compris' },
  cannotTell: {
    en: 'This computer cannot tell whether this is the newest state of the kit.',
    fr: 'Cet ordinateur ne peut pas dire si c’est l’état le plus récent de la valise.',
  },
  compare: {
    en: 'Compare with what you wrote down, or with the computer where you used it last:',
    fr: 'Comparez avec ce que vous avez noté, ou avec le dernier ordinateur utilisé :',
  },
  ahead: {
    en: 'Continues what this computer saw, with {count, plural, one {# save} other {# saves}} made since.',
    fr: 'Prolonge ce que cet ordinateur a vu, avec {count, plural, one {# enregistrement fait} other {# enregistrements faits}} depuis.',
  },
  clockBehind: {
    en: 'The clock of this computer is before the kit’s last save. Check its date and time; until then due times may be wrong.',
    fr: 'L’horloge de cet ordinateur retarde sur le dernier enregistrement de la valise. Vérifiez la date et l’heure ; d’ici là, les échéances peuvent être fausses.',
  },
  accessTitle: {
    en: 'Who may open this kit has changed',
    fr: 'L’accès à cette valise a changé',
  },
  accessLine: { en: '{when}: {what}', fr: '{when} : {what}' },
  accessAdvice: {
    en: 'If it was not you, call House security.',
    fr: 'Si ce n’est pas vous, appelez la sécurité de la Chambre.',
  },
  unproven: {
    en: '{count, plural, one {{shown} record was recovered from a damaged file and is not proven to be current.} other {{shown} records were recovered from a damaged file and are not proven to be current.}}',
    fr: '{count, plural, one {{shown} fiche a été récupérée d’un fichier endommagé ; rien ne prouve qu’elle est à jour.} other {{shown} fiches ont été récupérées d’un fichier endommagé ; rien ne prouve qu’elles sont à jour.}}',
  },
  noSheet: {
    en: 'No recovery sheet yet. It is what opens the kit when the passphrase is lost.',
    fr: 'Pas encore de feuille de récupération. C’est elle qui ouvre la valise quand la phrase secrète est perdue.',
  },
  makeSheet: { en: 'Make the sheet', fr: 'Créer la feuille' },
  newPassphrase: {
    en: 'The kit is open, with the new passphrase. The recovery sheet stays good: put it back where it was.',
    fr: 'La valise est ouverte, avec la nouvelle phrase secrète. La feuille de récupération reste valable : remettez-la à sa place.',
  },
  notYetNew: {
    en: 'The new passphrase is not in force, because nothing is saved now. The sheet stays good.',
    fr: 'La nouvelle phrase secrète n’est pas en vigueur, car rien n’est enregistré pour l’instant. La feuille reste valable.',
  },
  restored: {
    en: 'The backup is restored, and this is the kit from now on. A recovery sheet that was good for it stays good.',
    fr: 'La copie de sauvegarde est restaurée ; c’est désormais la valise. La feuille de récupération qui valait pour elle reste valable.',
  },
} satisfies Record<string, Localized>;

/** What an answer asks for means, in one sentence. */
export const verdicts = {
  older: {
    en: 'This file is an older state than the last one seen here. What was saved in between is not in it.',
    fr: 'Ce fichier est un état plus ancien que le dernier vu ici. Ce qui a été enregistré entre les deux n’y est pas.',
  },
  forked: {
    en: 'The kit was saved here and also in another place. This file lacks what was saved here.',
    fr: 'La valise a été enregistrée ici et aussi ailleurs. Ce fichier ne contient pas ce qui l’a été ici.',
  },
  otherBranch: {
    en: 'This file was restored from a backup somewhere else. It lacks what was saved here.',
    fr: 'Ce fichier a été restauré ailleurs à partir d’une copie de sauvegarde. Il ne contient pas ce qui a été enregistré ici.',
  },
} satisfies Partial<Record<KitState['standing']['verdict'], Localized>>;

/** Why this computer cannot tell. */
export const reasons = {
  noNote: {
    en: 'It has no note of this kit: it opens here for the first time, or the note was removed.',
    fr: 'Il n’a rien noté sur cette valise : elle s’ouvre ici pour la première fois, ou la note a été supprimée.',
  },
  noteUnreadable: {
    en: 'What it noted of this kit cannot be read.',
    fr: 'Ce qu’il a noté sur cette valise est illisible.',
  },
  keysChanged: {
    en: 'The keys of the kit were changed on another computer after it was noted here.',
    fr: 'Les clés de la valise ont été changées sur un autre ordinateur après la note prise ici.',
  },
} satisfies Record<NonNullable<KitState['standing']['why']>, Localized>;

/** The three answers, each with what follows from it. */
export const choices = {
  restoredBackup: {
    label: { en: 'I restored a backup', fr: 'J’ai restauré une copie de sauvegarde' },
    meaning: {
      en: 'You, or somebody you trust, put this file here on purpose. The kit goes on from it, and its history says so.',
      fr: 'Vous, ou une personne de confiance, avez mis ce fichier ici exprès. La valise continue à partir de lui, et l’historique le dit.',
    },
  },
  readOnly: {
    label: { en: 'Look only, save nothing', fr: 'Consulter sans rien enregistrer' },
    meaning: {
      en: 'You are not sure yet. Everything can be read; this question comes again at the next unlock.',
      fr: 'Vous ne savez pas encore. Tout peut être lu ; la question revient au prochain déverrouillage.',
    },
  },
  tampering: {
    label: { en: 'Treat as tampering', fr: 'Traiter comme une altération' },
    meaning: {
      en: 'Nobody you know did this. Nothing is saved, and the next page keeps the evidence.',
      fr: 'Personne de votre connaissance n’a fait cela. Rien n’est enregistré, et la page suivante conserve les preuves.',
    },
  },
} satisfies Record<string, { readonly label: Localized; readonly meaning: Localized }>;
