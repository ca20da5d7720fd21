import { describe, expect, it } from 'vitest';
import { type Condition, type Item } from '../../../src/checklists/index.ts';
import { PLACE_PROPERTIES } from '../../../src/places/index.ts';
import { casesThatDoNot, casesThatSelect, selects } from './support/condition-trips.ts';
import { item } from './support/fixture.ts';
import { items } from './support/library.ts';

/**
 * Every condition of the library selects the trips that are made from it, and none of those that lack one thing. Trips
 * are made by machine, so an item that is added is judged without a test of its own.
 */

const conditional = items.filter(({ when }) => when !== 'always');

const faultsOf = (each: Item): readonly string[] => {
  const met = casesThatSelect(each.when);
  const missed = casesThatDoNot(each.when);
  return [
    ...met.filter((made) => !selects(each, made)).map(() => `${each.id} is not selected`),
    ...missed
      .filter((made) => selects(each, made))
      .map(() => `${each.id} is selected without cause`),
    ...(met.length === 0 ? [`${each.id} has no trip that selects it`] : []),
    ...(missed.length === 0 ? [`${each.id} has no trip that leaves it out`] : []),
  ];
};

const partsOf = (condition: Condition): readonly Condition[] => {
  if (condition === 'always') return [condition];
  if ('all' in condition) return condition.all.flatMap(partsOf);
  if ('any' in condition) return condition.any.flatMap(partsOf);
  return [condition];
};

describe('every condition of the library', () => {
  it('selects its trips and leaves out those that lack one thing', () => {
    expect(conditional.length).toBeGreaterThan(120);
    expect(conditional.flatMap(faultsOf)).toEqual([]);
  });

  it('together ask about everything that a trip can say', () => {
    const parts = items.flatMap(({ when }) => partsOf(when));
    const kinds = new Set(parts.flatMap((part) => (part === 'always' ? [] : Object.keys(part))));
    expect([...kinds].sort()).toEqual([
      ...['companions', 'device', 'dual', 'overnight', 'place', 'purpose', 'tier', 'transit'],
      'traveller',
    ]);
    const asked = new Set(
      parts.flatMap((part) => (part !== 'always' && 'place' in part ? part.place : [])),
    );
    expect([...asked].sort()).toEqual(PLACE_PROPERTIES.toSorted());
  });
});

describe('the check of conditions', () => {
  it.each<[string, Condition]>([
    ['never left out', { any: [{ tier: 2 }, 'always'] }],
    ['never left out, at the lowest tier', { tier: 1 }],
    ['never selected', { all: [{ traveller: ['staff'] }, { traveller: ['family'] }] }],
    ['selected without its second part', { all: [{ tier: 2 }, { tier: 3 }] }],
  ])('fails on an item that is %s', (_name, when) => {
    expect(faultsOf(item('PRE-001', { when }))).not.toEqual([]);
  });

  it('finds nothing in a good one, and tries each part of it', () => {
    const when: Condition = {
      any: [{ all: [{ tier: 3 }, { device: { kind: ['laptop'] } }] }, { place: ['unrest'] }],
    };
    expect(faultsOf(item('PRE-001', { when }))).toEqual([]);
    expect(casesThatSelect(when)).toHaveLength(2);
    expect(casesThatDoNot(when)).toHaveLength(3);
  });
});
