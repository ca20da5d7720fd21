import { z } from 'zod';
import { type Refusal } from '../kernel/index.ts';
import { instantSchema } from '../shapes/index.ts';
import { zoneSchema } from '../trips/index.ts';
import { contentHashSchema, hasHidden, reasonSchema } from './edition.ts';
import { isUneven, lostSource } from './faults.ts';
import { type Item, itemSchema, type Library, type Source } from './item.ts';

/** What an officer has changed and not yet published: one change an item. */

/** `base`: the hash of the item that the change was made from. */
const base = contentHashSchema;
const id = itemSchema.shape.id;

/** As it is asked for; the kit adds when and on which clock. */
export const changeAskedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amended'), item: itemSchema, base, reason: reasonSchema }),
  z.strictObject({ kind: z.literal('added'), item: itemSchema, reason: reasonSchema }),
  z.strictObject({ kind: z.literal('retired'), id, base, reason: reasonSchema }),
]);
export type ChangeAsked = z.infer<typeof changeAskedSchema>;

/** The stored record (collection `library-change`, schema 1). */
export const libraryChangeSchema = z.strictObject({
  change: changeAskedSchema,
  at: instantSchema,
  zone: zoneSchema,
});
export type LibraryChange = z.infer<typeof libraryChangeSchema>;

export const idOfChange = (change: ChangeAsked): string =>
  change.kind === 'retired' ? change.id : change.item.id;

/**
 * Why a change cannot be published. `itemTaken`: the id of a new item is, or was once, another's. `changeOutdated`: the item was
 * published again meanwhile, or is gone. Facts: `item`, and `source` where one is unknown.
 */
export type ChangeRefusal = Refusal<
  'itemTaken' | 'changeOutdated' | 'stepsDiffer' | 'unknownSource' | 'hiddenCharacters'
>;

/** What a change is judged against. */
export interface ChangeGround {
  /** Hash of each item of the edition in use. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Ids that any known edition has used. */
  readonly used: ReadonlySet<string>;
  readonly sources: readonly Source[];
}

export function changeFault(change: ChangeAsked, ground: ChangeGround): ChangeRefusal | null {
  const item = idOfChange(change);
  if (change.kind === 'added') {
    if (ground.used.has(item)) return { code: 'itemTaken', facts: { item } };
  } else if (ground.hashes.get(item) !== change.base) {
    return { code: 'changeOutdated', facts: { item } };
  }
  return change.kind === 'retired' ? null : itemFault(change.item, ground.sources);
}

/** What `parseLibrary` asks of an item, for one that came another way. */
export function itemFault(
  item: Item,
  sources: readonly Source[],
): Refusal<'stepsDiffer' | 'unknownSource' | 'hiddenCharacters'> | null {
  if (isUneven(item.how)) return { code: 'stepsDiffer', facts: { item: item.id } };
  const source = lostSource(item.sources, new Set(sources.map(({ code }) => code)));
  if (source !== undefined) return { code: 'unknownSource', facts: { item: item.id, source } };
  const { title, why, how, confirmed } = item;
  const texts = [title.en, title.fr, why.en, why.fr, ...how.en, ...how.fr, confirmed?.by ?? ''];
  return texts.some(hasHidden) ? { code: 'hiddenCharacters', facts: { item: item.id } } : null;
}

/** The library with the changes in it: an amended item keeps its place, a new one comes last. */
export function withChanges(library: Library, changes: readonly ChangeAsked[]): Library {
  const byId = new Map(changes.map((change) => [idOfChange(change), change]));
  const kept = library.items.flatMap((item) => {
    const change = byId.get(item.id);
    if (change?.kind === 'retired') return [];
    return change?.kind === 'amended' ? [change.item] : [item];
  });
  const added = changes.flatMap((change) => (change.kind === 'added' ? [change.item] : []));
  return { items: [...kept, ...added], sources: library.sources };
}
