import type { CheckView, Finding } from '../../../../src/contract/index.ts';

export interface Grouped {
  readonly finding: Finding;
  readonly times: number;
}

/** Each kind of finding once, in the order in which it was found first: forty unreadable records are one thing to do. */
export function grouped(findings: CheckView['findings']): readonly Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const finding of findings) {
    const times = groups.get(finding.code)?.times ?? 0;
    groups.set(finding.code, {
      finding: groups.get(finding.code)?.finding ?? finding,
      times: times + 1,
    });
  }
  return [...groups.values()];
}

/** How the whole is told: a warning alone is neither fine nor damage. */
export const verdictOf = ({ class: verdict, findings }: CheckView) =>
  verdict === 'fine' && findings.length > 0 ? 'minor' : verdict;
