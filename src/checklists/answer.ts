import { z } from 'zod';
import { instantSchema } from '../shapes/index.ts';
import { tripIdSchema, zoneSchema } from '../trips/index.ts';

/** Four answers, never two. */
export const ANSWER_STATES = ['done', 'not-done', 'does-not-apply', 'unknown'] as const;
export const answerStateSchema = z.enum(ANSWER_STATES);
export type AnswerState = (typeof ANSWER_STATES)[number];

/**
 * An item id; for a row of one leg its place, `BOR-002@FR`, `BOR-002@FR.2` on the second visit, and for a night of it the
 * number of the night, `HTL-005@FR.2#3`; for a row of one device the device's id in the trip, `IOS-001%3f9a0c12`.
 */
export const rowIdSchema = z
  .string()
  .regex(/^[A-Z]{3}-\d{2,3}(@[A-Z]{2}(-[A-Z0-9]{1,3})?(\.\d{1,2})?(#\d{1,3})?)?(%[0-9a-f]{8})?$/);

/** One answer at one moment. `reason` is required for `does-not-apply`. */
export const answerEntrySchema = z.strictObject({
  state: answerStateSchema.nullable(),
  note: z.string().max(4000),
  reason: z.string().max(500),
  at: instantSchema,
  zone: zoneSchema,
});
export type AnswerEntry = z.infer<typeof answerEntrySchema>;

/** The stored record (collection `answer`, schema 1): the present answer and every earlier one, oldest first. */
export const answerSchema = z.strictObject({
  trip: tripIdSchema,
  row: rowIdSchema,
  current: answerEntrySchema,
  history: z.array(answerEntrySchema),
});
export type Answer = z.infer<typeof answerSchema>;
