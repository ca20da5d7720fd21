import { describe, expect, it } from 'vitest';
import { daysToGo, lastLeg, phaseOf, tripDates } from '../../../src/trips/index.ts';
import { leg } from './support.ts';

const at = (instant: string): number => Date.parse(instant);

describe('tripDates', () => {
  it('goes from the first leg to the leg that ends last', () => {
    const stay = leg({ from: '2026-12-01', to: '2026-12-10' });
    const sideTrip = leg({ place: 'BE', from: '2026-12-04', to: '2026-12-05' });
    expect(tripDates({ legs: [stay, sideTrip] })).toEqual({ from: '2026-12-01', to: '2026-12-10' });
    expect(lastLeg({ legs: [stay, sideTrip] })).toBe(stay);
  });

  it('takes the later of two legs that end on one day', () => {
    const first = leg({ place: 'FR' });
    const second = leg({ place: 'DE' });
    expect(lastLeg({ legs: [first, second] })).toBe(second);
  });

  it('asks the zones over the date line: Apia’s fifth is over when Pago Pago’s begins', () => {
    const apia = leg({ place: 'WS', zone: 'Pacific/Apia' });
    const pagoPago = leg({ place: 'AS', zone: 'Pacific/Pago_Pago', to: '2026-12-04' });
    expect(lastLeg({ legs: [apia, pagoPago] })).toBe(pagoPago);
    expect(tripDates({ legs: [apia, pagoPago] }).to).toBe('2026-12-04');
    const honolulu = leg({ place: 'US', zone: 'Pacific/Honolulu', to: '2026-12-03' });
    expect(lastLeg({ legs: [apia, honolulu] })).toBe(apia);
  });

  it('calls a trip without legs a bug', () => {
    expect(() => tripDates({ legs: [] })).toThrow('at least one leg');
  });
});

describe('phaseOf', () => {
  const legs = [
    leg({ place: 'JP', zone: 'Asia/Tokyo', from: '2026-12-01', to: '2026-12-03' }),
    leg({ place: 'US', zone: 'America/Los_Angeles', from: '2026-12-03', to: '2026-12-06' }),
  ];

  it('begins with the first day as Tokyo counts it', () => {
    expect(phaseOf({ legs }, at('2026-11-30T14:59:59.999Z'))).toBe('before');
    expect(phaseOf({ legs }, at('2026-11-30T15:00:00Z'))).toBe('during');
  });

  it('ends with the last day as Los Angeles counts it', () => {
    expect(phaseOf({ legs }, at('2026-12-07T07:59:59.999Z'))).toBe('during');
    expect(phaseOf({ legs }, at('2026-12-07T08:00:00Z'))).toBe('after');
  });

  it('knows a day that does not begin at midnight', () => {
    // Cairo's clocks go from 24:00 on 23 April 2026 to 01:00 on the 24th.
    const cairo = [
      leg({ place: 'EG', zone: 'Africa/Cairo', from: '2026-04-24', to: '2026-04-24' }),
    ];
    expect(phaseOf({ legs: cairo }, at('2026-04-23T21:59:59Z'))).toBe('before');
    expect(phaseOf({ legs: cairo }, at('2026-04-23T22:00:00Z'))).toBe('during');
  });
});

describe('daysToGo', () => {
  const legs = [leg({ place: 'JP', zone: 'Asia/Tokyo', from: '2026-12-01', to: '2026-12-03' })];

  it('counts calendar days, and is 0 from the moment the phase is during', () => {
    expect(daysToGo({ legs }, at('2026-11-24T16:00:00Z'))).toBe(6);
    expect(daysToGo({ legs }, at('2026-11-30T14:59:59Z'))).toBe(1);
    expect(daysToGo({ legs }, at('2026-11-30T15:00:00Z'))).toBe(0);
  });

  it('is negative after the first day', () => {
    expect(daysToGo({ legs }, at('2026-12-02T15:00:00Z'))).toBe(-2);
  });

  it('does not lose a day when the clocks change', () => {
    const paris = [leg({ from: '2026-10-27', to: '2026-10-28' })];
    expect(daysToGo({ legs: paris }, at('2026-10-24T22:30:00Z'))).toBe(2);
  });
});
