import { describe, expect, it } from 'vitest';
import { type Item, type LintRule, lintLibrary, PHASES } from '../../../src/checklists/index.ts';
import { item } from './support/fixture.ts';

const SOURCES = [{ code: 'SRC', title: { en: 'A guide', fr: 'Un guide' } }];
const DAY = '2026-12-01';
const findings = (over: Partial<Item>, day = DAY) =>
  lintLibrary({ items: [item('PRE-001', over)], sources: SOURCES }, day);
const text = (length: number) => ({ en: 'x'.repeat(length), fr: 'y'.repeat(length) });
const steps = (count: number) => ({
  en: Array.from({ length: count }, (_, at) => `Step ${at}.`),
  fr: Array.from({ length: count }, (_, at) => `Étape ${at}.`),
});

describe('lintLibrary', () => {
  it('finds nothing in a good item, up to every limit', () => {
    expect(findings({})).toEqual([]);
    const how = { en: ['x'.repeat(160)], fr: ['y'.repeat(160)] };
    expect(findings({ title: text(70), why: text(160), how })).toEqual([]);
    expect(findings({ how: steps(4) })).toEqual([]);
    expect(findings({}, '2027-05-22')).toEqual([]);
    expect(findings({}, '2026-11-22')).toEqual([]);
  });

  it.each<[LintRule, string, Partial<Item>]>([
    ['tooLong', 'title (fr): 71 of 70', { title: { en: 'Short', fr: 'y'.repeat(71) } }],
    ['tooLong', 'why (en): 161 of 160', { why: { en: 'x'.repeat(161), fr: 'Court' } }],
    ['tooLong', 'step 2 (en): 161 of 160', { how: { en: ['a', 'x'.repeat(161)], fr: ['b', 'c'] } }],
    ['tooManySteps', '5 of 4', { how: steps(5) }],
    ['sameInBoth', 'title', { title: { en: 'Note', fr: 'Note' } }],
    ['sameInBoth', 'why', { why: { en: 'Signal', fr: 'Signal' } }],
    ['sameInBoth', 'step 1', { how: { en: ['Go.', 'a'], fr: ['Go.', 'b'] } }],
    ['evidenceFalls', '2 1 1', { evidence: { min: 2, t3: 1 } }],
    ['evidenceFalls', '1 3 2', { evidence: { min: 1, t3: 3, t4: 2 } }],
    ['wrongPhase', 'after, departure', { phase: 'after' }],
    ['reviewBeforeCheck', '2026-12-02', { checked: '2026-12-02', reviewBy: '2026-12-02' }],
    ['checkedLater', '2026-12-02', { checked: '2026-12-02' }],
    ['reviewOverdue', '2026-11-30', { reviewBy: '2026-11-30' }],
  ])('%s: %s', (rule, detail, over) => {
    expect(findings(over)).toContainEqual({ rule, item: 'PRE-001', detail });
  });

  it('judges each anchor by its phase', () => {
    const allowed = (anchor: 'border' | 'exit' | 'night') =>
      PHASES.filter((phase) => findings({ phase, due: { anchor } }).length === 0);
    expect(allowed('border')).toEqual(['before', 'during']);
    expect(allowed('exit')).toEqual(['during']);
    expect(allowed('night')).toEqual(['during']);
    expect(findings({ phase: 'after', due: { anchor: 'return', days: 1 } })).toEqual([]);
    expect(findings({ phase: 'before', due: { anchor: 'return', days: 1 } })).toHaveLength(1);
  });

  it('names the sources that nothing cites', () => {
    const other = { code: 'OLD', title: { en: 'Another', fr: 'Un autre' } };
    const library = { items: [item('PRE-001')], sources: [...SOURCES, other] };
    expect(lintLibrary(library, DAY)).toEqual([{ rule: 'unusedSource', item: 'OLD', detail: '' }]);
    expect(lintLibrary(library, DAY, ['OLD'])).toEqual([]);
  });
});
