import { z } from 'zod';
import { daySchema, localizedSchema } from '../shapes/index.ts';

/** One way to reach somebody, as printed, with the day on which it was last checked. */
export const waySchema = z.strictObject({
  kind: z.enum(['phone', 'collect', 'sms', 'whatsapp', 'signal', 'email', 'tty']),
  value: z.string().min(1).max(120),
  /** What this way is for, when it is not obvious: "from Canada and the United States". */
  label: localizedSchema.nullable(),
  /** null: known but not yet checked; shown as such. */
  checked: daySchema.nullable(),
  confidence: z.enum(['r', 'k', 'n']),
  source: z.string(),
});
export type Way = z.infer<typeof waySchema>;

/** One rung of the ladder: who, what for, how, and when to go on to the next. Data in `data/contacts.yaml`. */
export const contactSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,30}$/),
  who: localizedSchema,
  purpose: localizedSchema,
  /** When to stop waiting and take the next rung. */
  next: localizedSchema,
  /** true: the office has to fill in its own number; until it does, `ways` is empty. */
  toFill: z.boolean(),
  ways: z.array(waySchema),
});
export type Contact = z.infer<typeof contactSchema>;
