import fc from 'fast-check';
import {
  type Device,
  DEVICE_KINDS,
  type Leg,
  OWNERSHIPS,
  PLATFORMS,
  PURPOSES,
  type Score,
  type Tier,
  type TierOverride,
  TRAVELLERS,
  type Trip,
} from '../../../../src/trips/index.ts';
import {
  listPlaces,
  PLACE_PROPERTIES,
  type PlaceFact,
  type PlaceFactsOf,
} from '../../../../src/places/index.ts';

/** Random valid trips: real places and zones on both sides of the date line, days around clock changes, repeated visits. */

const places = listPlaces();
/** A few places come up often, so that second visits do. */
const placeArbitrary = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(...places.filter(({ code }) => /^(FR|US|EG|NZ)$/.test(code))),
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

const DEVICE_IDS = ['00000001', '00000002', '3f9a0c12', '0badcafe'];
/** As they are saved now, each with an id of its own; and, now and then, as they were before. */
const devicesArbitrary: fc.Arbitrary<Device[]> = fc
  .tuple(
    fc.array(
      fc.record({
        kind: fc.constantFrom(...DEVICE_KINDS),
        platform: fc.constantFrom(...PLATFORMS),
        ownership: fc.constantFrom(...OWNERSHIPS),
        label: fc.constantFrom('', 'House 12'),
      }),
      { maxLength: DEVICE_IDS.length },
    ),
    fc.shuffledSubarray(DEVICE_IDS, { minLength: DEVICE_IDS.length }),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([devices, ids, without]) =>
    devices.map((device, index) => {
      const id = ids[index];
      return id === undefined || index === without ? device : { id, ...device };
    }),
  );

const nationalitiesArbitrary = fc.option(
  fc.array(
    placeArbitrary.map(({ code }) => code),
    { maxLength: 2 },
  ),
  { nil: undefined },
);

const overrideArbitrary: fc.Arbitrary<TierOverride> = fc.record({
  tier: tierArbitrary,
  reason: fc.constant('As agreed'),
  at: fc.constant('2026-11-25T15:00:00Z'),
  zone: fc.constant('America/Toronto'),
});

export const tripArbitrary: fc.Arbitrary<Trip> = fc
  .record({
    id: fc.constant('a'.repeat(32)),
    title: fc.constant('A trip'),
    legs: legsArbitrary,
    purpose: fc.constantFrom(...PURPOSES),
    traveller: fc.constantFrom(...TRAVELLERS),
    companions: fc.array(fc.constant('A colleague'), { maxLength: 2 }),
    devices: devicesArbitrary,
    nationalities: nationalitiesArbitrary,
    person: scoreArbitrary,
    event: scoreArbitrary,
    place: fc.option(scoreArbitrary),
    proposal: fc.record({
      score: tierArbitrary,
      reason: fc.constant({ en: 'Level.', fr: 'Niveau.' }),
      code: fc.constant('FR'),
    }),
    override: fc.option(overrideArbitrary, { nil: undefined, freq: 4 }),
  })
  .map(({ nationalities, override, ...trip }) => ({
    ...trip,
    ...(nationalities !== undefined && { nationalities }),
    ...(override !== undefined && { override }),
  }));

const factArbitrary = fc.constantFrom<PlaceFact['value']>('yes', 'no').map((value) => ({
  value,
  source: 'Mission',
  checked: '2026-11-22',
  note: '',
}));

/** Of each place some facts, of many none. */
export const placeFactsArbitrary: fc.Arbitrary<PlaceFactsOf> = fc
  .array(
    fc.tuple(
      placeArbitrary.map(({ code }) => code),
      fc.dictionary(fc.constantFrom(...PLACE_PROPERTIES), factArbitrary, { maxKeys: 8 }),
    ),
    { maxLength: 4 },
  )
  .map((facts) => new Map(facts));
