import { rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  compareLibraries,
  type EditionFile,
  editionFile,
  editionFileSchema,
  type EditionFileRefusal,
  type Item,
  libraryOf,
} from '../checklists/index.ts';
import { MAX_FILE_BYTES } from '../advisories/index.ts';
import type { EditionChangeView, EditionPreview } from '../contract/index.ts';
import { fail, ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import type { VaultWriteError } from '../vault/index.ts';
import { diskRefusal } from './disk.ts';
import {
  currentEdition,
  currentLibrary,
  libraryFor,
  missingOf,
  rememberEdition,
} from './editions.ts';
import { editionView } from './library-views.ts';
import { commit, type OpenKit } from './open-kit.ts';
import { readSmallFile } from './read-small-file.ts';
import { hashOf } from './shelf.ts';

/** Editions as files, until packs are signed (docs/library-editions.md). */

type OrderRefusal = Refusal<'editionTooOld' | 'editionTwice' | 'editionHeld'>;

/** Writes a new file; one that is there is not touched. */
export function exportEdition(
  kit: OpenKit,
  hash: string,
  path: string | undefined,
): Result<
  { readonly name: string },
  Refusal<'notFound' | 'notPublished' | 'exists' | 'diskFull' | 'io' | 'readOnly'>
> {
  const edition = kit.shelf.editions.get(hash);
  if (edition === undefined) return refuse('notFound');
  const bytes = editionFile(edition, libraryFor(kit, hash).items);
  if (bytes === null) return refuse('notPublished');
  if (path === undefined) return refuse('io');
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    return ok({ name: basename(path) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return refuse('exists');
    // What was begun is no edition.
    rmSync(path, { force: true });
    return fail(diskRefusal(error));
  }
}

/** Reads a file and keeps it aside until the person has seen what it is. */
export async function openEdition(
  kit: OpenKit,
  path: string | undefined,
): Promise<Result<EditionPreview, EditionFileRefusal | Refusal<'editionAltered'> | OrderRefusal>> {
  kit.shelf.waiting = null;
  const read = await readEdition(kit, path);
  if (!read.ok) return read;
  const { edition, items } = read.value;
  const hash = hashOf(edition);
  const isWhole = items.every((item, index) => edition.items[index]?.hash === hashOf(item));
  if (!isWhole) return refuse('editionAltered');
  const order = orderFault(kit, hash, edition.number);
  if (order !== null) return fail(order);
  kit.shelf.waiting = { hash, file: read.value };
  return ok(await preview(kit, hash, read.value));
}

async function readEdition(
  kit: OpenKit,
  path: string | undefined,
): Promise<Result<EditionFile, EditionFileRefusal>> {
  const most = MAX_FILE_BYTES;
  const bytes = await readSmallFile(path, most + 1);
  if (bytes === undefined) return refuse('notAnEdition');
  const parsed = await kit.ports.readEdition(bytes);
  if (!parsed.ok) return parsed;
  // The process that read somebody else's file may have been taken over by it: its answer is input too.
  const checked = editionFileSchema.safeParse(parsed.value);
  return checked.success ? ok(checked.data) : refuse('notAnEdition');
}

/** An edition never goes back, and two of one number are never told apart by chance. */
function orderFault(kit: OpenKit, hash: string, number: number): OrderRefusal | null {
  if (kit.shelf.editions.has(hash)) return { code: 'editionHeld' };
  const held = currentEdition(kit).edition;
  if (number < held.number || (held.published === null && number === held.number))
    return { code: 'editionTooOld', facts: { number, held: held.number } };
  return number === held.number ? { code: 'editionTwice', facts: { number } } : null;
}

async function preview(kit: OpenKit, hash: string, file: EditionFile): Promise<EditionPreview> {
  const { edition, items } = file;
  const before = currentLibrary(kit);
  const found = compareLibraries(before, { items, sources: edition.sources });
  return {
    edition: await editionView({ hash, edition }),
    changes: changeViews(file, before.items),
    held: await editionView(currentEdition(kit)),
    compared: {
      added: found.filter((change) => change.before === null).length,
      changed: found.filter((change) => change.before !== null && change.after !== null).length,
      removed: found.filter((change) => change.after === null).length,
    },
  };
}

function changeViews(
  { edition, items }: EditionFile,
  before: readonly Item[],
): readonly EditionChangeView[] {
  const titles = new Map([...before, ...items].map(({ id, title }) => [id, title]));
  return edition.changes.map(({ kind, id, reason }) => ({
    kind,
    id,
    reason,
    title: titles.get(id) ?? { en: id, fr: id },
  }));
}

/** Stores the edition that was shown. New trips use it from now on; a trip that has one keeps it. */
export function importEdition(
  kit: OpenKit,
  hash: string,
): Result<null, Refusal<'notFound'> | OrderRefusal | VaultWriteError> {
  const { waiting } = kit.shelf;
  if (waiting === null || waiting.hash !== hash) return refuse('notFound');
  const { edition, items } = waiting.file;
  const order = orderFault(kit, hash, edition.number);
  if (order !== null) return fail(order);
  const byHash = new Map(items.map((item, index) => [edition.items[index]?.hash, item]));
  const library = libraryOf(edition, (content) => byHash.get(content));
  if (library === undefined) return refuse('notFound');
  const held = { hash, edition, library };
  const saved = commit(kit, 'library.import', missingOf(kit, held, items));
  if (!saved.ok) return saved;
  rememberEdition(kit, held);
  kit.shelf.waiting = null;
  return ok(null);
}
