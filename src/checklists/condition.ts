import { assertNever } from '../kernel/index.ts';
import { countryOf, type PlaceFactsOf, type PlaceProperty, propertyAt } from '../places/index.ts';
import type { Device, Tier, Trip } from '../trips/index.ts';
import * as clause from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Condition, DeviceMatch } from './item.ts';
import type { Visit } from './visit.ts';

/** What a condition is evaluated against. */
export interface Facts {
  readonly tier: Tier;
  readonly trip: Trip;
  readonly visits: readonly Visit[];
  /** What staff found out about places. */
  readonly placeFacts: PlaceFactsOf;
}

/** The legs that a condition asks about: those of the row, or all when the row belongs to the whole trip. */
export interface Scope {
  /** For what is true of a place. */
  readonly here: readonly Visit[];
  /** For `transit`: the leg of a row at a border, otherwise every leg of the trip. */
  readonly crossed: readonly Visit[];
  /** What the row is about: one device, or everything that is taken along. */
  readonly devices: readonly Device[];
}

/**
 * The facts that make a condition true, as clauses of a sentence; null when it is false. `always` is true without a
 * fact. Nothing here is negated, so that more facts or a higher tier never make a condition false.
 */
export function evaluate(
  condition: Condition,
  facts: Facts,
  scope: Scope,
): readonly Clause[] | null {
  if (condition === 'always') return [];
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluate(part, facts, scope));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => evaluate(part, facts, scope));
    const met = parts.filter((part) => part !== null);
    return met.length === 0 ? null : met.flat();
  }
  const fact = singleFact(condition, facts, scope);
  return fact === null ? null : [fact];
}

/**
 * Whether an item holds for a device, so that each device that it holds for has a row; decided by the item alone. Where
 * two devices are needed together ("a phone and a laptop") it holds for the trip: no single device would meet it.
 */
export function isPerDevice(condition: Condition): boolean {
  if (condition === 'always') return false;
  if ('device' in condition) return true;
  if ('all' in condition) return condition.all.filter(isPerDevice).length === 1;
  return 'any' in condition && condition.any.every(isPerDevice);
}

/** What can hold at one stop and not at another. */
const LOCAL = ['place', 'dual', 'transit', 'overnight'];

/** Whether a condition asks about the place or the leg, so that it can hold at one stop and not at another. */
export function isPerPlace(condition: Condition): boolean {
  if (condition === 'always') return false;
  if ('all' in condition) return condition.all.some(isPerPlace);
  if ('any' in condition) return condition.any.some(isPerPlace);
  return LOCAL.some((kind) => kind in condition);
}

type Single = Exclude<Condition, 'always' | { readonly all: unknown } | { readonly any: unknown }>;

function singleFact(condition: Single, facts: Facts, scope: Scope): Clause | null {
  const { trip, tier } = facts;
  if ('tier' in condition) return tier >= condition.tier ? clause.tier(tier, condition.tier) : null;
  if ('purpose' in condition) {
    return condition.purpose.includes(trip.purpose) ? clause.purpose(trip.purpose) : null;
  }
  if ('traveller' in condition) {
    return condition.traveller.includes(trip.traveller) ? clause.traveller(trip.traveller) : null;
  }
  if ('companions' in condition) return trip.companions.length > 0 ? clause.companions : null;
  if ('device' in condition) {
    const matching = scope.devices.filter((device) => matches(device, condition.device));
    return matching.length > 0 ? clause.devices(matching) : null;
  }
  if ('transit' in condition) {
    const transits = scope.crossed.filter(({ leg }) => leg.kind === 'transit');
    return transits.length > 0 ? clause.stop('transit', namesOf(transits)) : null;
  }
  if ('overnight' in condition) {
    const nights = scope.here.filter(({ leg }) => leg.kind === 'stay' && leg.from < leg.to);
    return nights.length > 0 ? clause.overnight(namesOf(nights)) : null;
  }
  if ('place' in condition) return placeFact(condition.place, facts, scope);
  if ('dual' in condition) return dualFact(trip, scope);
  return assertNever(condition);
}

/** What is known to hold is named before what nobody has looked up. */
function placeFact(
  properties: readonly PlaceProperty[],
  { placeFacts }: Facts,
  { here }: Scope,
): Clause | null {
  for (const property of properties) {
    const known = here.filter(
      ({ leg }) => propertyAt(placeFacts, leg.place, property)?.value === 'yes',
    );
    if (known.length > 0) return clause.placeIs(property, namesOf(known));
  }
  for (const property of properties) {
    const unclear = here.filter(({ leg }) => propertyAt(placeFacts, leg.place, property) === null);
    if (unclear.length > 0) return clause.placeMayBe(property, namesOf(unclear));
  }
  return null;
}

function dualFact({ nationalities }: Trip, { here }: Scope): Clause | null {
  if (nationalities === undefined) return clause.nationalityUnknown;
  const countries = nationalities.map(countryOf);
  const own = here.filter(({ leg }) => countries.includes(countryOf(leg.place)));
  return own.length > 0 ? clause.nationality(namesOf(own)) : null;
}

const namesOf = (visits: readonly Visit[]) => visits.map(({ name }) => name);

const matches = (device: Device, { kind, platform, ownership }: DeviceMatch): boolean =>
  (kind === undefined || kind.includes(device.kind)) &&
  (platform === undefined || platform.includes(device.platform)) &&
  (ownership === undefined || ownership.includes(device.ownership));
