import { z } from 'zod';
import { MAX_FILE_BYTES, readJson } from '../advisories/index.ts';
import { ok, type Refusal, refuse, type Result, utf8 } from '../kernel/index.ts';
import { type Edition, editionSchema, hasHidden } from './edition.ts';
import { type Item, itemSchema } from './item.ts';
import { itemFault } from './library-change.ts';

/**
 * An edition as it is carried from kit to kit (`.valiseedition`, docs/library-editions.md): JSON with the edition and every
 * item of it. It is not signed; whoever imports it compares the words of its hash.
 */

const publishedSchema = editionSchema.extend({
  published: editionSchema.shape.published.unwrap(),
  note: editionSchema.shape.note.unwrap(),
});
export const editionFileSchema = z.strictObject({
  valise: z.literal('library edition'),
  version: z.literal(1),
  edition: publishedSchema,
  items: z.array(itemSchema).min(1).max(5000),
});
export type EditionFile = z.infer<typeof editionFileSchema>;

export type EditionFileRefusal = Refusal<'notAnEdition' | 'editionNewer' | 'editionTooLarge'>;

/** The bytes of the file; null for an edition that nobody published. */
export function editionFile(edition: Edition, items: readonly Item[]): Uint8Array | null {
  const { published, note } = edition;
  if (published === null || note === null) return null;
  const file: EditionFile = {
    valise: 'library edition',
    version: 1,
    edition: { ...edition, published, note },
    items: [...items],
  };
  return utf8(`${JSON.stringify(file, null, 1)}\n`);
}

/**
 * Reads a file that anybody may have made: strict UTF-8, 5 MB and 32 levels at most, no field more or less, as many steps in both
 * languages, only known sources, no hidden characters. Whether the items are those that the edition names is for
 * whoever can hash.
 */
export function parseEditionFile(bytes: Uint8Array): Result<EditionFile, EditionFileRefusal> {
  if (bytes.length > MAX_FILE_BYTES)
    return refuse('editionTooLarge', { most: MAX_FILE_BYTES / 1_000_000 });
  const json = readJson(bytes);
  if (!json.ok) return refuse('notAnEdition');
  if (isOfLaterVersion(json.value)) return refuse('editionNewer');
  const parsed = editionFileSchema.safeParse(json.value);
  if (!parsed.success) return refuse('notAnEdition');
  const { edition, items } = parsed.data;
  const isWhole =
    items.length === edition.items.length &&
    items.every(({ id }, index) => edition.items[index]?.id === id) &&
    new Set(items.map(({ id }) => id)).size === items.length;
  const titles = edition.sources.flatMap(({ title }) => [title.en, title.fr]);
  const isClean = items.every((item) => itemFault(item, edition.sources) === null);
  if (!isWhole || !isClean || titles.some(hasHidden)) return refuse('notAnEdition');
  return ok(parsed.data);
}

const laterSchema = z.object({ valise: z.literal('library edition'), version: z.int().min(2) });
const isOfLaterVersion = (value: unknown): boolean => laterSchema.safeParse(value).success;
