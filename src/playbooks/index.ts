export * from './change-incident.ts';
export * from './incident.ts';
export { type PlaybookRefusal, parsePlaybooks } from './parse-playbooks.ts';
export {
  isLate,
  type PlannedIncident,
  type PlannedQuestion,
  type PlannedStep,
  planIncident,
} from './plan-incident.ts';
export * from './playbook.ts';
export { readPlaybooks } from './read-playbooks.ts';
