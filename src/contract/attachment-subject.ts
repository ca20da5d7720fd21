import { z } from 'zod';
import { rowIdSchema } from '../checklists/index.ts';
import { deviceIdSchema } from '../devices/index.ts';
import { tripIdSchema } from '../trips/index.ts';

/** Evidence for an item of a trip. */
export const rowSubjectSchema = z.strictObject({ trip: tripIdSchema, row: rowIdSchema });

/** A photo of a device of the register, or of one of its seals. */
export const deviceSubjectSchema = z.strictObject({
  device: deviceIdSchema,
  /** Number of the seal; null: the device itself. */
  seal: z.string().trim().min(1).max(80).nullable(),
});

/** What an attachment is about. */
export const subjectSchema = z.union([rowSubjectSchema, deviceSubjectSchema]);
export type Subject = z.infer<typeof subjectSchema>;
