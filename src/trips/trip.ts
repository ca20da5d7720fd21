import { z } from 'zod';
import { daySchema, instantSchema, localizedSchema, placeCodeSchema } from '../shapes/index.ts';

/** Identifier of a trip: 32 lower-case hexadecimal digits, the record id in the vault. */
export const tripIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** A tier T1–T4: 1 routine, 2 elevated, 3 high, 4 extreme (travel-security-guidance §0). */
export const tierSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Tier = z.infer<typeof tierSchema>;

/** IANA name such as `Europe/Paris`; whether it is known is checked by `validateTrip`. */
export const zoneSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/);

/** A place, its first and last day there, and the zone that its times are told in. */
export const legSchema = z.strictObject({
  place: placeCodeSchema,
  from: daySchema,
  to: daySchema,
  zone: zoneSchema,
  kind: z.enum(['stay', 'transit']),
});
export type Leg = z.infer<typeof legSchema>;

export const PURPOSES = ['official', 'association', 'sponsored', 'party', 'personal'] as const;
export const purposeSchema = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purposeSchema>;

export const TRAVELLERS = ['member', 'chair', 'senator', 'minister', 'staff', 'family'] as const;
export const travellerSchema = z.enum(TRAVELLERS);
export type Traveller = z.infer<typeof travellerSchema>;

export const DEVICE_KINDS = ['phone', 'laptop', 'tablet', 'watch', 'usb'] as const;
export const PLATFORMS = [
  'ios',
  'android',
  'windows',
  'macos',
  'linux',
  'chromeos',
  'other',
] as const;
export const OWNERSHIPS = ['own', 'house', 'loaner'] as const;
/** Identifier of a device in a trip: 8 lower-case hexadecimal digits. */
export const tripDeviceIdSchema = z.string().regex(/^[0-9a-f]{8}$/);
export const deviceSchema = z.strictObject({
  /** Given when a trip is saved, so that each device has rows of its own. */
  id: tripDeviceIdSchema.exactOptional(),
  /** The device of the register that it is, 32 lower-case hexadecimal digits. */
  register: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .exactOptional(),
  kind: z.enum(DEVICE_KINDS),
  platform: z.enum(PLATFORMS),
  ownership: z.enum(OWNERSHIPS),
  label: z.string().max(80),
});
export type Device = z.infer<typeof deviceSchema>;

/** One of the three scores behind the tier, with the reason that a person will read. */
export const scoreSchema = z.strictObject({ score: tierSchema, reason: z.string().max(500) });
export type Score = z.infer<typeof scoreSchema>;

/** What a person enters. `place` is a raise above the proposal; a lower one is refused, never applied. */
export const tripDraftSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  legs: z.array(legSchema).min(1).max(40),
  purpose: purposeSchema,
  traveller: travellerSchema,
  companions: z.array(z.string().trim().min(1).max(120)).max(40),
  devices: z.array(deviceSchema).max(40),
  /** Codes of the nationalities besides Canada's; left out when nobody asked, which is not "none". */
  nationalities: z.array(placeCodeSchema).max(8).exactOptional(),
  person: scoreSchema,
  event: scoreSchema,
  /** null: take the proposal that the advisories give. */
  place: scoreSchema.nullable(),
});
export type TripDraft = z.infer<typeof tripDraftSchema>;

/** The place score that the loaded advisories propose, in a sentence. */
export const placeProposalSchema = z.strictObject({
  score: tierSchema,
  reason: localizedSchema,
  /** The place that decided it. */
  code: placeCodeSchema,
});
export type PlaceProposal = z.infer<typeof placeProposalSchema>;

/** An officer's word on the tier, over the three scores. */
export const tierOverrideSchema = z.strictObject({
  tier: tierSchema,
  reason: z.string().trim().min(1).max(500),
  at: instantSchema,
  zone: zoneSchema,
});
export type TierOverride = z.infer<typeof tierOverrideSchema>;

/** The stored record (collection `trip`, schema 1). */
export const tripSchema = tripDraftSchema.extend({
  id: tripIdSchema,
  /** The highest place proposal seen so far: a later, lower advisory does not lower the tier by itself. */
  proposal: placeProposalSchema,
  override: tierOverrideSchema.exactOptional(),
  /** The library that it was planned with: the hash of its edition. Left out: the one that the kit holds. */
  edition: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  /** A newer edition that the traveller has looked at and not taken. */
  editionDeclined: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
});
export type Trip = z.infer<typeof tripSchema>;
