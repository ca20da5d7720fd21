import type { ChecklistRow, RowSource } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import type { Show } from './rows.ts';

export const messages = {
  keys: {
    en: 'On a row, Space ticks and the arrows move. Press ? for every key.',
    fr: 'Sur une ligne, Espace coche et les flèches déplacent. Appuyez sur ? pour toutes les touches.',
  },
  keysTitle: { en: 'Keys of a row', fr: 'Touches d’une ligne' },
  show: { en: 'Show', fr: 'Afficher' },
  device: { en: 'Device', fr: 'Appareil' },
  everyDevice: { en: 'All devices', fr: 'Tous les appareils' },
  shown: {
    en: '{count, plural, =0 {Nothing is shown} one {# of {total} is shown} other {# of {total} are shown}}',
    fr: '{count, plural, =0 {Rien n’est affiché} one {# point affiché sur {total}} other {# points affichés sur {total}}}',
  },
  nextThings: { en: 'Next things to do', fr: 'Prochaines choses à faire' },
  nothingNext: {
    en: 'Nothing waits for you now. Later phases are in the list.',
    fr: 'Rien ne vous attend pour l’instant. Les phases suivantes sont dans la liste.',
  },
  showNext: { en: 'Show what comes next', fr: 'Afficher la suite' },
  toBeConfirmed: {
    en: 'to be confirmed by your security office',
    fr: 'à confirmer par votre bureau de la sécurité',
  },
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
  proofMissing: { en: 'Proof: {proof} — missing', fr: 'Preuve : {proof} — manque encore' },
  proofThere: { en: 'Proof: {proof} — there', fr: 'Preuve : {proof} — fournie' },
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

/** The filters, each with how many rows it shows. */
export const filters = {
  all: { en: 'All ({count})', fr: 'Tout ({count})' },
  mine: { en: 'Mine ({count})', fr: 'À moi ({count})' },
  'to-do': { en: 'To do ({count})', fr: 'À faire ({count})' },
  overdue: { en: 'Overdue ({count})', fr: 'En retard ({count})' },
  proof: { en: 'Proof missing ({count})', fr: 'Preuve manquante ({count})' },
} satisfies Record<Show, Localized>;

/** The keys of a row, and what each does. */
export const keyNames: readonly { readonly key: Localized; readonly does: Localized }[] = [
  {
    key: { en: 'Space', fr: 'Espace' },
    does: { en: 'Ticks the row, or takes the tick away.', fr: 'Coche la ligne ou la décoche.' },
  },
  {
    key: { en: 'Up, Down', fr: 'Haut, Bas' },
    does: { en: 'Move to the row before or after.', fr: 'Passent à la ligne d’avant ou d’après.' },
  },
  {
    key: { en: 'Enter', fr: 'Entrée' },
    does: { en: 'Opens the details.', fr: 'Ouvre les détails.' },
  },
  { key: { en: 'N', fr: 'N' }, does: { en: 'Writes a note.', fr: 'Écrit une note.' } },
  {
    key: { en: 'E', fr: 'E' },
    does: {
      en: 'Goes to the evidence, to add files.',
      fr: 'Va aux preuves, pour joindre des fichiers.',
    },
  },
  {
    key: { en: 'U', fr: 'U' },
    does: { en: 'Undoes the last answer.', fr: 'Annule la dernière réponse.' },
  },
  {
    key: { en: 'Question mark', fr: 'Point d’interrogation' },
    does: { en: 'Shows this list.', fr: 'Affiche cette liste.' },
  },
];

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

/** How each level of the ladder is reached. */
const ways: readonly Localized[] = [
  { en: 'Tick the row.', fr: 'Cochez la ligne.' },
  { en: 'Write a note with the value.', fr: 'Écrivez une note avec la valeur.' },
  { en: 'Attach your own photo or document.', fr: 'Joignez votre photo ou votre document.' },
  {
    en: 'The kit checks it by itself: not in this version.',
    fr: 'La valise le vérifie elle-même : pas dans cette version.',
  },
  {
    en: 'Attach a receipt from IT, a mission or a carrier.',
    fr: 'Joignez un reçu des TI, d’une mission ou d’un transporteur.',
  },
  { en: 'An officer has to see it.', fr: 'La sécurité de la Chambre doit le constater.' },
];

/** The ladder from its foot. */
export const LADDER = proofs.map((name, level) => ({ level, name, way: ways[level] ?? name }));

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
  levelReached: { en: 'reached', fr: 'atteint' },
  levelAsked: { en: 'asked here', fr: 'demandé ici' },
  owner: { en: 'Kept up to date by {owner}', fr: 'Tenu à jour par {owner}' },
  toBeConfirmed: {
    en: 'To be confirmed by your security office.',
    fr: 'À confirmer par votre bureau de la sécurité.',
  },
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

export const owners = {
  security: { en: 'House security', fr: 'la sécurité de la Chambre' },
  it: { en: 'House IT', fr: 'les TI de la Chambre' },
  travel: { en: 'the travel desk', fr: 'le bureau des voyages' },
  office: { en: 'your own office', fr: 'votre propre bureau' },
} satisfies Record<NonNullable<ChecklistRow['owner']>, Localized>;

export const confidences = {
  r: { en: 'read at the source', fr: 'lu à la source' },
  k: { en: 'known, to be confirmed at the source', fr: 'connu, à confirmer à la source' },
  n: { en: 'from a report about the source', fr: 'tiré d’un compte rendu de la source' },
} satisfies Record<RowSource['confidence'], Localized>;
