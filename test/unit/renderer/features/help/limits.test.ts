import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADVICE, LIMITS, PROTECTED } from '../../../../../renderer/features/help/limits.ts';

const document = readFileSync(
  join(import.meta.dirname, '../../../../../docs/threat-model.md'),
  'utf8',
);
const section = document.split(/^## /m).find((part) => part.startsWith('Limits, stated plainly'));

/** Every bullet of the section names its limit in a comment. */
const bullets = (section ?? '').split(/^- /m).slice(1);
const idOf = (bullet: string): string => /^<!-- limit: ([a-z-]+) -->/.exec(bullet)?.[1] ?? bullet;

describe('the limits that the app states', () => {
  it('are those of the threat model, in its order, and neither lacks one', () => {
    expect(bullets.length).toBeGreaterThan(0);
    expect(LIMITS.map(({ id }) => id)).toEqual(bullets.map(idOf));
  });

  it('stand under an id each, as does what surrounds them', () => {
    const ids = [...PROTECTED, ...LIMITS, ...ADVICE].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begin with one sentence', () => {
    for (const { first } of [...PROTECTED, ...LIMITS, ...ADVICE]) {
      expect(first.en).toMatch(/^[^.]+\.$/);
      expect(first.fr).toMatch(/^[^.]+\.$/);
    }
  });
});
