import { describe, expect, it } from 'vitest';
import { byDay } from '../../../../../renderer/features/history/days.ts';
import type { HistoryLine } from '../../../../../src/contract/index.ts';

const nothing = { en: '', fr: '' };
const line = (seq: number, at: string, zone: string | null): HistoryLine => ({
  seq,
  at,
  zone,
  who: nothing,
  what: nothing,
  items: [],
});

const daysOf = (lines: readonly HistoryLine[]) =>
  byDay(lines).map(({ day, lines: of }) => [day, of.map(({ seq }) => seq)]);

describe('the days of a history', () => {
  it('are those of the clock that each save was made by', () => {
    const lines = [
      line(3, '2026-12-02T01:00:00Z', 'Asia/Seoul'),
      line(2, '2026-12-01T20:00:00Z', 'Asia/Seoul'),
      line(1, '2026-12-01T14:00:00Z', 'America/Toronto'),
    ];
    expect(daysOf(lines)).toEqual([
      ['2026-12-02', [3, 2]],
      ['2026-12-01', [1]],
    ]);
  });

  it('are those of Ottawa where a save does not say', () => {
    expect(daysOf([line(1, '2026-12-02T03:00:00Z', null)])).toEqual([['2026-12-01', [1]]]);
  });

  it('come twice for whoever crosses a date line', () => {
    const lines = [
      line(3, '2026-12-02T02:00:00Z', 'Pacific/Honolulu'),
      line(2, '2026-12-01T20:00:00Z', 'Asia/Tokyo'),
      line(1, '2026-12-01T12:00:00Z', 'Asia/Tokyo'),
    ];
    expect(daysOf(lines)).toEqual([
      ['2026-12-01', [3]],
      ['2026-12-02', [2]],
      ['2026-12-01', [1]],
    ]);
  });

  it('are none without a save', () => {
    expect(byDay([])).toEqual([]);
  });
});
