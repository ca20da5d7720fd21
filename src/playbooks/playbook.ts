import { z } from 'zod';
import { citationSchema, evidenceLevelSchema } from '../checklists/index.ts';
import { daySchema, localizedSchema } from '../shapes/index.ts';

/** The schema of one playbook, as the YAML files in `library/` hold it. */

/** Name of a question within its playbook. */
export const questionIdSchema = z.string().regex(/^[a-z]{2,20}$/);
export const stepIdSchema = z.string().regex(/^INC-\d{3}$/);
export const playbookIdSchema = z.string().regex(/^[a-z]{2,20}$/);

const sideSchema = z.enum(['yes', 'no']);
export type Side = z.infer<typeof sideSchema>;

/** Answers that all have to be given: question → answer. */
export const branchSchema = z.record(questionIdSchema, sideSchema);
export type Branch = z.infer<typeof branchSchema>;

export const questionSchema = z.strictObject({
  id: questionIdSchema,
  ask: localizedSchema,
  /** The worse case: "unknown" and no answer at all count as this one. */
  worse: sideSchema,
  /** What each answer says, as a clause that ends a sentence: "the device was switched off". */
  says: z.strictObject({ yes: localizedSchema, no: localizedSchema }),
});
export type Question = z.infer<typeof questionSchema>;

/** Whole minutes since it happened; a week at most. */
const minutesSchema = z.int().min(0).max(10_080);

export const stepSchema = z.strictObject({
  id: stepIdSchema,
  title: localizedSchema,
  /** One line. */
  why: localizedSchema,
  how: z.strictObject({
    en: z.array(z.string().min(1)).min(1),
    fr: z.array(z.string().min(1)).min(1),
  }),
  /** How soon after it happened; 0 is "at once". */
  within: minutesSchema,
  /** Only with these answers; left out: always. */
  when: branchSchema.exactOptional(),
  /** With these answers it is due earlier, which also moves it up. */
  sooner: z.strictObject({ when: branchSchema, within: minutesSchema }).exactOptional(),
  /** What these answers add to the step, in a sentence. */
  marks: z.array(z.strictObject({ when: branchSchema, text: localizedSchema })).exactOptional(),
  by: z.enum(['traveller', 'office']),
  /** Level of travel-security-guidance §13, and above 0 what to keep: "names, badge, number of the form". */
  evidence: z.strictObject({ min: evidenceLevelSchema, keep: localizedSchema.exactOptional() }),
  sources: z.array(citationSchema).min(1),
  /** The day on which somebody last compared the step with its sources. */
  checked: daySchema,
  reviewBy: daySchema,
});
export type Step = z.infer<typeof stepSchema>;

export const playbookSchema = z.strictObject({
  id: playbookIdSchema,
  /** What happened, in the person's words: "They took my phone". */
  choice: localizedSchema,
  /** What else belongs here, in a line. */
  covers: localizedSchema,
  /** The one thing to do before reading on. */
  first: localizedSchema,
  questions: z.array(questionSchema),
  /** In the order of time; what is due together, in the order of reading. */
  steps: z.array(stepSchema).min(1),
});
export type Playbook = z.infer<typeof playbookSchema>;
