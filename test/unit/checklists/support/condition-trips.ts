import type { Condition, DeviceMatch, Item } from '../../../../src/checklists/index.ts';
import { planChecklist } from '../../../../src/checklists/index.ts';
import {
  PLACE_PROPERTIES,
  type PlaceFacts,
  type PlaceProperty,
} from '../../../../src/places/index.ts';
import {
  DEVICE_KINDS,
  type Device,
  OWNERSHIPS,
  PLATFORMS,
  PURPOSES,
  TRAVELLERS,
  type Trip,
} from '../../../../src/trips/index.ts';
import { leg, trip } from '../../trips/support.ts';

/** Makes trips from a condition: those that have to select an item, and those that lack exactly one thing for it. */

/** A trip to France, and what staff found to hold there; all else is looked up and "no". */
export interface Case {
  readonly trip: Trip;
  readonly holds: ReadonlySet<PlaceProperty>;
}
/** Adds to a case. */
type Edit = (made: Case) => Case;

const edit =
  (over: (made: Trip) => Partial<Trip>): Edit =>
  (made) => ({ ...made, trip: { ...made.trip, ...over(made.trip) } });
const unchanged: Edit = (made) => made;
const add = (device: Device): Edit => edit(({ devices }) => ({ devices: [...devices, device] }));

/** One edit of each list, in every combination. */
const together = (lists: readonly (readonly Edit[])[]): readonly Edit[] =>
  lists.reduce<readonly Edit[]>(
    (before, list) =>
      before.flatMap((a) =>
        list.map(
          (b): Edit =>
            (made) =>
              b(a(made)),
        ),
      ),
    [unchanged],
  );

const other = <T>(all: readonly T[], named: readonly T[]): T => {
  const found = all.find((value) => !named.includes(value));
  if (found === undefined) throw new Error(`nothing is left beside ${named.join(' ')}`);
  return found;
};

/** A device with these properties; of the others, those that no item asks for. */
const device = (over: Partial<Device>): Device => ({
  id: '3f9a0c12',
  kind: 'phone',
  platform: 'other',
  ownership: 'house',
  label: '',
  ...over,
});
const matching = ({ kind, platform, ownership }: DeviceMatch): Device =>
  device({
    ...(kind === undefined ? {} : { kind: kind[0] ?? 'phone' }),
    ...(platform === undefined ? {} : { platform: platform[0] ?? 'other' }),
    ...(ownership === undefined ? {} : { ownership: ownership[0] ?? 'house' }),
  });

/** Each makes the condition true by itself. */
function waysToMeet(condition: Condition): readonly Edit[] {
  if (condition === 'always') return [unchanged];
  if ('all' in condition) return together(condition.all.map(waysToMeet));
  if ('any' in condition) return condition.any.flatMap(waysToMeet);
  if ('tier' in condition) {
    return [edit(() => ({ person: { score: condition.tier, reason: 'Known there' } }))];
  }
  if ('purpose' in condition) return condition.purpose.map((purpose) => edit(() => ({ purpose })));
  if ('traveller' in condition) {
    return condition.traveller.map((traveller) => edit(() => ({ traveller })));
  }
  if ('transit' in condition) {
    const stop = leg({ place: 'DE', zone: 'Europe/Berlin', to: '2026-12-01', kind: 'transit' });
    return [edit(({ legs }) => ({ legs: [stop, ...legs] }))];
  }
  if ('overnight' in condition) return [unchanged];
  if ('companions' in condition) return [edit(() => ({ companions: ['A colleague'] }))];
  if ('dual' in condition) return [edit(() => ({ nationalities: ['FR'] }))];
  if ('device' in condition) return [add(matching(condition.device))];
  return condition.place.map((property) => (made) => ({
    ...made,
    holds: new Set([...made.holds, property]),
  }));
}

/** Each leaves the condition false by one thing alone. None for what is always true. */
function waysToMiss(condition: Condition): readonly Edit[] {
  if (condition === 'always') return [];
  if ('any' in condition) return together(condition.any.map(waysToMiss));
  if ('all' in condition) {
    const { all } = condition;
    return all.flatMap((missed) =>
      together(all.map((part) => (part === missed ? waysToMiss(part) : waysToMeet(part)))),
    );
  }
  if ('purpose' in condition) {
    return [edit(() => ({ purpose: other(PURPOSES, condition.purpose) }))];
  }
  if ('traveller' in condition) {
    return [edit(() => ({ traveller: other(TRAVELLERS, condition.traveller) }))];
  }
  if ('tier' in condition) {
    const below = condition.tier === 4 ? 3 : condition.tier === 3 ? 2 : 1;
    return condition.tier === 1 ? [] : [edit(() => ({ person: { score: below, reason: '' } }))];
  }
  if ('overnight' in condition) {
    return [edit(({ legs }) => ({ legs: legs.map((each) => ({ ...each, to: each.from })) }))];
  }
  if ('device' in condition) return [unchanged, ...almost(condition.device).map(add)];
  return [unchanged];
}

/** Devices that differ from a match in one property each. */
function almost(match: DeviceMatch): readonly Device[] {
  const { kind, platform, ownership } = match;
  const whole = matching(match);
  return [
    ...(kind === undefined ? [] : [{ ...whole, kind: other(DEVICE_KINDS, kind) }]),
    ...(platform === undefined ? [] : [{ ...whole, platform: other(PLATFORMS, platform) }]),
    ...(ownership === undefined ? [] : [{ ...whole, ownership: other(OWNERSHIPS, ownership) }]),
  ];
}

const PLAIN: Case = { trip: trip({ nationalities: [] }), holds: new Set() };
export const casesThatSelect = (condition: Condition): readonly Case[] =>
  waysToMeet(condition).map((change) => change(PLAIN));
export const casesThatDoNot = (condition: Condition): readonly Case[] =>
  waysToMiss(condition).map((change) => change(PLAIN));

/** Whether the checklist of a case has a row of an item. */
export function selects(item: Item, { trip: taken, holds }: Case): boolean {
  const facts = Object.fromEntries(
    PLACE_PROPERTIES.map((property) => [
      property,
      {
        value: holds.has(property) ? 'yes' : 'no',
        source: 'Mission',
        checked: '2026-11-20',
        note: '',
      } as const,
    ]),
  ) as PlaceFacts['facts'];
  const rows = planChecklist({
    library: { items: [item], sources: [] },
    trip: taken,
    answers: new Map(),
    placeFacts: new Map(taken.legs.map(({ place }) => [place, facts])),
    attached: new Map(),
  });
  return rows.length > 0;
}
