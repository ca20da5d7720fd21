import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptyForm,
  formOf,
  type LegForm,
  legsOf,
  moved,
  readForm,
  withDevice,
  withLeg,
  withRegistered,
} from '../../../../../../renderer/features/trips/edit/form.ts';
import { type Trip, tripDraftSchema } from '../../../../../../src/trips/index.ts';

const trip: Trip = {
  id: '0'.repeat(32),
  title: 'Paris and Seoul',
  legs: [
    { place: 'FR', from: '2026-12-01', to: '2026-12-05', zone: 'Europe/Paris', kind: 'stay' },
    { place: 'KR', from: '2026-12-06', to: '2026-12-09', zone: 'Asia/Seoul', kind: 'transit' },
  ],
  purpose: 'sponsored',
  traveller: 'senator',
  companions: ['A. Tremblay', 'B. Roy'],
  devices: [{ kind: 'laptop', platform: 'windows', ownership: 'house', label: 'House 114' }],
  person: { score: 2, reason: 'Known there.' },
  event: { score: 1, reason: '' },
  place: { score: 3, reason: 'Protests.' },
  proposal: { score: 2, reason: { en: 'Level 2.', fr: 'Niveau 2.' }, code: 'FR' },
};
const { id: _id, proposal: _proposal, ...asTyped } = trip;

describe('the form of a trip', () => {
  it('gives back the trip that it was filled from, also after it was a draft', () => {
    const form = readForm(JSON.stringify(formOf(trip)));
    if (form === null) throw new Error('the draft was not read');
    const draft = draftOf(form, legsOf(form) ?? [], 2);
    expect(draft).toEqual(asTyped);
    expect(tripDraftSchema.safeParse(draft).success).toBe(true);
  });

  it('never sends a place score that does not exceed the proposal', () => {
    const form = formOf(trip);
    expect(draftOf(form, [], 3).place).toBeNull();
    expect(draftOf(form, [], 4).place).toBeNull();
  });

  it('takes one companion a line and no empty ones', () => {
    const form = { ...formOf(trip), companions: ' A. Tremblay \n\n  B. Roy' };
    expect(draftOf(form, [], null).companions).toEqual(['A. Tremblay', 'B. Roy']);
  });

  it('tells not asked, none and these apart, there and back', () => {
    const asked = (nationalities?: string[]) => {
      const form = formOf(nationalities === undefined ? trip : { ...trip, nationalities });
      return draftOf(form, [], null);
    };
    expect(asked()).not.toHaveProperty('nationalities');
    expect(asked([]).nationalities).toEqual([]);
    expect(asked(['IR', 'FR']).nationalities).toEqual(['IR', 'FR']);
    // What was chosen does not go along with another answer.
    const none = { ...formOf({ ...trip, nationalities: ['IR'] }), dual: 'none' as const };
    expect(draftOf(none, [], null).nationalities).toEqual([]);
  });

  it('copies a device of the register and keeps the link', () => {
    const id = 'a'.repeat(32);
    const device = {
      kind: 'phone',
      platform: 'ios',
      ownership: 'loaner',
      label: 'House 9',
    } as const;
    const form = withRegistered(formOf(trip), { id, ...device });
    const { devices } = draftOf(form, legsOf(form) ?? [], 2);
    expect(devices).toEqual([...trip.devices, { register: id, ...device }]);
    expect(tripDraftSchema.safeParse(draftOf(form, legsOf(form) ?? [], 2)).success).toBe(true);
  });

  it('has no legs to send while one lacks something', () => {
    expect(legsOf(withLeg(formOf(trip)))).toBeNull();
  });

  it('gives every leg and device a key of its own', () => {
    const form = withDevice(withLeg(withDevice(withLeg(formOf(trip)))));
    const keys = [...form.legs, ...form.devices].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('starts a new leg on the day on which the last one ends', () => {
    expect(withLeg(formOf(trip)).legs.at(-1)).toMatchObject({
      from: '2026-12-09',
      to: '2026-12-09',
    });
  });

  it.each(['', 'null', '"text"', '{"title":"of another version"}', '{'])(
    'reads no draft in %j',
    (text) => expect(readForm(text)).toBeNull(),
  );

  it('reads the draft of an empty form', () => {
    expect(readForm(JSON.stringify(emptyForm()))).toEqual(emptyForm());
  });
});

describe('moving a leg', () => {
  const legs = ['a', 'b', 'c'].map(
    (key): LegForm => ({
      key,
      place: null,
      from: null,
      to: null,
      zone: null,
      kind: 'stay',
    }),
  );
  const keys = (all: readonly LegForm[]) => all.map(({ key }) => key).join('');

  it('changes places with its neighbour', () => {
    expect(keys(moved(legs, 1, -1))).toBe('bac');
    expect(keys(moved(legs, 1, 1))).toBe('acb');
  });

  it('does nothing at an end', () => {
    expect(moved(legs, 0, -1)).toBe(legs);
    expect(moved(legs, 2, 1)).toBe(legs);
  });
});
