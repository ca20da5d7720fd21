export * from './answer.ts';
export { catalogue } from './catalogue.ts';
export { clockNotes } from './clocks.ts';
export { conditionInWords, dueInWords } from './describe.ts';
export { type LintFinding, type LintRule, lintLibrary } from './lint.ts';
export { type Cite, citing, isToBeConfirmed } from './citations.ts';
export * from './edition.ts';
export {
  compareLibraries,
  fieldsOf,
  type ItemField,
  type TripChange,
  type TripDiff,
  tripDiff,
} from './edition-compare.ts';
export {
  type EditionFile,
  type EditionFileRefusal,
  editionFile,
  editionFileSchema,
  parseEditionFile,
} from './edition-file.ts';
export * from './item.ts';
export { type AttachedKind, attachedKindSchema, attachedLevel } from './evidence.ts';
export * from './library-change.ts';
export { readLibrary, readYamlFiles } from './read-library.ts';
export { type FileRefusal, type LibraryFile, parseFile } from './parse-file.ts';
export { type LibraryRefusal, parseLibrary } from './parse-library.ts';
export { type PlanInput, planChecklist } from './plan.ts';
export { nextThree, overdue, type Progress, progress } from './progress.ts';
export type { ChecklistRow, DueTime, RowDevice, RowSource } from './row.ts';
export { type AnswerChange, type AnswerRefusal, setAnswer } from './set-answer.ts';
export { firstDouble, isUneven, lostSource } from './faults.ts';
