import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseLibrary } from '../../../src/checklists/index.ts';
import { item, LIBRARY } from './support/fixture.ts';

const file = (name: string, content: unknown) => ({ name, text: stringify(content) });
const SOURCES = file('sources.yaml', { sources: LIBRARY.sources });
const refusal = (...files: readonly { name: string; text: string }[]) => {
  const result = parseLibrary(files);
  return result.ok ? null : result.error;
};
const withItems = (...items: readonly unknown[]) => refusal(file('a.yaml', { items }), SOURCES);

describe('parseLibrary', () => {
  it('reads items and sources in the order of the files', () => {
    const [first, ...rest] = LIBRARY.items;
    const files = [file('a.yaml', { items: [first] }), SOURCES, file('b.yaml', { items: rest })];
    expect(parseLibrary(files)).toEqual({ ok: true, value: LIBRARY });
  });

  it('refuses text that is not YAML, and an alias that would unfold', () => {
    expect(refusal({ name: 'a.yaml', text: 'items: [' })).toEqual({
      code: 'notYaml',
      facts: { file: 'a.yaml' },
    });
    expect(refusal({ name: 'a.yaml', text: 'a: &x [1]\nitems: [*x, *x]' })?.code).toBe('notYaml');
    expect(refusal({ name: 'a.yaml', text: 'items: []\nitems: []' })?.code).toBe('notYaml');
  });

  it('refuses another shape, and says where', () => {
    expect(withItems(item('PRE-001'), { ...item('PRE-002'), phase: 'later' })).toEqual({
      code: 'wrongShape',
      facts: { file: 'a.yaml', at: 'items.1.phase' },
    });
    expect(withItems({ ...item('PRE-001'), when: { tier: 5 } })?.facts?.['at']).toBe(
      'items.0.when.tier',
    );
    expect(withItems({ ...item('PRE-001'), owner: 'me' })?.code).toBe('wrongShape');
    expect(withItems({ ...item('PRE-001'), title: { en: 'Only English', fr: '' } })).toMatchObject({
      facts: { at: 'items.0.title.fr' },
    });
    expect(refusal({ name: 'a.yaml', text: 'just text' })?.code).toBe('wrongShape');
    expect(refusal({ name: 'a.yaml', text: '' })?.code).toBe('wrongShape');
  });

  it('refuses steps that one language lacks', () => {
    const uneven = item('PRE-001', { how: { en: ['One.', 'Two.'], fr: ['Un.'] } });
    expect(withItems(uneven)).toEqual({ code: 'stepsDiffer', facts: { item: 'PRE-001' } });
  });

  it('refuses an id or a source code used twice, across files', () => {
    const again = file('b.yaml', { items: [item('PRE-001')] });
    expect(refusal(file('a.yaml', { items: [item('PRE-001')] }), again, SOURCES)).toEqual({
      code: 'duplicateItem',
      facts: { item: 'PRE-001' },
    });
    expect(refusal(file('a.yaml', { items: [item('PRE-001')] }), SOURCES, SOURCES)).toEqual({
      code: 'duplicateSource',
      facts: { source: 'SRC' },
    });
  });

  it('refuses a citation of a source that no file explains', () => {
    expect(refusal(file('a.yaml', { items: [item('PRE-001')] }))).toEqual({
      code: 'unknownSource',
      facts: { item: 'PRE-001', source: 'SRC' },
    });
  });

  it('refuses a library without items', () => {
    expect(refusal()?.code).toBe('noItems');
    expect(refusal(SOURCES)?.code).toBe('noItems');
  });
});
