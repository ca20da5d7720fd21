import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsFile, rowsOf, TRIPS } from './trips/rows.ts';

describe('the example trips (after a change of the library: node test/unit/checklists/trips/write.ts)', () => {
  it('are ten', () => {
    expect(TRIPS).toHaveLength(10);
  });

  it.each(TRIPS)('%s has the rows that were reviewed', (name) => {
    expect(rowsOf(name).split('\n')).toEqual(readFileSync(rowsFile(name), 'utf8').split('\n'));
  });
});
