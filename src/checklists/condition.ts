import { assertNever } from '../kernel/index.ts';
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
}

/**
 * The facts that make a condition true, as clauses of a sentence; null when it is false. `always` is true without a
 * fact. Nothing here is negated, so that more facts or a higher tier never make a condition false.
 * @param visit the leg of a border row: then `transit` asks about this leg, otherwise about any leg.
 */
export function evaluate(
  condition: Condition,
  facts: Facts,
  visit: Visit | null,
): readonly Clause[] | null {
  if (condition === 'always') return [];
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluate(part, facts, visit));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => evaluate(part, facts, visit));
    const met = parts.filter((part) => part !== null);
    return met.length === 0 ? null : met.flat();
  }
  const fact = singleFact(condition, facts, visit);
  return fact === null ? null : [fact];
}

type Single = Exclude<Condition, 'always' | { readonly all: unknown } | { readonly any: unknown }>;

function singleFact(condition: Single, facts: Facts, visit: Visit | null): Clause | null {
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
    const matching = trip.devices.filter((device) => matches(device, condition.device));
    return matching.length > 0 ? clause.devices(matching) : null;
  }
  if ('transit' in condition) {
    const transits = (visit === null ? facts.visits : [visit])
      .filter(({ leg }) => leg.kind === 'transit')
      .map(({ name }) => name);
    return transits.length > 0 ? clause.stop('transit', transits) : null;
  }
  return assertNever(condition);
}

const matches = (device: Device, { kind, platform, ownership }: DeviceMatch): boolean =>
  (kind === undefined || kind.includes(device.kind)) &&
  (platform === undefined || platform.includes(device.platform)) &&
  (ownership === undefined || ownership.includes(device.ownership));
