import type { Localized } from '../kernel/index.ts';
import type { Device } from '../trips/index.ts';
import { describeDevice } from './clauses.ts';
import { evaluate, type Facts, isPerDevice, isPerPlace, type Scope } from './condition.ts';
import type { Span } from './due.ts';
import type { Condition } from './item.ts';
import { reasonOf } from './reason.ts';
import type { RowDevice } from './row.ts';
import type { Visit } from './visit.ts';

/** One row that a condition asks for at a place, or for the whole trip: about one device or none, and why. */
export interface Choice {
  readonly device: RowDevice | null;
  /** What it adds to the id of a row: `%3f9a0c12`, or nothing. */
  readonly suffix: string;
  readonly reason: Localized;
}

/** By visit, null for the whole trip; a visit where the condition does not hold is not in it. */
export type Choices = ReadonlyMap<Visit | null, readonly Choice[]>;

/** What a condition asks for. It is decided once for all items that share it, and once for all legs where the place is no matter. */
export type Choose = (when: Condition, span: Span) => Choices;

export function chooserOf(facts: Facts): Choose {
  const known = { trip: newKnown(), crossing: newKnown(), stay: newKnown() };
  const taken = eachDevice(facts.trip.devices);
  return (when, span) => {
    const before = known[span].get(when);
    if (before !== undefined) return before;
    const choices = choose(when, span, facts, taken);
    known[span].set(when, choices);
    return choices;
  };
}

const newKnown = () => new Map<Condition, Choices>();

/** Devices that share one row, and what the row says of them. */
interface Taken {
  readonly row: RowDevice | null;
  readonly devices: readonly Device[];
}

function choose(
  when: Condition,
  span: Span,
  facts: Facts,
  taken: readonly Taken[],
): ReadonlyMap<Visit | null, readonly Choice[]> {
  const { visits, trip } = facts;
  const perDevice: readonly Taken[] = isPerDevice(when)
    ? taken
    : [{ row: null, devices: trip.devices }];
  const holds = (here: readonly Visit[], crossed: readonly Visit[]) =>
    perDevice.flatMap(({ row, devices }) => {
      const scope: Scope = { here, crossed, devices };
      const clauses = evaluate(when, facts, scope);
      return clauses === null ? [] : [{ device: row, clauses }];
    });
  const everywhere = isPerPlace(when) ? null : holds(visits, visits);
  const at = (visit: Visit | null): readonly [Visit | null, readonly Choice[]] => {
    const here = visit === null ? visits : [visit];
    const found = everywhere ?? holds(here, span === 'crossing' ? here : visits);
    const legs = visit === null ? [] : [visit.clause];
    return [
      visit,
      found.map(({ device, clauses }) => ({
        device,
        suffix: device === null ? '' : `%${device.id}`,
        reason: reasonOf([...clauses, ...legs]),
      })),
    ];
  };
  return new Map(
    (span === 'trip' ? [null] : visits).map(at).filter(([, found]) => found.length > 0),
  );
}

/** Each device that has an id by itself, and those that have none together, as they are in trips saved before ids. */
function eachDevice(devices: readonly Device[]): readonly Taken[] {
  const taken = new Map<string | undefined, { row: RowDevice | null; devices: Device[] }>();
  for (const device of devices) {
    const { id } = device;
    const same = taken.get(id);
    if (same !== undefined) same.devices.push(device);
    else {
      const row = id === undefined ? null : { id, name: describeDevice(device) };
      taken.set(id, { row, devices: [device] });
    }
  }
  return [...taken.values()];
}
