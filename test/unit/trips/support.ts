import type { Leg, PlaceProposal, Score, Trip } from '../../../src/trips/index.ts';

/** Builders of trip data for tests: each gives a valid value and takes what the test is about. */

export const leg = (over: Partial<Leg> = {}): Leg => ({
  place: 'FR',
  from: '2026-12-01',
  to: '2026-12-05',
  zone: 'Europe/Paris',
  kind: 'stay',
  ...over,
});

export const ROUTINE: Score = { score: 1, reason: '' };

export const proposal = (over: Partial<PlaceProposal> = {}): PlaceProposal => ({
  score: 1,
  reason: { en: 'France is level 1.', fr: 'France\u00A0: niveau 1.' },
  code: 'FR',
  ...over,
});

export const trip = (over: Partial<Trip> = {}): Trip => ({
  id: 'a'.repeat(32),
  title: 'Standing committee in Paris',
  legs: [leg()],
  purpose: 'official',
  traveller: 'member',
  companions: [],
  devices: [],
  person: ROUTINE,
  event: ROUTINE,
  place: null,
  proposal: proposal(),
  ...over,
});
