import { describe, expect, it } from 'vitest';
import { freshness, levelWords, SOURCES, sourceIdSchema } from '../../../src/advisories/index.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const at = (published: string | null, loaded = '2026-11-23T09:00:00Z') =>
  freshness({ source: 'canada', published, loaded }, NOW);

describe('freshness', () => {
  it('counts from publication, so that an old file loaded today is old', () => {
    expect(at('2014-02-26T13:25:38Z')).toEqual({ ageDays: 4652, stale: true });
  });

  it('turns stale after 30 days', () => {
    expect(at('2026-10-24T09:00:00Z')).toEqual({ ageDays: 30, stale: false });
    expect(at('2026-10-24T08:59:59Z')).toEqual({ ageDays: 30, stale: true });
  });

  it('counts from loading without a date, and never backwards', () => {
    expect(at(null, '2026-10-01T09:00:00Z')).toEqual({ ageDays: 53, stale: true });
    expect(at('2026-11-24T09:00:00Z')).toEqual({ ageDays: 0, stale: false });
  });
});

describe('words', () => {
  it('exist for every source and level in both languages', () => {
    const tables = [...sourceIdSchema.options.map((id) => SOURCES[id]), levelWords];
    for (const text of tables.flatMap((table): readonly unknown[] => Object.values(table))) {
      if (typeof text !== 'object') continue;
      const words = expect.stringMatching(/\S/) as string;
      expect(text).toEqual({ en: words, fr: words });
    }
  });
});
