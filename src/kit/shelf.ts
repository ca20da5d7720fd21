import { createHash } from 'node:crypto';
import {
  builtInEdition,
  type Edition,
  type EditionFile,
  type HashOf,
  idOfChange,
  type Library,
  type LibraryChange,
} from '../checklists/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { canonicalJson, type JsonValue, type Vault } from '../vault/index.ts';
import { readEditions, readLibraryChanges } from './records.ts';

/** What the kit holds of the item library. It is kept beside the vault, so that a tick reads no edition again. */
export interface Shelf {
  /** Stored editions by hash. */
  readonly editions: Map<string, Edition>;
  /** What an officer has changed and not yet published, by item. */
  readonly changes: Map<string, LibraryChange>;
  /** Libraries that were put together since the unlock, by the hash of their edition. */
  readonly libraries: Map<string, Library>;
  /** An edition that was read from a file and is being looked at. */
  waiting: { readonly hash: string; readonly file: EditionFile } | null;
  /** The search over one library, made at the first search in it. */
  search: { readonly library: Library; readonly index: SearchIndex } | null;
}

export function openShelf(vault: Vault): Shelf {
  return {
    editions: new Map(readEditions(vault).map((edition) => [hashOf(edition), edition])),
    changes: new Map(readLibraryChanges(vault).map((made) => [idOfChange(made.change), made])),
    libraries: new Map(),
    waiting: null,
    search: null,
  };
}

export const hashOf: HashOf = (value) =>
  createHash('sha256')
    .update(canonicalJson(value as JsonValue))
    .digest('hex');

export interface Held {
  readonly hash: string;
  readonly edition: Edition;
}

const builtIns = new WeakMap<Library, Held>();

/** The edition of a library that the program brought; worked out once a run of the program. */
export function builtIn(library: Library): Held {
  const known = builtIns.get(library);
  if (known !== undefined) return known;
  const edition = builtInEdition(library, hashOf);
  const held = { hash: hashOf(edition), edition };
  builtIns.set(library, held);
  return held;
}
