import type { Localized } from '../kernel/index.ts';
import type { BranchAnswer, Incident } from './incident.ts';
import type { Branch, Playbook, Question, Side } from './playbook.ts';

/** What is known of the questions of one incident. */
export type Answers = ReadonlyMap<string, BranchAnswer | null>;

/** Every question of the playbook with the answer that holds now; null: not answered. */
export const answersOf = (playbook: Playbook, { branches }: Pick<Incident, 'branches'>): Answers =>
  new Map(playbook.questions.map(({ id }) => [id, branches[id]?.current.answer ?? null]));

/** "Unknown" and no answer count as the worse case. */
function countsAs({ id, worse }: Question, answers: Answers): Side {
  const answer = answers.get(id) ?? 'unknown';
  return answer === 'unknown' ? worse : answer;
}

/** Every answer of the branch is given, or counts as given. */
export const holds = (branch: Branch, { questions }: Playbook, answers: Answers): boolean =>
  questions.every(
    (question) =>
      branch[question.id] === undefined || branch[question.id] === countsAs(question, answers),
  );

/** Why a step is there: what was said, and what is not known and so counts as the worse case. */
export function reasonOf(branch: Branch, { questions }: Playbook, answers: Answers): Localized {
  const asked = questions.filter(({ id }) => branch[id] !== undefined);
  const clause = (question: Question): Localized => {
    const { en, fr } = question.says[branch[question.id] ?? question.worse];
    return isKnown(answers.get(question.id) ?? null) ? { en, fr } : notKnown({ en, fr });
  };
  const clauses = asked.map(clause);
  return {
    en: `Reason: ${clauses.map(({ en }) => en).join('; ')}.`,
    fr: `Raison\u00a0: ${clauses.map(({ fr }) => fr).join('\u00a0; ')}.`,
  };
}

export const isKnown = (answer: BranchAnswer | null): boolean =>
  answer !== null && answer !== 'unknown';

const notKnown = ({ en, fr }: Localized): Localized => ({
  en: `${en} (not known, so the worse case counts)`,
  fr: `${fr} (inconnu, donc le pire cas compte)`,
});
