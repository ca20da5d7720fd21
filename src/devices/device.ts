import { z } from 'zod';
import { daySchema, instantSchema } from '../shapes/index.ts';
import { DEVICE_KINDS, OWNERSHIPS, PLATFORMS, zoneSchema } from '../trips/index.ts';

/** Identifier of a device of the register: 32 lower-case hexadecimal digits, the record id in the vault. */
export const deviceIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** A tamper-evident seal: its number, what it closes, and the day on which it was put on. */
export const sealSchema = z.strictObject({
  number: z.string().trim().min(1).max(80),
  where: z.string().trim().max(120),
  on: daySchema,
});
export type Seal = z.infer<typeof sealSchema>;

/** What a person enters for a loan. */
export const loanDraftSchema = z.strictObject({
  to: z.string().trim().min(1).max(120),
  /** The office that lends it. */
  from: z.string().trim().min(1).max(120),
  /** Day on which it is expected back; null: not agreed. */
  due: daySchema.nullable(),
});
export type LoanDraft = z.infer<typeof loanDraftSchema>;

/** One loan. The times are the kit's own, with the zone that its clock showed. */
export const loanSchema = loanDraftSchema.extend({
  out: instantSchema,
  zone: zoneSchema,
  /** null: still out. */
  back: instantSchema.nullable(),
  /** How it came back, in words; empty while it is out. */
  condition: z.string().trim().max(500),
});
export type Loan = z.infer<typeof loanSchema>;

const line = z.string().trim().max(80);

/** What a person enters of a device. Empty texts are "not written down". */
export const deviceDraftSchema = z.strictObject({
  kind: z.enum(DEVICE_KINDS),
  platform: z.enum(PLATFORMS),
  ownership: z.enum(OWNERSHIPS),
  label: line.min(1),
  make: line,
  model: line,
  serial: line,
  /** As typed, with spaces or dashes; stored as 15 digits (`validateDevice`). */
  imei: z.string().trim().max(40),
  assetTag: line,
  /** A person or an office. */
  owner: z.string().trim().max(120),
  seals: z.array(sealSchema).max(40),
  note: z.string().max(2000),
  /** Day since which it is used no more. */
  retired: daySchema.nullable(),
});
export type DeviceDraft = z.infer<typeof deviceDraftSchema>;

/** The stored record (collection `device`, schema 1); loans in the order in which they were made, at most one of them open. */
export const registeredDeviceSchema = deviceDraftSchema.extend({
  id: deviceIdSchema,
  loans: z.array(loanSchema).max(400),
});
export type RegisteredDevice = z.infer<typeof registeredDeviceSchema>;
