import { z } from 'zod';
import { fail, ok, type Refusal, type Result } from '../kernel/index.ts';
import { firstDouble, isUneven, lostSource } from './faults.ts';
import { type Item, itemSchema, type Library, type Source, sourceSchema } from './item.ts';
import { type FileRefusal, type LibraryFile, parseFile } from './parse-file.ts';

/** Why a library cannot be used. Facts: `file`, and where in it: `at` (a path of keys), `item` or `source`. */
export type LibraryRefusal =
  | FileRefusal
  | Refusal<'stepsDiffer' | 'duplicateItem' | 'duplicateSource' | 'unknownSource' | 'noItems'>;

const fileSchema = z.union([
  z.strictObject({ items: z.array(itemSchema).min(1) }),
  z.strictObject({ sources: z.array(sourceSchema).min(1) }),
]);

/**
 * A library from its files, in the order given: each holds an `items:` or a `sources:` list. Refuses the whole library
 * at the first fault, because a checklist with a missing item looks complete.
 */
export function parseLibrary(files: readonly LibraryFile[]): Result<Library, LibraryRefusal> {
  const items: Item[] = [];
  const sources: Source[] = [];
  for (const file of files) {
    const parsed = parseFile(file, fileSchema);
    if (!parsed.ok) return parsed;
    if ('items' in parsed.value) items.push(...parsed.value.items);
    else sources.push(...parsed.value.sources);
  }
  const fault = faultOf(items, sources);
  return fault === null ? ok({ items: sharingConditions(items), sources }) : fail(fault);
}

/** Equal conditions become one value, which a plan decides once. */
export function sharingConditions(items: readonly Item[]): readonly Item[] {
  const known = new Map<string, Item['when']>();
  return items.map((item) => {
    const text = JSON.stringify(item.when);
    const when = known.get(text) ?? item.when;
    known.set(text, when);
    return { ...item, when };
  });
}

function faultOf(items: readonly Item[], sources: readonly Source[]): LibraryRefusal | null {
  if (items.length === 0) return { code: 'noItems' };
  const uneven = items.find(({ how }) => isUneven(how));
  if (uneven !== undefined) return { code: 'stepsDiffer', facts: { item: uneven.id } };
  const item = firstDouble(items.map(({ id }) => id));
  if (item !== undefined) return { code: 'duplicateItem', facts: { item } };
  const source = firstDouble(sources.map(({ code }) => code));
  if (source !== undefined) return { code: 'duplicateSource', facts: { source } };
  const known = new Set(sources.map(({ code }) => code));
  for (const { id, sources: cited } of items) {
    const source = lostSource(cited, known);
    if (source !== undefined) return { code: 'unknownSource', facts: { item: id, source } };
  }
  return null;
}
