import { LANGUAGES, type Language, type Localized } from '../kernel/index.ts';
import { conditionInWords, dueInWords } from './describe.ts';
import { type Item, type Library, type Phase, PHASES } from './item.ts';

const HEADINGS: Readonly<Record<Phase, Localized>> = {
  before: { en: 'Before', fr: 'Avant' },
  during: { en: 'During', fr: 'Pendant' },
  after: { en: 'After', fr: 'Après' },
};

/**
 * The whole library as Markdown, both languages side by side, for an officer who reviews it on paper. The same library
 * gives the same text.
 */
export function catalogue({ items, sources }: Library): string {
  const parts = PHASES.map((phase) => {
    const own = items.filter((item) => item.phase === phase);
    const { en, fr } = HEADINGS[phase];
    return [`## ${en} · ${fr} (${own.length})`, ...own.map(itemText)].join('\n\n');
  });
  const cited = sources.map(
    ({ code, title }) => `| ${code} | ${cell(title.en)} | ${cell(title.fr)} |`,
  );
  return `${[
    `# The item library · La bibliothèque de points`,
    'Written by `npm run -s valise -- library catalogue > docs/library.md`; a test compares them. Do not edit it: change the files in `src/checklists/library`.',
    `${items.length} items, ${sources.length} sources. Confidence of a source: r read, k known but to be confirmed, n secondary report.`,
    ...parts,
    '## Sources',
    ['| Code | English | Français |', '|---|---|---|', ...cited].join('\n'),
  ].join('\n\n')}\n`;
}

function itemText(item: Item): string {
  const when = conditionInWords(item.when);
  const due = dueInWords(item.due);
  const rows: readonly (readonly [string, string])[] = [
    [`**${item.title.en}**`, `**${item.title.fr}**`],
    [item.why.en, item.why.fr],
    ...item.how.en.map(
      (step, at) => [`${at + 1}. ${step}`, `${at + 1}. ${item.how.fr[at] ?? ''}`] as const,
    ),
    [`*If* ${when.en}`, `*Si* ${when.fr}`],
    [`*Due* ${due.en}`, `*Échéance* ${due.fr}`],
  ];
  const table = rows.map(([en, fr]) => `| ${cell(en)} | ${cell(fr)} |`);
  return [
    `### ${item.id}`,
    '',
    '| English | Français |',
    '|---|---|',
    ...table,
    '',
    LANGUAGES.map((language) => factsOf(item, language)).join('  \n'),
  ].join('\n');
}

/** What the columns do not say: proof, sources, owner and dates. */
function factsOf(
  { evidence, sources, check, owner, confirmed, ...item }: Item,
  language: Language,
): string {
  const levels = [
    `${evidence.min}`,
    ...(evidence.t3 === undefined ? [] : [`T3 ${evidence.t3}`]),
    ...(evidence.t4 === undefined ? [] : [`T4 ${evidence.t4}`]),
  ].join(', ');
  const cited = sources.map(({ source, confidence }) => `${source} ${confidence}`).join(', ');
  const words = WORDS[language];
  return [
    `${words.evidence} ${levels}`,
    ...(check === undefined ? [] : [`${words.check} ${check}`]),
    `${words.sources} ${cited}`,
    `${words.owner} ${owner}`,
    ...(confirmed === undefined ? [] : [`${words.confirmed} ${confirmed.by}, ${confirmed.on}`]),
    `${words.checked} ${item.checked}`,
    `${words.reviewBy} ${item.reviewBy}`,
  ].join(' · ');
}

const WORDS = {
  en: {
    evidence: 'Evidence',
    check: 'Check',
    sources: 'Sources',
    owner: 'Owner',
    confirmed: 'Confirmed by',
    checked: 'Checked',
    reviewBy: 'Review by',
  },
  fr: {
    evidence: 'Preuve',
    check: 'Vérification',
    sources: 'Sources',
    owner: 'Responsable',
    confirmed: 'Confirmé par',
    checked: 'Vérifié le',
    reviewBy: 'À revoir le',
  },
} as const;

/** A line break or a bar would end a cell. */
const cell = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
