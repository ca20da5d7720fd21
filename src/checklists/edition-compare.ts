import type { Item, Library } from './item.ts';
import { type PlanInput, planChecklist } from './plan.ts';
import { parseRowId } from './visit.ts';

/** What two editions differ in, and what of it one trip meets. */

export const ITEM_FIELDS = [
  'phase',
  'title',
  'why',
  'how',
  'when',
  'due',
  'evidence',
  'check',
  'sources',
  'confirmed',
  'owner',
  'checked',
  'reviewBy',
] as const satisfies readonly (keyof Item)[];
export type ItemField = (typeof ITEM_FIELDS)[number];

/** One item that is not the same in two libraries; `before` or `after` is null where it is not there. */
export interface ItemChange {
  readonly id: string;
  readonly before: Item | null;
  readonly after: Item | null;
  /** What differs, where it is in both. */
  readonly fields: readonly ItemField[];
}

/** Amended and retired items in the order of the library before, then new ones in that of the library after. */
export function compareLibraries(before: Library, after: Library): readonly ItemChange[] {
  const next = new Map(after.items.map((item) => [item.id, item]));
  const known = new Set(before.items.map(({ id }) => id));
  const touched = before.items.flatMap((item): readonly ItemChange[] => {
    const now = next.get(item.id) ?? null;
    if (now === null) return [{ id: item.id, before: item, after: null, fields: [] }];
    const fields = fieldsOf(item, now);
    return fields.length === 0 ? [] : [{ id: item.id, before: item, after: now, fields }];
  });
  const added = after.items
    .filter(({ id }) => !known.has(id))
    .map((item): ItemChange => ({ id: item.id, before: null, after: item, fields: [] }));
  return [...touched, ...added];
}

/** The fields in which two forms of one item differ. */
export const fieldsOf = (before: Item, after: Item): readonly ItemField[] =>
  ITEM_FIELDS.filter((field) => !isSame(before[field], after[field]));

/** Of values that JSON can say. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const left = new Map(Object.entries(a));
  const right = Object.entries(b);
  return (
    left.size === right.length &&
    right.every(([key, value]) => left.has(key) && isSame(left.get(key), value))
  );
}

/** A changed item as one trip meets it: how many rows it gives with each library, and how many answers it has. */
export interface TripChange extends ItemChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly answered: number;
}

export interface TripDiff {
  readonly items: readonly TripChange[];
  /** Changed items that this trip does not meet, with neither library. */
  readonly elsewhere: number;
}

/** What changes for a trip when it goes from its library to another. */
export function tripDiff(input: PlanInput, next: Library): TripDiff {
  const changes = compareLibraries(input.library, next);
  const ids = new Set(changes.map(({ id }) => id));
  const counts = (library: Library) => rowCounts(input, library, ids);
  const [before, after] = [counts(input.library), counts(next)];
  const items = changes.flatMap((change): readonly TripChange[] => {
    const rowsBefore = before.get(change.id) ?? 0;
    const rowsAfter = after.get(change.id) ?? 0;
    const answered = [...input.answers.keys()].filter((row) => parseRowId(row).item === change.id);
    if (rowsBefore + rowsAfter + answered.length === 0) return [];
    const kind = rowsAfter === 0 ? 'removed' : rowsBefore === 0 ? 'added' : 'changed';
    return [{ ...change, kind, rowsBefore, rowsAfter, answered: answered.length }];
  });
  return { items, elsewhere: changes.length - items.length };
}

/** Rows by item, of these items only. */
function rowCounts(
  input: PlanInput,
  { items, sources }: Library,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const library = { items: items.filter(({ id }) => ids.has(id)), sources };
  const rows = planChecklist({ ...input, library, answers: new Map(), attached: new Map() });
  const counts = new Map<string, number>();
  for (const { item } of rows) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
