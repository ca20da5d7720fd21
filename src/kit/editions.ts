import { type Edition, type Item, type Library, libraryOf } from '../checklists/index.ts';
import type { Change } from '../vault/index.ts';
import type { OpenKit } from './open-kit.ts';
import { putEdition, putItem, readItem } from './records.ts';
import { builtIn, type Held } from './shelf.ts';

/** Which edition holds, and what has to be stored so that it can still be put together when the program has another. */

/** The newest that an office has published, else the one that the program brought. */
export function currentEdition(kit: OpenKit): Held {
  return newestPublished(kit) ?? builtIn(kit.ports.library);
}

function newestPublished({ shelf }: OpenKit): Held | null {
  let newest: Held | null = null;
  for (const [hash, edition] of shelf.editions) {
    const isNewer = newest === null || edition.number > newest.edition.number;
    if (edition.published !== null && isNewer) newest = { hash, edition };
  }
  return newest;
}

export function currentLibrary(kit: OpenKit): Library {
  const newest = newestPublished(kit);
  return newest === null ? kit.ports.library : libraryFor(kit, newest.hash);
}

/**
 * The library of an edition; the one in use where none is named, or where a salvage has lost a part of it: better another
 * list than half of one.
 */
export function libraryFor(kit: OpenKit, edition: string | undefined): Library {
  if (edition === undefined) return currentLibrary(kit);
  const known = kit.shelf.libraries.get(edition);
  if (known !== undefined) return known;
  const made = assembled(kit, edition) ?? fallback(kit, edition);
  kit.shelf.libraries.set(edition, made);
  return made;
}

function assembled(kit: OpenKit, hash: string): Library | undefined {
  if (hash === builtIn(kit.ports.library).hash) return kit.ports.library;
  const edition = kit.shelf.editions.get(hash);
  return edition && libraryOf(edition, (item) => readItem(kit.vault, item));
}

/** Never the lost edition again. */
function fallback(kit: OpenKit, lost: string): Library {
  const newest = newestPublished(kit);
  return newest === null || newest.hash === lost ? kit.ports.library : libraryFor(kit, newest.hash);
}

/** An edition that is to be stored with the transaction that names it. */
export interface KeptEdition extends Held {
  readonly library: Library;
  readonly changes: readonly Change[];
}

/** The edition in use, and the records that are missing of it. */
export function keepEdition(kit: OpenKit): KeptEdition {
  const held = currentEdition(kit);
  const library = libraryFor(kit, held.hash);
  return { ...held, library, changes: missingOf(kit, held, library.items) };
}

/** The records of an edition that the kit has not yet: those of an edition that it has are all there. */
export function missingOf(
  { shelf }: OpenKit,
  { hash, edition }: Held,
  items: readonly Item[],
): readonly Change[] {
  if (shelf.editions.has(hash)) return [];
  const stored = new Set([...shelf.editions.values()].flatMap(hashesOf));
  const fresh = items.flatMap((item, index) => {
    const content = edition.items[index]?.hash;
    return content === undefined || stored.has(content) ? [] : [putItem(content, item)];
  });
  return [putEdition(hash, edition), ...fresh];
}

const hashesOf = (edition: Edition): readonly string[] => edition.items.map(({ hash }) => hash);

/** After the transaction. */
export function rememberEdition(
  { shelf }: OpenKit,
  { hash, edition, library }: Omit<KeptEdition, 'changes'>,
): void {
  shelf.editions.set(hash, edition);
  shelf.libraries.set(hash, library);
}
