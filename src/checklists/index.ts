export * from './answer.ts';
export * from './item.ts';
export { attachedLevel } from './evidence.ts';
export { readLibrary } from './read-library.ts';
export { type LibraryFile, type LibraryRefusal, parseLibrary } from './parse-library.ts';
export { type PlanInput, planChecklist } from './plan.ts';
export { nextThree, overdue, type Progress, progress } from './progress.ts';
export type { ChecklistRow, DueTime, RowDevice, RowSource } from './row.ts';
export { type AnswerChange, type AnswerRefusal, setAnswer } from './set-answer.ts';
