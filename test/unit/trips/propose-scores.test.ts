import { describe, expect, it } from 'vitest';
import {
  PURPOSES,
  proposeEvent,
  proposePerson,
  tripDraftSchema,
  TRAVELLERS,
} from '../../../src/trips/index.ts';

const NOBODY: string[] = [];
const SOMEBODY = ['A colleague'];

describe('proposePerson', () => {
  it.each([
    ['minister', 3, 3],
    ['chair', 2, 2],
    ['member', 2, 2],
    ['senator', 2, 2],
    ['staff', 1, 2],
    ['family', 1, 2],
  ] as const)('%s: %i alone, %i in company', (traveller, alone, inCompany) => {
    expect(proposePerson({ traveller, companions: NOBODY }).score).toBe(alone);
    expect(proposePerson({ traveller, companions: SOMEBODY }).score).toBe(inCompany);
  });

  it('says that company is the reason only where it raises the score', () => {
    const { reason } = proposePerson({ traveller: 'staff', companions: SOMEBODY });
    expect(reason.en).toMatch(/^Someone travels along/);
    const own = proposePerson({ traveller: 'member', companions: NOBODY });
    expect(proposePerson({ traveller: 'member', companions: SOMEBODY })).toEqual(own);
  });
});

describe('proposeEvent', () => {
  it.each([
    ['official', 'member', 2],
    ['official', 'minister', 3],
    ['official', 'chair', 3],
    ['association', 'chair', 2],
    ['sponsored', 'member', 2],
    ['party', 'minister', 1],
    ['personal', 'minister', 1],
  ] as const)('%s trip of a %s: %i', (purpose, traveller, score) => {
    expect(proposeEvent({ purpose, traveller }).score).toBe(score);
  });
});

it('every proposal has a sentence of its own that fits where a person writes one', () => {
  const all = [
    ...TRAVELLERS.map((traveller) => proposePerson({ traveller, companions: NOBODY })),
    proposePerson({ traveller: 'staff', companions: SOMEBODY }),
    ...PURPOSES.map((purpose) => proposeEvent({ purpose, traveller: 'member' })),
    proposeEvent({ purpose: 'official', traveller: 'chair' }),
  ];
  expect(new Set(all.map(({ reason }) => reason.en)).size).toBe(all.length);
  expect(new Set(all.map(({ reason }) => reason.fr)).size).toBe(all.length);
  for (const { score, reason } of all) {
    for (const text of [reason.en, reason.fr]) {
      const typed = { score, reason: text };
      expect(tripDraftSchema.shape.person.safeParse(typed).success).toBe(true);
      expect(text).toMatch(/\.$/);
    }
  }
});
