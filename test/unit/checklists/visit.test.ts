import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowIdSchema } from '../../../src/checklists/index.ts';
import { parseRowId, visitsOf, whereOf } from '../../../src/checklists/visit.ts';
import { leg } from '../trips/support.ts';

const idParts = fc.record({
  item: fc.stringMatching(/^[A-Z]{3}-\d{2,3}$/),
  place: fc.constantFrom('FR', 'PT-20', 'XK'),
  visit: fc.integer({ min: 1, max: 40 }),
  night: fc.option(fc.integer({ min: 1, max: 365 })),
  device: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/)),
});

describe('parseRowId', () => {
  it('gives back what a row id was made of', () => {
    fc.assert(
      fc.property(idParts, ({ item, place, visit, night, device }) => {
        const visits = visitsOf(Array.from({ length: visit }, () => leg({ place })));
        const [last] = visits.slice(-1);
        if (last === undefined) throw new Error('no visit');
        const where = whereOf(last, night);
        const id = `${item}${where}${device === null ? '' : `%${device}`}`;
        expect(rowIdSchema.safeParse(id).success).toBe(true);
        expect(parseRowId(id)).toEqual({ item, where, place, night, device });
      }),
    );
  });

  it('says that a part is not there', () => {
    const none = { item: 'PRE-001', where: '', place: null, night: null, device: null };
    expect(parseRowId('PRE-001')).toEqual(none);
    expect(parseRowId('PRE-001%3f9a0c12')).toEqual({ ...none, device: '3f9a0c12' });
    expect(parseRowId('HTL-005@FR.2#3')).toEqual({
      ...none,
      item: 'HTL-005',
      where: '@FR.2#3',
      place: 'FR',
      night: 3,
    });
  });

  it('takes text that is no row id for an item, so that an answer to it is shown', () => {
    expect(parseRowId('@').item).toBe('@');
  });
});

describe('visitsOf', () => {
  it('numbers the visits of each place, transits too', () => {
    const visits = visitsOf([
      leg(),
      leg({ place: 'DE', kind: 'transit' }),
      leg({ kind: 'transit' }),
    ]);
    expect(visits.map(({ key, number }) => [key, number])).toEqual([
      ['FR', 1],
      ['DE', 1],
      ['FR.2', 2],
    ]);
    expect(visits.map(({ clause }) => clause.fr)).toEqual([
      'le voyage comprend un séjour (France)',
      'le voyage comprend un transit (Allemagne)',
      'le voyage comprend un transit (France)',
    ]);
  });
});
