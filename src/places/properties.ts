import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { daySchema, placeCodeSchema } from '../shapes/index.ts';

/** What can be true of a place and matters to a traveller (travel-security-guidance §0). */
export const PLACE_PROPERTIES = [
  'cyber',
  'surveillance',
  'encryption-import',
  'vpn-law',
  'border-search',
  'detention',
  'consular-thin',
  'medicine-law',
  'unrest',
  'health',
  'lgbtq-law',
  'speech-law',
] as const;
export type PlaceProperty = (typeof PLACE_PROPERTIES)[number];

/** What somebody found out, and where. There is no third value: what nobody found out is not in the table, and unclear. */
export const placeFactSchema = z.strictObject({
  value: z.enum(['yes', 'no']),
  /** What was read: a publication, a person, an office. */
  source: z.string().trim().min(1).max(200),
  /** The day on which it was read. */
  checked: daySchema,
  note: z.string().max(500),
});
export type PlaceFact = z.infer<typeof placeFactSchema>;

/** The stored record (collection `place-facts`, schema 1): what is known of one place. */
export const placeFactsSchema = z.strictObject({
  place: placeCodeSchema,
  facts: z.partialRecord(z.enum(PLACE_PROPERTIES), placeFactSchema),
});
export type PlaceFacts = z.infer<typeof placeFactsSchema>;

/** A law or a practice that was read about half a year ago is to be read about again. */
const STALE_DAYS = 180;

/**
 * How old a fact is.
 * @param today `YYYY-MM-DD`; a day before the one on which it was read, as a clock set back gives, is age 0.
 */
export function factAge({ checked }: Pick<PlaceFact, 'checked'>, today: string) {
  const since = Temporal.PlainDate.from(checked).until(today, { largestUnit: 'days' }).days;
  const ageDays = Math.max(0, since);
  return { ageDays, isStale: ageDays > STALE_DAYS };
}

/** The table that staff keep, by place code. */
export type PlaceFactsOf = ReadonlyMap<string, PlaceFacts['facts']>;

export const NO_FACTS: PlaceFactsOf = new Map();

/** The fact of a place, or null: unclear. Nothing is ever "no" because it is absent. */
export const propertyAt = (
  table: PlaceFactsOf,
  place: string,
  property: PlaceProperty,
): PlaceFact | null => table.get(place)?.[property] ?? null;
