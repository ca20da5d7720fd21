import {
  type ChangeAsked,
  changeFault,
  type ChangeRefusal,
  editionOf,
  idOfChange,
  withChanges,
} from '../checklists/index.ts';
import { type Localized, ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import type { VaultWriteError } from '../vault/index.ts';
import { keepEdition, missingOf, rememberEdition } from './editions.ts';
import { groundOf } from './library-views.ts';
import { commit, isOfficers, type OpenKit, stampOf } from './open-kit.ts';
import { dropLibraryChange, putLibraryChange } from './records.ts';
import { hashOf } from './shelf.ts';

/** What an officer does with the library: one change an item, and one edition of all of them. */

type EditRefusal = Refusal<'officerOnly'> | VaultWriteError;

/** Keeps a change; one that was made of the same item before is replaced. */
export function setChange(
  kit: OpenKit,
  change: ChangeAsked,
): Result<null, EditRefusal | ChangeRefusal | Refusal<'nothingChanged'>> {
  if (!isOfficers(kit)) return refuse('officerOnly');
  if (change.kind === 'amended' && hashOf(change.item) === change.base)
    return refuse('nothingChanged', { item: change.item.id });
  const fault = changeFault(change, groundOf(kit));
  if (fault !== null) return { ok: false, error: fault };
  const made = { change, ...stampOf(kit) };
  const saved = commit(kit, 'library.change', [putLibraryChange(made)]);
  if (!saved.ok) return saved;
  kit.shelf.changes.set(idOfChange(change), made);
  return ok(null);
}

export function dropChange(
  kit: OpenKit,
  id: string,
): Result<null, EditRefusal | Refusal<'notFound'>> {
  if (!isOfficers(kit)) return refuse('officerOnly');
  if (!kit.shelf.changes.has(id)) return refuse('notFound');
  const saved = commit(kit, 'library.drop', [dropLibraryChange(id)]);
  if (!saved.ok) return saved;
  kit.shelf.changes.delete(id);
  return ok(null);
}

/** The next edition, of everything that was changed; the one before stays, so that it can be compared with. */
export function publish(
  kit: OpenKit,
  note: Localized,
  by: string,
): Result<null, EditRefusal | ChangeRefusal | Refusal<'nothingToPublish'>> {
  if (!isOfficers(kit)) return refuse('officerOnly');
  const changes = [...kit.shelf.changes.values()].map(({ change }) => change);
  if (changes.length === 0) return refuse('nothingToPublish');
  const ground = groundOf(kit);
  for (const change of changes) {
    const fault = changeFault(change, ground);
    if (fault !== null) return { ok: false, error: fault };
  }
  const before = keepEdition(kit);
  const library = withChanges(before.library, changes);
  const edition = editionOf(
    library,
    {
      number: before.edition.number + 1,
      published: { ...stampOf(kit), by },
      note,
      changes: changes.map((change) => ({
        kind: change.kind,
        id: idOfChange(change),
        reason: change.reason,
      })),
    },
    hashOf,
  );
  const next = { hash: hashOf(edition), edition, library };
  const fresh = missingOf(kit, next, library.items);
  const dropped = changes.map((change) => dropLibraryChange(idOfChange(change)));
  const saved = commit(kit, 'library.publish', [...unique(before.changes, fresh), ...dropped]);
  if (!saved.ok) return saved;
  rememberEdition(kit, before);
  rememberEdition(kit, next);
  kit.shelf.changes.clear();
  return ok(null);
}

/** An item that both editions hold is one record, and a transaction names a record once. */
function unique<T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): T[] {
  return [...new Map(lists.flat().map((change) => [change.id, change])).values()];
}
