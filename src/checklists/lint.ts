import { LANGUAGES } from '../kernel/index.ts';
import type { Due, Item, Library, Phase } from './item.ts';

/** What a rule found: `item` is the item at fault, or the code of a source. */
export interface LintFinding {
  readonly rule: LintRule;
  readonly item: string;
  /** What is wrong, in numbers or names; empty where the rule says it all. */
  readonly detail: string;
}

export const LINT_RULES = [
  'tooLong',
  'tooManySteps',
  'sameInBoth',
  'evidenceFalls',
  'wrongPhase',
  'reviewBeforeCheck',
  'checkedLater',
  'reviewOverdue',
  'unusedSource',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

/** Characters, in each language. */
const MOST = { title: 70, why: 160, step: 160 } as const;
const MOST_STEPS = 4;

/**
 * What is wrong with a library whose shape is right: lengths, evidence, phases, and dates as they are on a day. Its
 * shape, steps and sources are judged where it is read (`parseLibrary`).
 * @param day `YYYY-MM-DD`
 * @param elsewhere codes of sources that something else cites
 */
export const lintLibrary = (
  library: Library,
  day: string,
  elsewhere: readonly string[] = [],
): readonly LintFinding[] => [
  ...library.items.flatMap((item) => [
    ...lengths(item),
    ...languages(item),
    ...rulesOf(item, day)
      .filter(({ broken }) => broken)
      .map(({ rule, detail }) => ({ rule, item: item.id, detail })),
  ]),
  ...unusedSources(library, elsewhere),
];

function lengths({ id, title, why, how }: Item): readonly LintFinding[] {
  return LANGUAGES.flatMap((language) => {
    const texts: readonly (readonly [string, string, number])[] = [
      ['title', title[language], MOST.title],
      ['why', why[language], MOST.why],
      ...how[language].map((step, index) => [`step ${index + 1}`, step, MOST.step] as const),
    ];
    return texts
      .filter(([, text, most]) => text.length > most)
      .map(([name, text, most]) => ({
        rule: 'tooLong' as const,
        item: id,
        detail: `${name} (${language}): ${text.length} of ${most}`,
      }));
  });
}

/** A text that is the same in both languages was not translated. */
function languages({ id, title, why, how }: Item): readonly LintFinding[] {
  const pairs: readonly (readonly [string, string, string | undefined])[] = [
    ['title', title.en, title.fr],
    ['why', why.en, why.fr],
    ...how.en.map((step, index) => [`step ${index + 1}`, step, how.fr[index]] as const),
  ];
  return pairs
    .filter(([, en, fr]) => en === fr)
    .map(([name]) => ({ rule: 'sameInBoth' as const, item: id, detail: name }));
}

/** The phases that an anchor makes sense in: nothing before a trip is due after it. */
const PHASES_OF: Readonly<Record<Due['anchor'], readonly Phase[]>> = {
  departure: ['before'],
  border: ['before', 'during'],
  exit: ['during'],
  arrival: ['during'],
  stay: ['during'],
  night: ['during'],
  leaving: ['during'],
  return: ['during', 'after'],
};

function rulesOf({ evidence: { min, t3, t4 }, ...item }: Item, day: string) {
  const high = t3 ?? min;
  return [
    {
      rule: 'tooManySteps',
      broken: item.how.en.length > MOST_STEPS,
      detail: `${item.how.en.length} of ${MOST_STEPS}`,
    },
    {
      rule: 'evidenceFalls',
      broken: high < min || (t4 ?? high) < high,
      detail: [min, high, t4 ?? high].join(' '),
    },
    {
      rule: 'wrongPhase',
      broken: !PHASES_OF[item.due.anchor].includes(item.phase),
      detail: `${item.phase}, ${item.due.anchor}`,
    },
    { rule: 'reviewBeforeCheck', broken: item.reviewBy <= item.checked, detail: item.reviewBy },
    { rule: 'checkedLater', broken: item.checked > day, detail: item.checked },
    { rule: 'reviewOverdue', broken: item.reviewBy < day, detail: item.reviewBy },
  ] as const;
}

function unusedSources(
  { items, sources }: Library,
  elsewhere: readonly string[],
): readonly LintFinding[] {
  const inItems = items.flatMap((item) => item.sources.map(({ source }) => source));
  const cited = new Set([...inItems, ...elsewhere]);
  return sources
    .filter(({ code }) => !cited.has(code))
    .map(({ code }) => ({ rule: 'unusedSource', item: code, detail: '' }));
}
