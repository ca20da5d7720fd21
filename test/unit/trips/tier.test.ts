import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Score, type Tier, tierOf } from '../../../src/trips/index.ts';
import { proposal, ROUTINE, trip } from './support.ts';

const tiers = fc.constantFrom<Tier>(1, 2, 3, 4);
const scores: fc.Arbitrary<Score> = fc.record({ score: tiers, reason: fc.constant('because') });

describe('tierOf', () => {
  it('is the maximum of person, event and place, whichever it is', () => {
    fc.assert(
      fc.property(scores, scores, fc.option(scores), tiers, (person, event, place, proposed) => {
        const input = { person, event, place, proposal: proposal({ score: proposed }) };
        expect(tierOf(input).tier).toBe(
          Math.max(person.score, event.score, place?.score ?? 1, proposed),
        );
      }),
    );
  });

  it('shows the raise and its reason when a person raised the place', () => {
    const { parts } = tierOf(trip({ place: { score: 4, reason: 'Summit nearby' } }));
    expect(parts.place.score).toBe(4);
    expect(parts.place.reason).toEqual({ en: 'Summit nearby', fr: 'Summit nearby' });
    expect(parts.place.proposed).toEqual(proposal());
  });

  it('shows the proposal when nobody raised it, or when it has overtaken the raise', () => {
    const high = proposal({ score: 3, reason: { en: 'Level 3.', fr: 'Niveau 3.' } });
    expect(tierOf(trip({ proposal: high })).parts.place.reason).toEqual(high.reason);
    const overtaken = tierOf(trip({ place: { score: 2, reason: 'older' }, proposal: high }));
    expect(overtaken.tier).toBe(3);
    expect(overtaken.parts.place.reason).toEqual(high.reason);
  });

  it('has words for a score without a reason, in both languages', () => {
    const { parts } = tierOf(trip({ person: ROUTINE, event: { score: 3, reason: ' ' } }));
    expect(parts.person.reason.en).toBe('Nothing noted that raises it.');
    expect(parts.event.reason.en).toBe('No reason was given.');
    expect(parts.event.reason.fr).toBe('Aucune raison n’a été donnée.');
  });
});

describe('an officer’s word', () => {
  const override = (tier: Tier) => ({
    tier,
    reason: 'As agreed with the mission',
    at: '2026-11-25T15:00:00Z',
    zone: 'America/Toronto',
  });

  it('goes before the scores, up and down, and leaves them in sight', () => {
    const scored = trip({ event: { score: 3, reason: 'A summit' } });
    expect(tierOf(scored)).toMatchObject({ tier: 3, computed: 3, override: null });
    for (const tier of [1, 2, 4] as const) {
      const result = tierOf({ ...scored, override: override(tier) });
      expect(result).toMatchObject({ tier, computed: 3, override: override(tier) });
      expect(result.parts).toEqual(tierOf(scored).parts);
    }
  });
});
