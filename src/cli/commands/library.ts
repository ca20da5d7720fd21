import { type Command, InvalidArgumentError } from 'commander';
import {
  catalogue,
  conditionInWords,
  dueInWords,
  type Library,
  lintLibrary,
  overdue,
  parseLibrary,
  planChecklist,
  readYamlFiles,
} from '../../checklists/index.ts';
import { SENTENCES } from '../../contract/index.ts';
import { CommandEnd, EXIT, refused } from '../exit.ts';
import { readDescribedTrip } from '../described-trip.ts';
import { type CommonOptions, print } from '../output.ts';
import { parsePlaybooks } from '../../playbooks/index.ts';
import { libraryFolder, playbookFolder } from '../ports.ts';
import { rowFields, rowLine } from '../row-fields.ts';

/** The item library without a kit: what staff who write it, and officers who review it, need. */

interface LibraryOptions extends CommonOptions {
  /** A folder of YAML files; without it the one that the product ships. */
  readonly from?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
}

function filesOf({ from }: LibraryOptions) {
  try {
    return readYamlFiles(from ?? libraryFolder);
  } catch {
    throw refused(
      'The folder of the library cannot be read; check the name.',
      'Le dossier de la bibliothèque est illisible\u00a0; vérifiez son nom.',
    );
  }
}

/** A library that cannot be used is a damaged file (4). */
function libraryOf(options: LibraryOptions): Library {
  const library = parseLibrary(filesOf(options));
  if (library.ok) return library.value;
  throw new CommandEnd(EXIT.damaged, SENTENCES.damaged);
}

function list(options: LibraryOptions) {
  const language = options.lang ?? 'en';
  const value = libraryOf(options).items.map((item) => ({
    ...item,
    whenInWords: conditionInWords(item.when),
    dueInWords: dueInWords(item.due),
  }));
  print(
    options,
    value,
    value.map(
      (item) => `${item.id}\t${item.phase}\t${item.whenInWords[language]}\t${item.title[language]}`,
    ),
  );
}

function plan(file: string, options: LibraryOptions) {
  const described = readDescribedTrip(file);
  const { at } = options;
  const rows = planChecklist({
    ...described,
    library: libraryOf(options),
    answers: new Map(),
    attached: new Map(),
  });
  const value = rows.map((row) => ({
    ...rowFields(row, options.lang ?? 'en'),
    ...(at !== undefined && { overdue: overdue(row, at) }),
  }));
  print(options, value, value.map(rowLine));
}

function lint(options: LibraryOptions) {
  const day = new Date(options.at ?? Date.now()).toISOString().slice(0, 10);
  const parsed = parseLibrary(filesOf(options));
  if (!parsed.ok) {
    const { code, facts = {} } = parsed.error;
    const finding = { rule: code, item: String(facts['item'] ?? facts['file'] ?? ''), detail: '' };
    const detail = [facts['at'], facts['source']].filter((fact) => fact !== undefined).join(' ');
    return end(options, 'unusable', [{ ...finding, detail }]);
  }
  const findings = lintLibrary(parsed.value, day, citedByPlaybooks(parsed.value));
  const isOld = findings.every(({ rule }) => rule === 'reviewOverdue');
  return end(options, findings.length === 0 ? 'fine' : isOld ? 'overdue' : 'faulty', findings);
}

/** Playbooks share the sources of the items. Where they do not fit this library they cite nothing of it. */
function citedByPlaybooks({ sources }: Library): readonly string[] {
  const playbooks = parsePlaybooks(readYamlFiles(playbookFolder), sources);
  if (!playbooks.ok) return [];
  const steps = playbooks.value.flatMap((playbook) => playbook.steps);
  return steps.flatMap((step) => step.sources.map(({ source }) => source));
}

/** `unusable`: it would not be read; `overdue`: only to be looked at again. */
const EXIT_OF = {
  fine: EXIT.fine,
  overdue: EXIT.refused,
  faulty: EXIT.refused,
  unusable: EXIT.damaged,
} as const;

function end(
  options: CommonOptions,
  verdict: keyof typeof EXIT_OF,
  findings: readonly { rule: string; item: string; detail: string }[],
) {
  print(options, { ok: verdict === 'fine', class: verdict, findings }, [
    verdict,
    ...findings.map(({ rule, item, detail }) => `${item}\t${rule}\t${detail}`),
  ]);
  if (verdict !== 'fine') process.exitCode = EXIT_OF[verdict];
}

function showCatalogue(options: LibraryOptions) {
  const text = catalogue(libraryOf(options));
  print(options, { text }, text.trimEnd().split('\n'));
}

/** An instant or a day, in UTC. */
function parseTime(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new InvalidArgumentError('a day or an instant');
  return at;
}

export function libraryCommand(program: Command): void {
  const library = program.command('library').description('the item library, without a kit');
  const command = (name: string, description: string) =>
    library
      .command(name)
      .description(description)
      .option('--from <folder>', 'a folder of YAML files instead of the shipped library');
  command('list', 'every item').action(list);
  command('plan', 'the checklist of a trip in a file')
    .argument('<trip>', 'a JSON file')
    .option('--at <time>', 'tell what is overdue at this moment', parseTime)
    .action(plan);
  command('lint', 'every rule that the data must keep')
    .option('--at <time>', 'the day that reviews are compared with; today unless told', parseTime)
    .action(lint);
  command('catalogue', 'the whole library as Markdown, for review on paper').action(showCatalogue);
}
