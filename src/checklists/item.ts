import { z } from 'zod';
import { PLACE_PROPERTIES, type PlaceProperty } from '../places/index.ts';
import { daySchema, localizedSchema } from '../shapes/index.ts';
import {
  DEVICE_KINDS,
  OWNERSHIPS,
  PLATFORMS,
  PURPOSES,
  TRAVELLERS,
  tierSchema,
} from '../trips/index.ts';

/** The schema of one item of the library, as the YAML files in `library/` hold it. */

export const PHASES = ['before', 'during', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * When an item applies. `tier` means "this tier or higher", so that a higher tier never removes an item;
 * for the same reason there is no negation.
 */
export type Condition =
  | 'always'
  | { readonly tier: 1 | 2 | 3 | 4 }
  | { readonly purpose: readonly (typeof PURPOSES)[number][] }
  | { readonly traveller: readonly (typeof TRAVELLERS)[number][] }
  | { readonly transit: true }
  | { readonly companions: true }
  /** A stay has a night: its last day is not its first. */
  | { readonly overnight: true }
  /** One of these holds of a place of the trip, or nobody has looked it up: only a sourced "no" says that it does not. */
  | { readonly place: readonly PlaceProperty[] }
  /** The traveller also has the nationality of a place of the trip, or nobody has said which ones they have. */
  | { readonly dual: true }
  | { readonly device: DeviceMatch }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Matches when one device of the trip has every property named. */
export interface DeviceMatch {
  readonly kind?: readonly (typeof DEVICE_KINDS)[number][];
  readonly platform?: readonly (typeof PLATFORMS)[number][];
  readonly ownership?: readonly (typeof OWNERSHIPS)[number][];
}

const deviceMatchSchema: z.ZodType<DeviceMatch> = z.strictObject({
  kind: z.array(z.enum(DEVICE_KINDS)).min(1).exactOptional(),
  platform: z.array(z.enum(PLATFORMS)).min(1).exactOptional(),
  ownership: z.array(z.enum(OWNERSHIPS)).min(1).exactOptional(),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.literal('always'),
    z.strictObject({ tier: tierSchema }),
    z.strictObject({ purpose: z.array(z.enum(PURPOSES)).min(1) }),
    z.strictObject({ traveller: z.array(z.enum(TRAVELLERS)).min(1) }),
    z.strictObject({ transit: z.literal(true) }),
    z.strictObject({ companions: z.literal(true) }),
    z.strictObject({ overnight: z.literal(true) }),
    z.strictObject({ place: z.array(z.enum(PLACE_PROPERTIES)).min(1) }),
    z.strictObject({ dual: z.literal(true) }),
    z.strictObject({ device: deviceMatchSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
  ]),
);

/**
 * When an item is due, relative to the trip.
 * - `departure`: 18:00 in Ottawa, where it is done, on the day that is `days` (≤ 0) from the first leg's first day; never
 *   later than that day begins there: in Auckland it begins before the eve is over in Ottawa.
 * - `border`: one row a leg, at 00:00 of the leg's first day, in the leg's zone: before entering, transits included; the
 *   airport and the flight before it too.
 * - `exit`: one row a leg, at 18:00 of its last day, in the leg's zone: on the way out, transits included; the airport,
 *   the exit control and the flight, the one home too.
 * - `arrival`: one row a leg that is a stay, `hours` after 12:00 of its first day, in the leg's zone.
 * - `stay`: one row a stay, at 22:00 of its first day, in the leg's zone: what holds every day of it.
 * - `night`: one row a night of a stay, at 22:00 of each, in the leg's zone; a stay of one day has one.
 * - `leaving`: one row a stay, at 18:00 of the day before its last day, in the leg's zone.
 * - `return`: `days` (≥ 0) after the last leg's last day, 18:00 in Ottawa, never before that day is over there;
 *   `days: 0` means before first reconnection.
 *
 * In hours that really pass: nothing of `departure` is due after the trip has begun, nothing of `return` before it is over.
 */
export const dueSchema = z.discriminatedUnion('anchor', [
  z.strictObject({ anchor: z.literal('departure'), days: z.int().min(-120).max(0) }),
  z.strictObject({ anchor: z.literal('border') }),
  z.strictObject({ anchor: z.literal('exit') }),
  z.strictObject({ anchor: z.literal('arrival'), hours: z.int().min(0).max(24) }),
  z.strictObject({ anchor: z.literal('stay') }),
  z.strictObject({ anchor: z.literal('night') }),
  z.strictObject({ anchor: z.literal('leaving') }),
  z.strictObject({ anchor: z.literal('return'), days: z.int().min(0).max(120) }),
]);
export type Due = z.infer<typeof dueSchema>;

/** 0 word of the traveller · 1 text value · 2 photo or document · 3 app check · 4 third-party receipt · 5 officer saw it. */
export const evidenceLevelSchema = z.int().min(0).max(5);

/** A source code of `sources.yaml` and how sure we are: r read, k known but to be confirmed, n secondary report. */
export const citationSchema = z.strictObject({
  source: z.string().regex(/^[A-Z0-9-]{2,12}$/),
  confidence: z.enum(['r', 'k', 'n']),
});
export type Citation = z.infer<typeof citationSchema>;

/** Who keeps an item true: House security, House IT, the travel desk, or the member's own office. */
export const OWNERS = ['security', 'it', 'travel', 'office'] as const;

export const itemSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-\d{2,3}$/),
  phase: z.enum(PHASES),
  title: localizedSchema,
  why: localizedSchema,
  how: z.strictObject({
    en: z.array(z.string().min(1)).min(1),
    fr: z.array(z.string().min(1)).min(1),
  }),
  when: conditionSchema,
  due: dueSchema,
  /** Lowest evidence level for any tier, and what a higher tier asks instead. */
  evidence: z.strictObject({
    min: evidenceLevelSchema,
    t3: evidenceLevelSchema.exactOptional(),
    t4: evidenceLevelSchema.exactOptional(),
  }),
  /** The automatic check that answers it on a laptop (travel-security-guidance §12). */
  check: z
    .string()
    .regex(/^AV-\d{2}$/)
    .exactOptional(),
  sources: z.array(citationSchema).min(1),
  /** An officer's word that what is only known (`k`) holds for this House. */
  confirmed: z.strictObject({ by: z.string().min(1).max(120), on: daySchema }).exactOptional(),
  owner: z.enum(OWNERS),
  /** The day on which somebody last compared the item with its sources. */
  checked: daySchema,
  reviewBy: daySchema,
});
export type Item = z.infer<typeof itemSchema>;

/** Where a citation points: publisher and title, in the language of publication when there is only one. */
export const sourceSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{2,12}$/),
  title: localizedSchema,
});
export type Source = z.infer<typeof sourceSchema>;

/** Items in reading order, and the sources that they cite. */
export interface Library {
  readonly items: readonly Item[];
  readonly sources: readonly Source[];
}
