import { describe, expect, it } from 'vitest';
import { grouped, verdictOf } from '../../../../../renderer/features/safety/check/group.ts';
import type { Finding } from '../../../../../src/contract/index.ts';

const found = (code: string, severity: Finding['severity'] = 'damaged'): Finding => ({
  code,
  severity,
  meaning: { en: code, fr: code },
  action: 'none',
});

describe('what a check found', () => {
  it('is told once a kind, with how often, in the order of the first', () => {
    const groups = grouped([found('b'), found('a'), found('b'), found('b')]);
    expect(groups.map(({ finding, times }) => [finding.code, times])).toEqual([
      ['b', 3],
      ['a', 1],
    ]);
  });

  it('is not called fine when there is something to put right', () => {
    const warning = found('copy', 'warning');
    expect(verdictOf({ ok: true, class: 'fine', findings: [] })).toBe('fine');
    expect(verdictOf({ ok: true, class: 'fine', findings: [warning] })).toBe('minor');
    expect(verdictOf({ ok: false, class: 'tampered', findings: [warning] })).toBe('tampered');
  });
});
