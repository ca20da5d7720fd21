import { z } from 'zod';

/** Schemas of the shapes that every area stores or sends. zod never reaches the page: it imports types only. */

z.config({ jitless: true });

/** Both languages, neither empty. */
export const localizedSchema = z.strictObject({
  en: z.string().min(1),
  fr: z.string().min(1),
});

/** Both languages; either may be empty because a source published nothing. */
export const localizedMaybeEmptySchema = z.strictObject({ en: z.string(), fr: z.string() });

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z.iso.date();

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS[.mmm]Z`. */
export const instantSchema = z.iso.datetime({ offset: false });

/**
 * A place as sources name it: ISO 3166-1 alpha-2, or a source's own `XK`, `IC`, `PT-20`
 * (advisory-formats §1.1).
 */
export const placeCodeSchema = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);
