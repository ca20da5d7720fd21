import {
  type FileRefusal,
  firstDouble,
  isUneven,
  type LibraryFile,
  lostSource,
  parseFile,
  type Source,
} from '../checklists/index.ts';
import { fail, ok, type Refusal, type Result } from '../kernel/index.ts';
import { type Branch, type Playbook, playbookSchema, type Step } from './playbook.ts';

/**
 * Why the playbooks cannot be used. Facts: `file`, or `playbook` or `step`, and what was not found there: `question`,
 * `source`.
 */
export type PlaybookRefusal =
  | FileRefusal
  | Refusal<
      | 'stepsDiffer'
      | 'duplicateQuestion'
      | 'duplicateStep'
      | 'duplicatePlaybook'
      | 'unknownQuestion'
      | 'unknownSource'
      | 'notSooner'
      | 'noPlaybooks'
    >;

/** One playbook a file, in the order given. `sources`: those that a step may cite. Refuses all of them at the first fault. */
export function parsePlaybooks(
  files: readonly LibraryFile[],
  sources: readonly Source[],
): Result<readonly Playbook[], PlaybookRefusal> {
  const playbooks: Playbook[] = [];
  for (const file of files) {
    const parsed = parseFile(file, playbookSchema);
    if (!parsed.ok) return parsed;
    playbooks.push(parsed.value);
  }
  const fault = faultOf(playbooks, new Set(sources.map(({ code }) => code)));
  return fault === null ? ok(playbooks) : fail(fault);
}

function faultOf(
  playbooks: readonly Playbook[],
  known: ReadonlySet<string>,
): PlaybookRefusal | null {
  if (playbooks.length === 0) return { code: 'noPlaybooks' };
  const playbook = firstDouble(playbooks.map(({ id }) => id));
  if (playbook !== undefined) return { code: 'duplicatePlaybook', facts: { playbook } };
  const step = firstDouble(playbooks.flatMap(({ steps }) => steps.map(({ id }) => id)));
  if (step !== undefined) return { code: 'duplicateStep', facts: { step } };
  for (const each of playbooks) {
    const fault = questionFault(each) ?? firstFault(each.steps, (one) => stepFault(one, known));
    if (fault !== null) return fault;
  }
  return null;
}

function questionFault({ id, questions, steps }: Playbook): PlaybookRefusal | null {
  const ids = questions.map((each) => each.id);
  if (firstDouble(ids) !== undefined) return { code: 'duplicateQuestion', facts: { playbook: id } };
  for (const step of steps) {
    const lost = branchesOf(step)
      .flatMap(Object.keys)
      .find((asked) => !ids.includes(asked));
    if (lost !== undefined) {
      return { code: 'unknownQuestion', facts: { step: step.id, question: lost } };
    }
  }
  return null;
}

const branchesOf = ({ when = {}, sooner, marks = [] }: Step): readonly Branch[] => [
  when,
  sooner?.when ?? {},
  ...marks.map((mark) => mark.when),
];

function stepFault(step: Step, known: ReadonlySet<string>): PlaybookRefusal | null {
  const { id, how, within, sooner, sources } = step;
  if (isUneven(how)) return { code: 'stepsDiffer', facts: { step: id } };
  if (sooner !== undefined && sooner.within >= within) {
    return { code: 'notSooner', facts: { step: id } };
  }
  const source = lostSource(sources, known);
  return source === undefined ? null : { code: 'unknownSource', facts: { step: id, source } };
}

function firstFault<T>(
  all: readonly T[],
  faultIn: (one: T) => PlaybookRefusal | null,
): PlaybookRefusal | null {
  for (const one of all) {
    const fault = faultIn(one);
    if (fault !== null) return fault;
  }
  return null;
}
