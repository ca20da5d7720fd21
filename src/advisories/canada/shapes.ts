import { z } from 'zod';
import { ok, type Result, refuse } from '../../kernel/index.ts';
import { quotable } from '../clean-text.ts';
import { htmlToLine } from '../html.ts';
import type { EntryRefusal } from '../refusals.ts';

/**
 * The fields that we read of Canada's two forms (advisory-formats §1.1, §1.2). Other fields are let through unread:
 * Canada has added and removed some between 2014 and 2026.
 */

/** A short text that may carry entities (2014 does): decoded once, one line. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((published, context) => {
      const read = htmlToLine(published);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: read.error.code });
      return z.NEVER;
    });

const filledLine = (max: number) => line(max).pipe(z.string().min(1));

const seconds = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
]);

/** 0/1; absent or null means that the source did not say. */
const flag = z
  .union([
    z.literal([0, '0', false]).transform(() => false),
    z.literal([1, '1', true]).transform(() => true),
  ])
  .nullish()
  .transform((value) => value ?? null);

const state = z.union([z.number(), z.string().max(40)]);

const datePublished = z.object({ timestamp: seconds });

const indexText = z.object({
  name: filledLine(400),
  'advisory-text': filledLine(600),
  'recent-updates': line(20_000).nullish(),
});

export const indexEntryShape = z.object({
  'country-iso': z.string().max(40).optional(),
  'advisory-state': state,
  'has-regional-advisory': flag,
  'date-published': datePublished,
  eng: indexText,
  fra: indexText,
});

const html = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const destinationText = z.object({
  name: filledLine(400),
  'friendly-date': line(100).nullish(),
  'advisory-text': filledLine(600),
  'recent-updates': line(20_000).nullish(),
  advisories: html,
  security: html,
  'entry-exit': html,
  health: html,
  'laws-culture': html,
  'disasters-climate': html,
  'offices-help-abroad': z.object({ 'opening-text': html, 'closing-text': html }).nullish(),
  'offices-html': html,
});
export type DestinationText = z.infer<typeof destinationText>;

/** One language may be missing: a copy cut down to English is still worth reading, and says so by what it lacks. */
export const destinationShape = z.object({
  'country-iso': z.string().max(40),
  'advisory-state': state,
  'has-regional-advisory': flag,
  'date-published': datePublished.nullish(),
  eng: destinationText.nullish(),
  fra: destinationText.nullish(),
});

/** Reads a value by its shape; the refusal names the first field that is wrong. */
export function readShape<T>(shape: z.ZodType<T>, value: unknown): Result<T, EntryRefusal> {
  const read = shape.safeParse(value);
  if (read.success) return ok(read.data);
  const field = read.error.issues[0]?.path.map(String).join(' › ') ?? '';
  return refuse('wrongShape', { field: quotable(field === '' ? 'data' : field) });
}
