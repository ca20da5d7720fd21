import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../../../../renderer/features/trips/trip/device-counts.ts';
import type { ChecklistRow } from '../../../../../../src/checklists/index.ts';

const row = (device: string | null, state: ChecklistRow['state'], applies = true): ChecklistRow =>
  ({
    device: device === null ? null : { id: device, name: { en: 'a phone', fr: 'un téléphone' } },
    state,
    applies,
  }) as ChecklistRow;

describe('the items of one device', () => {
  it('are those that name it and that the trip asks for', () => {
    const rows = [
      row('3f9a0c12', 'done'),
      row('3f9a0c12', 'to-do'),
      row('3f9a0c12', 'does-not-apply'),
      row('3f9a0c12', 'done', false),
      row('0badcafe', 'done'),
      row(null, 'done'),
    ];
    expect(countsOf(rows, '3f9a0c12')).toEqual({ done: 1, total: 3 });
    expect(countsOf(rows, 'ffffffff')).toEqual({ done: 0, total: 0 });
  });
});
