import type { ItemField, TripChange } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';

export const messages = {
  edition: { en: 'Edition {number}', fr: 'Édition {number}' },
  ownEdition: {
    en: 'the edition that came with the program',
    fr: 'l’édition venue avec le programme',
  },
  here: {
    en: '{edition} of the library is here: {changed} changed, {added} new, {removed} retired on this list.',
    fr: '{edition} de la bibliothèque est arrivée : dans cette liste, modifiés : {changed}, nouveaux : {added}, retirés : {removed}.',
  },
  hereFromProgram: {
    en: 'The program came with a newer library: {changed} changed, {added} new, {removed} retired on this list.',
    fr: 'Le programme apporte une bibliothèque plus récente : dans cette liste, modifiés : {changed}, nouveaux : {added}, retirés : {removed}.',
  },
  look: { en: 'Look', fr: 'Voir' },
  keep: { en: 'Keep this one', fr: 'Garder celle-ci' },
  kept: {
    en: 'This list stays with what it was begun with: {edition}.',
    fr: 'Cette liste conserve ce avec quoi elle a été commencée : {edition}.',
  },
  title: { en: 'What a newer edition changes', fr: 'Ce qu’une édition plus récente change' },
  nothing: {
    en: 'This list already has the newest edition that the kit holds.',
    fr: 'Cette liste suit déjà l’édition la plus récente de la valise.',
  },
  lead: {
    en: 'Your answers stay, whatever you choose. Those of a retired item are kept at the end of the list.',
    fr: 'Vos réponses restent, quel que soit votre choix. Celles d’un point retiré sont conservées à la fin de la liste.',
  },
  planned: { en: 'This list was begun with', fr: 'Cette liste a été commencée avec' },
  newest: { en: 'Newest in the kit', fr: 'La plus récente de la valise' },
  note: { en: 'What the office says', fr: 'Ce qu’en dit le bureau' },
  elsewhere: {
    en: '{count, plural, =0 {Nothing else changed.} one {# more item changed that is not on this list.} other {# more items changed that are not on this list.}}',
    fr: '{count, plural, =0 {Rien d’autre n’a changé.} one {# autre point modifié ne figure pas dans cette liste.} other {# autres points modifiés ne figurent pas dans cette liste.}}',
  },
  take: { en: 'Take the new one', fr: 'Prendre la nouvelle' },
  taken: {
    en: 'The list now follows the newest edition. Every answer is kept.',
    fr: 'La liste suit maintenant l’édition la plus récente. Toutes les réponses sont conservées.',
  },
  whyChanged: { en: 'Reason: {reason}', fr: 'Motif : {reason}' },
  otherLanguage: {
    en: 'Only the French text changed.',
    fr: 'Seul le texte anglais a changé.',
  },
  answered: {
    en: '{count, plural, one {# answer is kept.} other {# answers are kept.}}',
    fr: '{count, plural, one {# réponse est conservée.} other {# réponses sont conservées.}}',
  },
  rows: {
    en: '{before} rows before, {after} after',
    fr: '{before} lignes avant, {after} après',
  },
  gone: { en: 'taken out:', fr: 'retiré :' },
  fresh: { en: 'put in:', fr: 'ajouté :' },
  fieldsOf: { en: 'Before and after: {title}', fr: 'Avant et après : {title}' },
  confirmedBy: { en: 'confirmed by {by}, {day}', fr: 'confirmé par {by}, {day}' },
  higher: { en: '{base}; at T3 {t3}; at T4 {t4}', fr: '{base} ; au T3 {t3} ; au T4 {t4}' },
} satisfies Record<string, Localized>;

export const changeKinds = {
  added: { en: 'New', fr: 'Nouveau' },
  changed: { en: 'Changed', fr: 'Modifié' },
  amended: { en: 'Amended', fr: 'Modifié' },
  removed: { en: 'No longer asked', fr: 'N’est plus demandé' },
  retired: { en: 'Retired', fr: 'Retiré' },
} satisfies Record<TripChange['kind'] | 'amended' | 'retired', Localized>;

/** What the parts of an item are called. */
export const fields = {
  phase: { en: 'When in the trip', fr: 'Moment du voyage' },
  title: { en: 'Title', fr: 'Titre' },
  why: { en: 'Why', fr: 'Pourquoi' },
  how: { en: 'Steps', fr: 'Étapes' },
  when: { en: 'Applies when', fr: 'S’applique quand' },
  due: { en: 'Due', fr: 'Échéance' },
  evidence: { en: 'Proof', fr: 'Preuve' },
  check: { en: 'Check by the app', fr: 'Vérification par l’application' },
  sources: { en: 'Sources', fr: 'Sources' },
  confirmed: { en: 'Confirmed', fr: 'Confirmation' },
  owner: { en: 'Owner', fr: 'Responsable' },
  checked: { en: 'Compared with the source', fr: 'Comparé à la source' },
  reviewBy: { en: 'To be reviewed by', fr: 'À revoir d’ici' },
} satisfies Record<ItemField, Localized>;
