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

/** What the id of a row of one leg says behind the item: `@FR.2`, `@FR.2#3`. */
export const whereOf = ({ key }: Visit, night: number | null): string =>
  `@${key}${night === null ? '' : `#${night}`}`;

const ROW_ID = /^([^@#%]+)((?:@([^.#%]+)[^#%]*)?(?:#(\d+))?)(?:%(.+))?$/;

/** The parts of a row id, as `whereOf` and the plan put them together; a part that it lacks is null. */
export function parseRowId(id: string): {
  readonly item: string;
  /** As `whereOf` gives it; empty for the whole trip. */
  readonly where: string;
  /** Place code. */
  readonly place: string | null;
  readonly night: number | null;
  readonly device: string | null;
} {
  const [, item = id, where = '', place = null, night = null, device = null] =
    ROW_ID.exec(id) ?? [];
  return { item, where, place, night: night === null ? null : Number(night), device };
}
