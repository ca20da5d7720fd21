import { z } from 'zod';
import { instantSchema } from '../shapes/index.ts';
import { zoneSchema } from '../trips/index.ts';
import { type Item, itemSchema, type Library, sourceSchema } from './item.ts';
import { sharingConditions } from './parse-library.ts';

/**
 * An edition of the item library: which items it holds, by the hash of their content, and what changed since the one
 * before. Its own hash is its identity; a trip names the edition that it was planned with by it.
 */

/** SHA-256 of the canonical JSON (RFC 8785) of a value, 64 lower-case hexadecimal digits. */
export type HashOf = (value: object) => string;
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const itemIdSchema = itemSchema.shape.id;

/** Controls, and what turns the direction of writing around: nobody types them, and they can make a sentence say something else. */
const HIDDEN = /[^\P{Cc}\n\t]|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
export const hasHidden = (text: string): boolean => HIDDEN.test(text);

/** Free text of an office in both languages, at most `most` characters each. */
const officeText = (most: number) => {
  const text = z
    .string()
    .min(1)
    .max(most)
    .refine((written) => written.trim() !== '' && !hasHidden(written));
  return z.strictObject({ en: text, fr: text });
};
export const reasonSchema = officeText(500);
export const editionNoteSchema = officeText(2000);
/** Whoever publishes, as they sign. */
export const publisherSchema = z
  .string()
  .min(1)
  .max(120)
  .refine((name) => name.trim() !== '' && !hasHidden(name));

export const CHANGE_KINDS = ['added', 'amended', 'retired'] as const;

/** One change since the edition before, with the office's reason. */
const editionChangeSchema = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  id: itemIdSchema,
  reason: reasonSchema,
});

/** The stored record (collection `edition`, schema 1). */
export const editionSchema = z.strictObject({
  number: z.int().min(1).max(9999),
  /** null: the one that the program brought. */
  published: z
    .strictObject({ at: instantSchema, zone: zoneSchema, by: publisherSchema })
    .nullable(),
  note: editionNoteSchema.nullable(),
  /** In reading order. */
  items: z
    .array(z.strictObject({ id: itemIdSchema, hash: contentHashSchema }))
    .min(1)
    .max(5000),
  sources: z.array(sourceSchema).max(1000),
  changes: z.array(editionChangeSchema).max(5000),
});
export type Edition = z.infer<typeof editionSchema>;

/** The edition of a library, with its hash and that of each item. */
export function editionOf(
  library: Library,
  head: Pick<Edition, 'number' | 'published' | 'note' | 'changes'>,
  hashOf: HashOf,
): Edition {
  return {
    ...head,
    items: library.items.map((item) => ({ id: item.id, hash: hashOf(item) })),
    sources: [...library.sources],
  };
}

/** The library that the program brings is edition 1, until an office publishes. */
export const builtInEdition = (library: Library, hashOf: HashOf): Edition =>
  editionOf(library, { number: 1, published: null, note: null, changes: [] }, hashOf);

/** The library of an edition; undefined when one of its items is missing: a checklist without it looks complete. */
export function libraryOf(
  edition: Edition,
  itemOf: (hash: string) => Item | undefined,
): Library | undefined {
  const items = edition.items.flatMap(({ hash }) => itemOf(hash) ?? []);
  if (items.length < edition.items.length) return undefined;
  return { items: sharingConditions(items), sources: edition.sources };
}
