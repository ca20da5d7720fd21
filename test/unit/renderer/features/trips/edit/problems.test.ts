import { describe, expect, it } from 'vitest';
import { emptyForm, type TripForm } from '../../../../../../renderer/features/trips/edit/form.ts';
import { fieldOf, problemsOf } from '../../../../../../renderer/features/trips/edit/problems.ts';

const leg = (key: string, from: string, to: string) =>
  ({ key, place: 'FR', from, to, zone: 'Europe/Paris', kind: 'stay' }) as const;
const good: TripForm = {
  ...emptyForm(),
  title: 'Paris',
  legs: [leg('k0', '2026-12-01', '2026-12-05'), leg('k1', '2026-12-05', '2026-12-06')],
};
const fields = (form: TripForm, proposed: 1 | 2 | 3 | 4 | null = 1) =>
  Object.keys(problemsOf(form, proposed)).sort();

describe('what is wrong with the form', () => {
  it('is nothing when it is complete', () => {
    expect(fields(good)).toEqual([]);
  });

  it('is every field that an empty form lacks', () => {
    expect(fields(emptyForm())).toEqual(['k0.from', 'k0.place', 'k0.to', 'title']);
  });

  it('stands at the leg that it is about', () => {
    const backwards = { ...good, legs: [leg('k0', '2026-12-05', '2026-12-01')] };
    const early = { ...good, legs: [...good.legs, leg('k2', '2026-12-04', '2026-12-08')] };
    expect(fields(backwards)).toEqual(['k0.to']);
    expect(fields(early)).toEqual(['k2.from']);
  });

  it('asks which nationalities, when there are some', () => {
    expect(fields({ ...good, dual: 'some' })).toEqual(['nationalities']);
    expect(fields({ ...good, dual: 'some', nationalities: ['IR'] })).toEqual([]);
    expect(fields({ ...good, dual: 'none' })).toEqual([]);
  });

  it('asks for a reason above routine, and for a raise that is one', () => {
    const person = { score: 2, reason: ' ' } as const;
    const place = { score: 3, reason: '' } as const;
    expect(fields({ ...good, person })).toEqual(['person']);
    expect(fields({ ...good, place }, 2)).toEqual(['placeScore']);
    expect(fields({ ...good, place }, 3)).toEqual([]);
  });

  it('names a companion that is too long', () => {
    expect(fields({ ...good, companions: `A\n${'b'.repeat(121)}` })).toEqual(['companions']);
  });
});

describe('a refusal of the kit', () => {
  it.each([
    [{ code: 'endBeforeStart', facts: { leg: 2 } }, 'k1.to'],
    [{ code: 'legsOutOfOrder', facts: { leg: 2 } }, 'k1.from'],
    [{ code: 'unknownPlace', facts: { leg: 1, place: 'QQ' } }, 'k0.place'],
    [{ code: 'unknownZone', facts: { leg: 1, zone: 'Mars' } }, 'k0.zone'],
    [{ code: 'placeBelowProposal', facts: { proposed: 3 } }, 'placeScore'],
    [{ code: 'tripTooLong', facts: { most: 365 } }, null],
    [{ code: 'diskFull' }, null],
  ])('%j stands at %s', (refusal, field) => {
    expect(fieldOf(refusal, good.legs)).toBe(field);
  });
});
