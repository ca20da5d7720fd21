import type { IncidentStep } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';
import type { BranchAnswer, Certainty } from '../../../src/playbooks/index.ts';

export const messages = {
  emergency: { en: 'Emergency', fr: 'Urgence' },
  whatHappened: { en: 'What happened', fr: 'Ce qui est arrivé' },
  whomToCall: { en: 'Whom to call', fr: 'Qui appeler' },
  lead: {
    en: 'In immediate danger, call the local emergency number first.',
    fr: 'En cas de danger immédiat, appelez d’abord le numéro d’urgence local.',
  },
  choose: { en: 'Choose what happened', fr: 'Choisissez ce qui est arrivé' },
  running: { en: 'Still open', fr: 'Encore ouverts' },
  runningNow: {
    en: 'An incident is still open. Go on where you were.',
    fr: 'Un incident est encore ouvert. Reprenez où vous en étiez.',
  },
  finished: {
    en: '{count, plural, one {# finished incident} other {# finished incidents}}',
    fr: '{count, plural, one {# incident clos} other {# incidents clos}}',
  },
  ago: { en: '{elapsed} ago', fr: 'il y a {elapsed}' },
  progress: {
    en: '{done} of {total} steps done',
    fr: '{done, plural, one {# étape faite} other {# étapes faites}} sur {total}',
  },
  deletedTitle: { en: 'Deleted since you unlocked', fr: 'Supprimés depuis le déverrouillage' },
  putBack: { en: 'Put back', fr: 'Rétablir' },
  undo: { en: 'Undo', fr: 'Annuler' },
  deleted: { en: 'Deleted: {title}', fr: 'Supprimé : {title}' },
  restored: { en: 'Put back: {title}', fr: 'Rétabli : {title}' },
} satisfies Record<string, Localized>;

export const incidentMessages = {
  incident: { en: 'The incident', fr: 'L’incident' },
  unsaved: {
    en: 'What you tick and write here stays until the kit locks. Write on paper what must not be lost.',
    fr: 'Ce que vous cochez et écrivez ici reste jusqu’au verrouillage de la valise. Notez sur papier ce qui ne doit pas être perdu.',
  },
  since: { en: 'since it happened', fr: 'depuis les faits' },
  at: { en: 'It happened at {when}', fr: 'C’est arrivé à {when}' },
  correct: { en: 'Correct the time', fr: 'Corriger l’heure' },
  whenTitle: { en: 'When did it happen?', fr: 'Quand est-ce arrivé ?' },
  day: { en: 'Day', fr: 'Jour' },
  time: { en: 'Time there ({city})', fr: 'Heure sur place ({city})' },
  certainty: { en: 'How sure are you?', fr: 'Avec quelle certitude ?' },
  save: { en: 'Save', fr: 'Enregistrer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  first: { en: 'First:', fr: 'D’abord :' },
  onTrip: { en: 'Trip: {title}', fr: 'Voyage : {title}' },
  questions: { en: 'What is known', fr: 'Ce que l’on sait' },
  questionsNote: {
    en: 'What is unknown or not answered counts as the worse case. You can change an answer at any time.',
    fr: 'Ce qui est inconnu ou sans réponse compte comme le pire cas. Vous pouvez changer une réponse à tout moment.',
  },
  steps: { en: 'What to do', fr: 'Ce qu’il faut faire' },
  keys: {
    en: 'Space ticks · arrows move · Enter opens the details · N writes a note · U undoes',
    fr: 'Espace coche · les flèches déplacent · Entrée ouvre les détails · N écrit une note · U annule',
  },
  boxLabel: { en: '{title}: {state}', fr: '{title} : {state}' },
  atOnce: { en: 'at once', fr: 'tout de suite' },
  within: { en: 'within {span}', fr: 'sous {span}' },
  late: { en: 'Late', fr: 'En retard' },
  answeredAt: { en: '{state}, {time}', fr: '{state} à {time}' },
  noted: { en: 'Note', fr: 'Note' },
  keep: { en: 'Keep: {what}', fr: 'À conserver : {what}' },
  toBeConfirmed: {
    en: 'To be confirmed by your security office.',
    fr: 'À confirmer auprès de votre bureau de la sécurité.',
  },
  keptTitle: { en: 'Answered, and no longer asked for', fr: 'Répondu, et plus demandé' },
  keptNote: {
    en: 'Your answers no longer lead to these steps. They stay because you answered them.',
    fr: 'Vos réponses ne mènent plus à ces étapes. Elles restent, parce que vous y avez répondu.',
  },
  undone: { en: 'Undone: {title}', fr: 'Annulé : {title}' },
  details: { en: 'Source', fr: 'Source' },
  history: { en: 'Answers given', fr: 'Réponses données' },
  gone: { en: 'This step is gone.', fr: 'Cette étape n’existe plus.' },
  told: { en: 'Who has been told', fr: 'Qui est au courant' },
  toldNote: {
    en: 'Tick each person once they know. The order is that of the contact ladder.',
    fr: 'Cochez chaque personne dès qu’elle est au courant. L’ordre est celui de l’échelle des contacts.',
  },
  toldAt: { en: 'told {time}', fr: 'au courant depuis {time}' },
  toldState: { en: 'told', fr: 'au courant' },
  notTold: { en: 'not told yet', fr: 'pas encore au courant' },
  somebodyElse: { en: 'Somebody else', fr: 'Quelqu’un d’autre' },
  addTold: { en: 'Add to the list', fr: 'Ajouter à la liste' },
  notFilled: {
    en: 'Your office has not filled in a number.',
    fr: 'Votre bureau n’a pas inscrit de numéro.',
  },
  note: { en: 'Note on the incident', fr: 'Note sur l’incident' },
  end: { en: 'When everything is done', fr: 'Quand tout est fait' },
  endNote: {
    en: 'A finished incident stays in the kit with every answer, and can be opened again.',
    fr: 'Un incident clos reste dans la valise avec chaque réponse, et peut être rouvert.',
  },
  finish: { en: 'Finish the incident', fr: 'Clore l’incident' },
  finishedOn: { en: 'Finished on {when}.', fr: 'Clos le {when}.' },
  reopen: { en: 'Open it again', fr: 'Rouvrir' },
  delete: { en: 'Delete', fr: 'Supprimer' },
  deleteTitle: { en: 'Delete this incident?', fr: 'Supprimer cet incident ?' },
  deleteBody: {
    en: 'It goes with its answers, times and notes. You can undo this until the kit is locked.',
    fr: 'Il disparaît avec ses réponses, ses heures et ses notes. Vous pouvez le rétablir jusqu’au verrouillage de la valise.',
  },
  keepIt: { en: 'Keep it', fr: 'Le conserver' },
} satisfies Record<string, Localized>;

export const certainties = {
  exact: { en: 'Exactly', fr: 'Heure exacte' },
  about: { en: 'About', fr: 'Heure approximative' },
  guess: { en: 'A guess', fr: 'Simple supposition' },
} satisfies Record<Certainty, Localized>;

export const branchAnswers = {
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
} satisfies Record<BranchAnswer, Localized>;

export const doers = {
  traveller: { en: 'the traveller', fr: 'sur place' },
  office: { en: 'the office', fr: 'le bureau' },
} satisfies Record<IncidentStep['by'], Localized>;

export const states = {
  'to-do': { en: 'To do', fr: 'À faire' },
  done: { en: 'Done', fr: 'Fait' },
  'not-done': { en: 'Not done', fr: 'Non fait' },
  'does-not-apply': { en: 'Does not apply', fr: 'Sans objet' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
} satisfies Record<IncidentStep['state'], Localized>;
