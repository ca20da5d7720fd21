import { z } from 'zod';
import { answerEntrySchema } from '../checklists/index.ts';
import { instantSchema } from '../shapes/index.ts';
import { tripIdSchema, zoneSchema } from '../trips/index.ts';
import { playbookIdSchema, questionIdSchema, stepIdSchema } from './playbook.ts';

/** 16 bytes as hexadecimal. */
export const incidentIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** When something was said, and by which clock. */
const stamp = { at: instantSchema, zone: zoneSchema };

/** What holds now, and everything that held before, oldest first: nothing is ever overwritten. */
const keptSchema = <T extends z.ZodType>(entry: T) =>
  z.strictObject({ current: entry, history: z.array(entry) });
export interface Kept<T> {
  readonly current: T;
  readonly history: readonly T[];
}

export const CERTAINTIES = ['exact', 'about', 'guess'] as const;
export const certaintySchema = z.enum(CERTAINTIES);
export type Certainty = z.infer<typeof certaintySchema>;

export const branchAnswerSchema = z.enum(['yes', 'no', 'unknown']);
export type BranchAnswer = z.infer<typeof branchAnswerSchema>;

/** Somebody of the contact ladder by its id, or somebody else by name. */
export const personSchema = z.union([
  z.strictObject({ contact: z.string().regex(/^[a-z][a-z-]{1,30}$/) }),
  z.strictObject({ name: z.string().trim().min(1).max(120) }),
]);
export type Person = z.infer<typeof personSchema>;

const happenedSchema = z.strictObject({
  /** The instant of the event. */
  event: instantSchema,
  certainty: certaintySchema,
  ...stamp,
});
/** null: the answer was taken back. */
const branchEntrySchema = z.strictObject({ answer: branchAnswerSchema.nullable(), ...stamp });
const toldEntrySchema = z.strictObject({ told: z.boolean(), ...stamp });
const noteEntrySchema = z.strictObject({ text: z.string().max(4000), ...stamp });
const closedEntrySchema = z.strictObject({ closed: z.boolean(), ...stamp });

/** The stored record (collection `incident`, schema 1). */
export const incidentSchema = z.strictObject({
  id: incidentIdSchema,
  /** The trip that was under way; it may be gone by now. */
  trip: tripIdSchema.nullable(),
  playbook: playbookIdSchema,
  startedAt: instantSchema,
  /** Zone of the clock that the person saw: times are told in it. */
  zone: zoneSchema,
  happened: keptSchema(happenedSchema),
  branches: z.record(questionIdSchema, keptSchema(branchEntrySchema)),
  steps: z.record(stepIdSchema, keptSchema(answerEntrySchema)),
  told: z.array(z.strictObject({ who: personSchema, ...keptSchema(toldEntrySchema).shape })),
  note: keptSchema(noteEntrySchema),
  closed: keptSchema(closedEntrySchema),
});
export type Incident = z.infer<typeof incidentSchema>;
