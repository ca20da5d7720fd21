import {
  changeFault,
  type ChangeAsked,
  type ChangeGround,
  citing,
  conditionInWords,
  dueInWords,
  type Edition,
  fieldsOf,
  idOfChange,
  isToBeConfirmed,
  type Item,
  type LibraryChange,
  withChanges,
} from '../checklists/index.ts';
import type {
  ChangeLine,
  EditionView,
  LibraryItemView,
  LibraryLine,
  LibraryView,
} from '../contract/index.ts';
import { wordsFor } from '../crypto/index.ts';
import { currentEdition, currentLibrary } from './editions.ts';
import { isOfficers, type OpenKit } from './open-kit.ts';
import { builtIn, type Held } from './shelf.ts';

/** The item library as screens show it. */

const WORDS = 6;
const BITS = 11;

/** 66 bits of a hash as numbers of words: too many to find another edition that has the same. */
function indexesOf(hash: string): readonly number[] {
  const bits = BigInt(`0x${hash}`) >> BigInt(256 - WORDS * BITS);
  return Array.from({ length: WORDS }, (_, index) =>
    Number((bits >> BigInt((WORDS - 1 - index) * BITS)) & 0x7ffn),
  );
}

export async function editionView({ hash, edition }: Held): Promise<EditionView> {
  const indexes = indexesOf(hash);
  const [en, fr] = await Promise.all([wordsFor(indexes, 'en'), wordsFor(indexes, 'fr')]);
  const { number, published, note, items } = edition;
  return {
    hash,
    number,
    published,
    note,
    words: { en: en.join(' '), fr: fr.join(' ') },
    items: items.length,
    counts: countsOf(edition),
  };
}

function countsOf({ changes }: Edition): EditionView['counts'] {
  const count = (wanted: ChangeAsked['kind']) =>
    changes.filter(({ kind }) => kind === wanted).length;
  return { added: count('added'), amended: count('amended'), retired: count('retired') };
}

/** What an officer's change is judged against: the edition in use, and every id that was ever given. */
export function groundOf(kit: OpenKit): ChangeGround {
  const { edition } = currentEdition(kit);
  const all = [builtIn(kit.ports.library).edition, ...kit.shelf.editions.values()];
  return {
    hashes: new Map(edition.items.map(({ id, hash }) => [id, hash])),
    used: new Set(all.flatMap(({ items }) => items.map(({ id }) => id))),
    sources: edition.sources,
  };
}

const changesOf = ({ shelf }: OpenKit): readonly LibraryChange[] => [...shelf.changes.values()];

export async function libraryView(kit: OpenKit): Promise<LibraryView> {
  const library = currentLibrary(kit);
  const made = changesOf(kit);
  const changes = made.map(({ change }) => change);
  const states = new Map(changes.map((change) => [idOfChange(change), change.kind]));
  const retired = library.items.filter(({ id }) => states.get(id) === 'retired');
  const shown = [...withChanges(library, changes).items, ...retired];
  const ground = groundOf(kit);
  return {
    edition: await editionView(currentEdition(kit)),
    items: shown.map((item) => lineOf(item, states.get(item.id) ?? 'published')),
    changes: made.map((each) => changeLine(each, library.items, ground)),
    mayEdit: isOfficers(kit),
    freeId: freeId(new Set([...ground.used, ...states.keys()])),
  };
}

const lineOf = (item: Item, state: LibraryLine['state']): LibraryLine => ({
  id: item.id,
  phase: item.phase,
  title: item.title,
  owner: item.owner,
  reviewBy: item.reviewBy,
  toBeConfirmed: isToBeConfirmed(item),
  state,
});

function changeLine(
  { change, at, zone }: LibraryChange,
  items: readonly Item[],
  ground: ChangeGround,
): ChangeLine {
  const id = idOfChange(change);
  const before = items.find((item) => item.id === id);
  const after = change.kind === 'retired' ? before : change.item;
  return {
    id,
    kind: change.kind,
    title: after?.title ?? { en: id, fr: id },
    reason: change.reason,
    at,
    zone,
    fields: before === undefined || after === undefined ? [] : fieldsOf(before, after),
    problem: changeFault(change, ground)?.code ?? null,
  };
}

/** An office's own items have a series of their own, so that none of the program's can ever meet them. */
function freeId(used: ReadonlySet<string>): string {
  let number = 1;
  const id = () => `OFC-${String(number).padStart(3, '0')}`;
  while (used.has(id())) number += 1;
  return id();
}

export function itemView(kit: OpenKit, id: string): LibraryItemView | null {
  const { items, sources } = currentLibrary(kit);
  const published = items.find((item) => item.id === id) ?? null;
  const made = kit.shelf.changes.get(id)?.change;
  const item = made === undefined || made.kind === 'retired' ? published : made.item;
  if (item === null) return null;
  return {
    item,
    sources: citing(sources)(item.sources),
    toBeConfirmed: isToBeConfirmed(item),
    whenWords: conditionInWords(item.when),
    dueWords: dueInWords(item.due),
    published,
    base: groundOf(kit).hashes.get(id) ?? null,
    change: made === undefined ? null : { kind: made.kind, reason: made.reason },
    mayEdit: isOfficers(kit),
  };
}
