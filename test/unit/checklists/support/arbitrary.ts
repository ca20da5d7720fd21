import fc from 'fast-check';
import {
  DEVICE_KINDS,
  type Leg,
  OWNERSHIPS,
  PLATFORMS,
  PURPOSES,
  type Score,
  type Tier,
  TRAVELLERS,
  type Trip,
} from '../../../../src/trips/index.ts';
import { listPlaces } from '../../../../src/places/index.ts';

/** Random valid trips: real places and zones, days around both clock changes, repeated visits. */

const places = listPlaces();
/** A few places come up often, so that second visits do. */
const placeArbitrary = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(...places.filter(({ code }) => /^(FR|US|EG)$/.test(code))),
  },
  { weight: 1, arbitrary: fc.constantFrom(...places) },
);

const dayAfter = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);

const stepArbitrary = fc.record({
  place: placeArbitrary,
  wait: fc.nat(6),
  length: fc.nat(9),
  kind: fc.constantFrom<Leg['kind']>('stay', 'transit'),
  zone: fc.nat(),
});

const legsArbitrary = fc
  .tuple(fc.nat(700), fc.array(stepArbitrary, { minLength: 1, maxLength: 8 }))
  .map(([start, steps]) => {
    let day = start;
    return steps.map(({ place, wait, length, kind, zone }): Leg => {
      day += wait;
      return {
        place: place.code,
        from: dayAfter(day),
        to: dayAfter(day + length),
        zone: place.zones[zone % place.zones.length] ?? place.mainZone,
        kind,
      };
    });
  });

export const tierArbitrary = fc.constantFrom<Tier>(1, 2, 3, 4);
const scoreArbitrary: fc.Arbitrary<Score> = fc.record({
  score: tierArbitrary,
  reason: fc.constantFrom('', 'Known to the host'),
});

export const tripArbitrary: fc.Arbitrary<Trip> = fc.record({
  id: fc.constant('a'.repeat(32)),
  title: fc.constant('A trip'),
  legs: legsArbitrary,
  purpose: fc.constantFrom(...PURPOSES),
  traveller: fc.constantFrom(...TRAVELLERS),
  companions: fc.array(fc.constant('A colleague'), { maxLength: 2 }),
  devices: fc.array(
    fc.record({
      kind: fc.constantFrom(...DEVICE_KINDS),
      platform: fc.constantFrom(...PLATFORMS),
      ownership: fc.constantFrom(...OWNERSHIPS),
      label: fc.constantFrom('', 'House 12'),
    }),
    { maxLength: 4 },
  ),
  person: scoreArbitrary,
  event: scoreArbitrary,
  place: fc.option(scoreArbitrary),
  proposal: fc.record({
    score: tierArbitrary,
    reason: fc.constant({ en: 'Level.', fr: 'Niveau.' }),
    code: fc.constant('FR'),
  }),
});
