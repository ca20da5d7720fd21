import { describe, expect, it } from 'vitest';
import type { Condition, Due } from '../../../src/checklists/index.ts';
import { NO_FACTS, type PlaceFactsOf } from '../../../src/places/index.ts';
import type { Trip } from '../../../src/trips/index.ts';
import { leg, trip } from '../trips/support.ts';
import { factsOf, item, plan } from './support/fixture.ts';

/** Conditions that ask about the places of a trip. */

const belgium = leg({ place: 'BE', zone: 'Europe/Brussels', from: '2026-12-05', to: '2026-12-07' });
const both = trip({ legs: [leg(), belgium] });
const ofTrip: Due = { anchor: 'departure', days: -7 };
const atBorder: Due = { anchor: 'border' };

function rows(when: Condition, of: Trip, placeFacts: PlaceFactsOf = NO_FACTS, due = ofTrip) {
  const library = { items: [item('PRE-001', { when, due })], sources: [] };
  return plan(of, new Map(), library, { placeFacts }).map(({ id, reason }) => [id, reason.en]);
}

describe('the condition "place"', () => {
  const when: Condition = { place: ['vpn-law'] };

  it('holds where staff found out that it is so, and names only those places', () => {
    const known = factsOf({ FR: { 'vpn-law': 'no' }, BE: { 'vpn-law': 'yes' } });
    expect(rows(when, both, known)).toEqual([
      ['PRE-001', 'Because the law restricts VPNs there (Belgium).'],
    ]);
  });

  it('holds where nobody has looked, and says that it is unclear', () => {
    const asked = 'Because it is unclear whether the law restricts VPNs there';
    expect(rows(when, both)).toEqual([['PRE-001', `${asked} (France, Belgium).`]]);
    expect(rows(when, both, factsOf({ FR: { 'vpn-law': 'no' } }))).toEqual([
      ['PRE-001', `${asked} (Belgium).`],
    ]);
    // Another property of the place says nothing of this one.
    expect(rows(when, trip(), factsOf({ FR: { health: 'no' } }))).toEqual([
      ['PRE-001', `${asked} (France).`],
    ]);
  });

  it('does not hold where staff found out that it is not so, everywhere', () => {
    const known = factsOf({ FR: { 'vpn-law': 'no' }, BE: { 'vpn-law': 'no' } });
    expect(rows(when, both, known)).toEqual([]);
  });

  it('names what is known before what is unclear, whatever the order of the properties', () => {
    const several: Condition = { place: ['vpn-law', 'encryption-import'] };
    const known = factsOf({ FR: { 'encryption-import': 'yes' } });
    expect(rows(several, trip(), known)).toEqual([
      ['PRE-001', 'Because bringing encryption in is restricted there (France).'],
    ]);
    const no = factsOf({ FR: { 'vpn-law': 'no' } });
    expect(rows(several, trip(), no)).toEqual([
      [
        'PRE-001',
        'Because it is unclear whether bringing encryption in is restricted there (France).',
      ],
    ]);
  });

  it('asks about the leg of a row, so that one stop has the row and another has not', () => {
    const known = factsOf({ FR: { 'vpn-law': 'no' } });
    expect(rows(when, both, known, atBorder)).toEqual([
      [
        'PRE-001@BE',
        'Because it is unclear whether the law restricts VPNs there (Belgium) and the trip includes a stay (Belgium).',
      ],
    ]);
  });
});

describe('the condition "dual"', () => {
  const when: Condition = { dual: true };

  it('holds while nobody has said which nationalities there are, and says so', () => {
    expect(rows(when, both)).toEqual([
      ['PRE-001', 'Because the trip does not say which other nationalities the traveller has.'],
    ]);
  });

  it('holds for the nationality of a place on the way, and names it', () => {
    expect(rows(when, { ...both, nationalities: ['IR', 'BE'] })).toEqual([
      [
        'PRE-001',
        'Because the traveller also has the nationality of a place on the way (Belgium).',
      ],
    ]);
    expect(rows(when, { ...both, nationalities: ['BE'] }, NO_FACTS, atBorder)).toHaveLength(1);
  });

  it('does not hold for none, nor for one of elsewhere', () => {
    expect(rows(when, { ...both, nationalities: [] })).toEqual([]);
    expect(rows(when, { ...both, nationalities: ['IR'] })).toEqual([]);
  });

  it.each([
    ['RE', 'Indian/Reunion', 'FR'],
    ['HK', 'Asia/Hong_Kong', 'CN'],
    ['IC', 'Atlantic/Canary', 'ES'],
    ['PT-20', 'Atlantic/Azores', 'PT'],
  ])('holds in %s (%s) for a national of %s', (place, zone, nationality) => {
    const there = trip({ legs: [leg({ place, zone })], nationalities: [nationality] });
    expect(rows(when, there)).toHaveLength(1);
  });
});
