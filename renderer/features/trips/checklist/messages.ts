import type { ChecklistRow, RowSource } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  keys: {
    en: 'Space ticks, arrows move, Enter opens the details, N writes a note, U undoes the last answer.',
    fr: 'Espace coche, les flèches déplacent, Entrée ouvre les détails, N écrit une note, U annule la dernière réponse.',
  },
  show: { en: 'Show', fr: 'Afficher' },
  filterAll: { en: 'All ({count})', fr: 'Tout ({count})' },
  filterToDo: { en: 'To do ({count})', fr: 'À faire ({count})' },
  filterOverdue: { en: 'Overdue ({count})', fr: 'En retard ({count})' },
  undo: { en: 'Undo the last answer', fr: 'Annuler la dernière réponse' },
  undone: { en: 'Undone: {title}', fr: 'Réponse annulée : {title}' },
  finished: {
    en: '{count, plural, one {# finished} other {# finished}}',
    fr: '{count, plural, one {# point traité} other {# points traités}}',
  },
  kept: { en: 'Kept because answered', fr: 'Conservé parce que vous y avez répondu' },
  keptNote: {
    en: 'The trip no longer asks for these. Your answers stay, and are not counted.',
    fr: 'Le voyage ne les demande plus. Vos réponses restent et ne sont pas comptées.',
  },
  nothingShown: { en: 'Nothing to show with this choice.', fr: 'Rien à afficher avec ce choix.' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  proof: { en: 'Proof: {proof}', fr: 'Preuve : {proof}' },
  noted: { en: 'Note', fr: 'Note' },
  boxLabel: { en: '{title} ({state})', fr: '{title} ({state})' },
  progress: { en: 'Done', fr: 'Fait' },
  done: { en: '{done} of {total} done', fr: '{done} sur {total} faits' },
  restNotDone: {
    en: '{count} not done',
    fr: '{count, plural, one {# non fait} other {# non faits}}',
  },
  restDoesNotApply: {
    en: '{count, plural, one {# does not apply} other {# do not apply}}',
    fr: '{count, plural, one {# sans objet} other {# sans objet}}',
  },
  restUnknown: {
    en: '{count} unknown',
    fr: '{count, plural, one {# inconnu} other {# inconnus}}',
  },
  restOverdue: { en: '{count} overdue', fr: '{count} en retard' },
} satisfies Record<string, Localized>;

/** What stands in the row and beside the radio buttons. */
export const states = {
  'to-do': { en: 'To do', fr: 'À faire' },
  done: { en: 'Done', fr: 'Fait' },
  'not-done': { en: 'Not done', fr: 'Non fait' },
  'does-not-apply': { en: 'Does not apply', fr: 'Sans objet' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
} satisfies Record<ChecklistRow['state'], Localized>;

/** The evidence ladder, 0 to 5 (travel-security-guidance §13). */
const proofs: readonly Localized[] = [
  { en: 'your word', fr: 'votre parole' },
  { en: 'a value written down', fr: 'une valeur notée' },
  { en: 'a photo or document', fr: 'une photo ou un document' },
  { en: 'app check', fr: 'vérification par l’application' },
  { en: 'a third party’s receipt', fr: 'un reçu d’un tiers' },
  { en: 'seen by an officer', fr: 'constat de la sécurité de la Chambre' },
];

export const proofOf = (level: number): Localized => proofs[level] ?? states.unknown;

export const details = {
  title: { en: 'Details', fr: 'Détails' },
  due: { en: 'Due {when}', fr: 'Échéance : {when}' },
  reason: { en: 'Why it is on your list', fr: 'Pourquoi ce point est dans votre liste' },
  why: { en: 'Why', fr: 'Pourquoi' },
  how: { en: 'How', fr: 'Comment' },
  answer: { en: 'Your answer', fr: 'Votre réponse' },
  whyNot: { en: 'Why does it not apply', fr: 'Pourquoi est-ce sans objet' },
  whyNotHelp: {
    en: 'The answer is saved when you leave this field.',
    fr: 'La réponse est enregistrée quand vous quittez ce champ.',
  },
  note: { en: 'Note', fr: 'Note' },
  noteHelp: { en: 'Saved as you write.', fr: 'Enregistrée pendant que vous écrivez.' },
  saved: { en: 'Saved.', fr: 'Enregistré.' },
  proof: { en: 'Proof an officer will want', fr: 'Preuve attendue par la sécurité de la Chambre' },
  sources: { en: 'Source', fr: 'Source' },
  checked: { en: 'Compared with the source on {day}', fr: 'Comparé à la source le {day}' },
  reviewBy: { en: 'To be reviewed by {day}', fr: 'À revoir d’ici le {day}' },
  reviewPassed: {
    en: 'The review was due on {day} and has not been done: check with your office.',
    fr: 'La révision était prévue pour le {day} et n’a pas été faite : vérifiez auprès de votre bureau.',
  },
  history: { en: 'Answers given', fr: 'Réponses données' },
  noHistory: { en: 'No answer yet.', fr: 'Aucune réponse pour l’instant.' },
  gone: {
    en: 'This row is no longer in the checklist.',
    fr: 'Ce point n’est plus dans la liste.',
  },
} satisfies Record<string, Localized>;

export const confidences = {
  r: { en: 'read at the source', fr: 'lu à la source' },
  k: { en: 'known, to be confirmed at the source', fr: 'connu, à confirmer à la source' },
  n: { en: 'from a report about the source', fr: 'tiré d’un compte rendu de la source' },
} satisfies Record<RowSource['confidence'], Localized>;
