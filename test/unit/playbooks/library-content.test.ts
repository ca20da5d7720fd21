import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/checklists/index.ts';
import { LANGUAGES, type Localized } from '../../../src/kernel/index.ts';
import { type Playbook, readPlaybooks, type Step } from '../../../src/playbooks/index.ts';
import { lostTerms } from '../support/typography.ts';
import { step } from './support/fixture.ts';

const src = join(import.meta.dirname, '../../../src');
const library = readLibrary(join(src, 'checklists/library'));
const playbooks = readPlaybooks(join(src, 'playbooks/library'), library.sources);
const steps = playbooks.flatMap((playbook) => playbook.steps);

/** The ids of travel-security-guidance §9, which records of old incidents hang on. */
const GUIDANCE = [
  ['border', 101, 109],
  ['lost', 201, 206],
  ['compromise', 301, 306],
  ['takeover', 401, 406],
  ['intrusion', 501, 505],
  ['pressure', 601, 606],
  ['detained', 701, 707],
  ['danger', 801, 806],
  ['papers', 901, 905],
] as const;

const LIMITS = {
  choice: 60,
  line: 120,
  ask: 100,
  title: 70,
  why: 120,
  how: 120,
  keep: 90,
} as const;

const tooLong = (at: string, text: Localized, most: number): readonly string[] =>
  LANGUAGES.filter((language) => text[language].length > most).map(
    (language) => `${at} (${language}) has ${text[language].length} of ${most} characters`,
  );

function longTexts({ id, choice, covers, first, questions, steps: of }: Playbook) {
  return [
    ...tooLong(`${id} choice`, choice, LIMITS.choice),
    ...tooLong(`${id} covers`, covers, LIMITS.line),
    ...tooLong(`${id} first`, first, LIMITS.line),
    ...questions.flatMap((each) => tooLong(`${id} ${each.id}`, each.ask, LIMITS.ask)),
    ...of.flatMap(longStepTexts),
  ];
}

function longStepTexts({ id, title, why, how, evidence, marks = [] }: Step): readonly string[] {
  return [
    ...tooLong(`${id} title`, title, LIMITS.title),
    ...tooLong(`${id} why`, why, LIMITS.why),
    ...how.en.flatMap((en, index) =>
      tooLong(`${id} how ${index + 1}`, { en, fr: how.fr[index] ?? '' }, LIMITS.how),
    ),
    ...marks.flatMap(({ text }) => tooLong(`${id} mark`, text, LIMITS.why)),
    ...(evidence.keep === undefined ? [] : tooLong(`${id} keep`, evidence.keep, LIMITS.keep)),
  ];
}

/** Evidence above the traveller's word says what to keep, and the word alone does not. */
const evidenceFault = ({ id, evidence: { min, keep } }: Step): readonly string[] =>
  min > 0 === (keep !== undefined) ? [] : [`${id} asks for evidence ${min}`];

const outOfTime = ({ id, steps: of }: Playbook): readonly string[] => {
  const times = of.map(({ within }) => within);
  return String(times) === String(times.toSorted((a, b) => a - b)) ? [] : [id];
};

const wordsOf = ({ title, why, how, marks = [] }: Step): Localized => ({
  en: [title.en, why.en, ...how.en, ...marks.map(({ text }) => text.en)].join('\n'),
  fr: [title.fr, why.fr, ...how.fr, ...marks.map(({ text }) => text.fr)].join('\n'),
});

describe('the nine playbooks', () => {
  it('are those of the guidance, in its order, with every id kept', () => {
    expect(playbooks.map(({ id }) => id)).toEqual(GUIDANCE.map(([id]) => id));
    for (const [id, from, to] of GUIDANCE) {
      const has = playbooks.find((each) => each.id === id)?.steps.map((each) => each.id);
      const wanted = Array.from({ length: to - from + 1 }, (_, index) => `INC-${from + index}`);
      expect(has).toEqual(expect.arrayContaining(wanted));
      expect(has?.every((each) => each[4] === String(from)[0])).toBe(true);
    }
  });

  it('are short enough to be read standing', () => {
    expect(playbooks.flatMap(longTexts)).toEqual([]);
    expect(steps.filter(({ how }) => how.en.length > 4).map(({ id }) => id)).toEqual([]);
    expect(playbooks.filter(({ steps: of }) => of.length > 10).map(({ id }) => id)).toEqual([]);
  });

  it('begin with what can be done at once, and go on in the order of time', () => {
    expect(playbooks.flatMap(outOfTime)).toEqual([]);
    expect(playbooks.filter(({ steps: [first] }) => (first?.within ?? 99) > 10)).toEqual([]);
  });

  it('ask one to three questions, and each of them changes something', () => {
    for (const { questions, steps: of } of playbooks) {
      expect(questions.length).toBeGreaterThanOrEqual(1);
      expect(questions.length).toBeLessThanOrEqual(3);
      const asked = of.flatMap(({ when = {}, sooner, marks = [] }) =>
        [when, sooner?.when ?? {}, ...marks.map((mark) => mark.when)].flatMap((branch) =>
          Object.keys(branch),
        ),
      );
      expect(questions.filter(({ id }) => !asked.includes(id))).toEqual([]);
    }
  });

  it('say what to keep, when to review, and keep the terms of the glossary', () => {
    expect(steps.flatMap(evidenceFault)).toEqual([]);
    expect(steps.filter(({ checked, reviewBy }) => reviewBy <= checked)).toEqual([]);
    expect(steps.map(wordsOf).flatMap(lostTerms)).toEqual([]);
  });

  it('teach nobody to lie, to hide or to destroy what an officer wants (guidance §17)', () => {
    const english = steps.map((each) => wordsOf(each).en).join('\n');
    expect(english).not.toMatch(/cover story|hide the|pretend|all clear|shake off|lose a tail/i);
    const erasing = steps.filter((each) => /\berase|\bdestroy/i.test(wordsOf(each).en));
    expect(erasing.map(({ id }) => id).sort()).toEqual(['INC-109', 'INC-203', 'INC-806']);
  });
});

describe('each check fails on a planted fault', () => {
  it.each([
    [longStepTexts(step('INC-101', { title: { en: 'x'.repeat(71), fr: 'court' } }))],
    [longStepTexts(step('INC-101', { how: { en: ['a'], fr: ['x'.repeat(121)] } }))],
    [evidenceFault(step('INC-101', { evidence: { min: 2 } }))],
    [evidenceFault(step('INC-101', { evidence: { min: 0, keep: { en: 'a', fr: 'b' } } }))],
  ])('%#', (faults) => {
    expect(faults).toHaveLength(1);
  });

  it('steps that are not in the order of time', () => {
    const [playbook] = playbooks;
    if (playbook === undefined) throw new Error('no playbook');
    expect(outOfTime({ ...playbook, steps: playbook.steps.toReversed() })).toEqual(['border']);
  });
});
