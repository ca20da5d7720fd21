import { describe, expect, it } from 'vitest';
import { tripDraftSchema, validateTrip } from '../../../src/trips/index.ts';
import { leg, proposal, trip } from './support.ts';

const { id: _, proposal: __, ...draft } = trip();
const withLegs = (...legs: readonly ReturnType<typeof leg>[]) => ({ ...draft, legs: [...legs] });
const refusal = (...args: Parameters<typeof validateTrip>) => {
  const result = validateTrip(...args);
  return result.ok ? null : result.error;
};

describe('validateTrip', () => {
  it('accepts a trip with a transit, a stay and two visits of one place', () => {
    const good = withLegs(
      leg({ place: 'DE', zone: 'Europe/Berlin', to: '2026-12-01', kind: 'transit' }),
      leg({ from: '2026-12-01' }),
      leg({ place: 'DE', zone: 'Europe/Berlin', from: '2026-12-05', to: '2026-12-05' }),
    );
    expect(tripDraftSchema.safeParse(good).success).toBe(true);
    expect(validateTrip(good, proposal())).toEqual({ ok: true, value: good });
  });

  it('refuses a leg that ends before it starts', () => {
    const legs = [leg(), leg({ from: '2026-12-06', to: '2026-12-05' })];
    expect(refusal(withLegs(...legs), proposal())).toEqual({
      code: 'endBeforeStart',
      facts: { leg: 2 },
    });
  });

  it('refuses legs out of order, and accepts two that begin on one day', () => {
    const early = leg({ from: '2026-11-30', to: '2026-12-09' });
    expect(refusal(withLegs(leg(), early), proposal())).toEqual({
      code: 'legsOutOfOrder',
      facts: { leg: 2 },
    });
    expect(refusal(withLegs(leg(), leg()), proposal())).toBeNull();
  });

  it('lets the calendar go back a day over the date line, and nowhere else', () => {
    const apia = leg({ place: 'WS', zone: 'Pacific/Apia', from: '2026-12-05' });
    const fourth = { from: '2026-12-04', to: '2026-12-08' };
    const after = (over: Parameters<typeof leg>[0]) =>
      refusal(withLegs(apia, leg({ ...fourth, ...over })), proposal())?.code ?? null;
    expect(after({ place: 'AS', zone: 'Pacific/Pago_Pago' })).toBeNull();
    expect(after({ place: 'US', zone: 'America/Los_Angeles' })).toBeNull();
    expect(after({ place: 'AS', zone: 'Pacific/Pago_Pago', from: '2026-12-03' })).toBe(
      'legsOutOfOrder',
    );
    expect(after({ place: 'WS', zone: 'Pacific/Apia' })).toBe('legsOutOfOrder');
    expect(after({ place: 'JP', zone: 'Asia/Tokyo' })).toBe('legsOutOfOrder');
    // The same day in a zone eleven hours behind is not over the line.
    const noumea = leg({ place: 'NC', zone: 'Pacific/Noumea', from: '2026-12-05' });
    const london = leg({ place: 'GB', zone: 'Europe/London', ...fourth });
    expect(refusal(withLegs(noumea, london), proposal())?.code).toBe('legsOutOfOrder');
  });

  it('refuses a place and a zone that nobody knows, and names them', () => {
    expect(refusal(withLegs(leg({ place: 'QQ' })), proposal())).toEqual({
      code: 'unknownPlace',
      facts: { leg: 1, place: 'QQ' },
    });
    expect(refusal(withLegs(leg({ zone: 'Europe/Nowhere' })), proposal())).toEqual({
      code: 'unknownZone',
      facts: { leg: 1, zone: 'Europe/Nowhere' },
    });
  });

  it('accepts 365 days and refuses 366', () => {
    const year = leg({ from: '2026-01-01', to: '2026-12-31' });
    expect(refusal(withLegs(year), proposal())).toBeNull();
    expect(refusal(withLegs({ ...year, to: '2027-01-01' }), proposal())?.code).toBe('tripTooLong');
  });

  it('refuses a place score under the proposal, and accepts an equal or a higher one', () => {
    const scored = (score: 2 | 3 | 4) => ({ ...draft, place: { score, reason: 'as told' } });
    expect(refusal(scored(2), proposal({ score: 3 }))).toEqual({
      code: 'placeBelowProposal',
      facts: { proposed: 3 },
    });
    expect(refusal(scored(3), proposal({ score: 3 }))).toBeNull();
    expect(refusal(scored(4), proposal({ score: 3 }))).toBeNull();
  });
});
