import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Playbook, parsePlaybooks, readPlaybooks } from '../../../src/playbooks/index.ts';
import { PLAYBOOK, SOURCES, step } from './support/fixture.ts';

const file = (content: unknown, name = 'a.yaml') => ({ name, text: stringify(content) });
const refusal = (...playbooks: readonly object[]) => {
  const result = parsePlaybooks(
    playbooks.map((each) => file(each)),
    SOURCES,
  );
  return result.ok ? null : result.error;
};
const withSteps = (...steps: readonly object[]) => refusal({ ...PLAYBOOK, steps });

describe('parsePlaybooks', () => {
  it('reads one playbook a file, in the order of the files', () => {
    const other: Playbook = { ...PLAYBOOK, id: 'lost', steps: [step('INC-201')] };
    expect(parsePlaybooks([file(PLAYBOOK), file(other, 'b.yaml')], SOURCES)).toEqual({
      ok: true,
      value: [PLAYBOOK, other],
    });
  });

  it('refuses text that is not YAML, and another shape, and says where', () => {
    const broken = parsePlaybooks([{ name: 'a.yaml', text: 'steps: [' }], SOURCES);
    expect(broken).toEqual({ ok: false, error: { code: 'notYaml', facts: { file: 'a.yaml' } } });
    expect(withSteps({ ...step('INC-101'), by: 'nobody' })).toEqual({
      code: 'wrongShape',
      facts: { file: 'a.yaml', at: 'steps.0.by' },
    });
    expect(withSteps({ ...step('INC-101'), title: { en: 'Only English', fr: '' } })).toMatchObject({
      facts: { at: 'steps.0.title.fr' },
    });
    expect(withSteps({ ...step('INC-101'), when: { off: 'unknown' } })?.code).toBe('wrongShape');
    expect(withSteps({ ...step('INC-101'), within: -1 })?.code).toBe('wrongShape');
    expect(withSteps()?.code).toBe('wrongShape');
  });

  it('refuses steps that one language lacks', () => {
    const uneven = step('INC-101', { how: { en: ['One.', 'Two.'], fr: ['Un.'] } });
    expect(withSteps(uneven)).toEqual({ code: 'stepsDiffer', facts: { step: 'INC-101' } });
  });

  it('refuses a playbook, a question or a step that is there twice', () => {
    expect(refusal(PLAYBOOK, PLAYBOOK)?.code).toBe('duplicatePlaybook');
    expect(refusal(PLAYBOOK, { ...PLAYBOOK, id: 'lost' })).toEqual({
      code: 'duplicateStep',
      facts: { step: 'INC-101' },
    });
    const questions = [...PLAYBOOK.questions, ...structuredClone(PLAYBOOK.questions)];
    expect(refusal({ ...PLAYBOOK, questions })?.code).toBe('duplicateQuestion');
  });

  it.each([
    { when: { gone: 'yes' } as const },
    { sooner: { when: { gone: 'yes' } as const, within: 1 } },
    { marks: [{ when: { gone: 'yes' } as const, text: { en: 'A', fr: 'B' } }] },
  ])('refuses a branch on a question that is not asked: %o', (over) => {
    expect(withSteps(step('INC-101', over))).toEqual({
      code: 'unknownQuestion',
      facts: { step: 'INC-101', question: 'gone' },
    });
  });

  it('refuses a source that nobody explains, and a "sooner" that is not', () => {
    const cites = step('INC-101', { sources: [{ source: 'NONE', confidence: 'r' }] });
    expect(withSteps(cites)).toEqual({
      code: 'unknownSource',
      facts: { step: 'INC-101', source: 'NONE' },
    });
    const later = step('INC-101', { within: 30, sooner: { when: { off: 'no' }, within: 30 } });
    expect(withSteps(later)).toEqual({ code: 'notSooner', facts: { step: 'INC-101' } });
  });

  it('refuses an empty folder', () => {
    expect(refusal()?.code).toBe('noPlaybooks');
  });
});

describe('readPlaybooks', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'valise-playbooks-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads every .yaml file by name, and does not start with a part of them', () => {
    writeFileSync(join(folder, '2.yaml'), stringify(PLAYBOOK));
    writeFileSync(join(folder, 'notes.md'), 'not: [yaml');
    expect(readPlaybooks(folder, SOURCES).map(({ id }) => id)).toEqual(['taken']);
    expect(() => readPlaybooks(folder, [])).toThrow('unknownSource');
    expect(() => readPlaybooks(join(folder, 'absent'), SOURCES)).toThrow();
  });
});
