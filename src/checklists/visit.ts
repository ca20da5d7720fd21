import type { Localized } from '../kernel/index.ts';
import { placeName } from '../places/index.ts';
import type { Leg } from '../trips/index.ts';
import { type Clause, stop } from './clauses.ts';

/** A leg, and the how-manieth visit of its place it is: so that a second stop has answers of its own. */
export interface Visit {
  readonly leg: Leg;
  /** 1 for the first leg in this place. */
  readonly number: number;
  /** What follows `@` in a row id: `FR`, `FR.2`. */
  readonly key: string;
  /** The place's name, looked up once for all rows of the leg. */
  readonly name: Localized;
  /** Why a row of this leg is there, as far as the leg is the reason. */
  readonly clause: Clause;
}

/** The legs in order, numbered by place; transits count, so every row of one leg has the same key. */
export function visitsOf(legs: readonly Leg[]): readonly Visit[] {
  const seen = new Map<string, number>();
  return legs.map((leg) => {
    const number = (seen.get(leg.place) ?? 0) + 1;
    seen.set(leg.place, number);
    const key = number === 1 ? leg.place : `${leg.place}.${number}`;
    const name = placeName(leg.place);
    return { leg, number, key, name, clause: stop(leg.kind, [name]) };
  });
}

/** What an item has a row for: the whole trip, one leg, one night of it; and one device, or none in particular. */
export interface Occasion {
  readonly visit: Visit | null;
  /** From 1. */
  readonly night: number | null;
  readonly device: string | null;
}

/** The id of a row: the item, and what it has a row of its own for. */
export const rowId = (item: string, { visit, night, device }: Occasion): string =>
  `${item}${visit === null ? '' : `@${visit.key}`}${night === null ? '' : `#${night}`}${device === null ? '' : `%${device}`}`;

const ROW_ID = /^([^@#%]+)(?:@([^#%]+))?(?:#(\d+))?(?:%(.+))?$/;

/** What a row id says; a part is null for a row that has none. `key` is that of the visit, `place` its place code. */
export function parseRowId(id: string): {
  readonly item: string;
  readonly key: string | null;
  readonly place: string | null;
  readonly night: number | null;
  readonly device: string | null;
} {
  const [, item = id, key = null, night = null, device = null] = ROW_ID.exec(id) ?? [];
  const place = key?.split('.')[0] ?? null;
  return { item, key, place, night: night === null ? null : Number(night), device };
}
