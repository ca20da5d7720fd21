import { useSyncExternalStore } from 'react';
import { useStore } from './data/hooks.ts';

/** What was removed, as a list names it. */
export interface Removed {
  readonly id: string;
  readonly title: string;
}

interface Shelf {
  things: readonly Removed[];
  readonly watchers: Set<() => void>;
}

type Kind = 'trip' | 'device' | 'incident';

/** By the store of the open kit, so that a lock forgets what can be put back, as the kit itself does. */
const shelves = new WeakMap<object, Map<Kind, Shelf>>();

function shelfOf(store: object, kind: Kind): Shelf {
  const ofStore = shelves.get(store) ?? new Map<Kind, Shelf>();
  shelves.set(store, ofStore);
  const shelf = ofStore.get(kind) ?? { things: [], watchers: new Set() };
  ofStore.set(kind, shelf);
  return shelf;
}

/** Things of a kind removed since the unlock, newest first, whichever screen was shown meanwhile. */
export function useRemoved(kind: Kind) {
  const shelf = shelfOf(useStore(), kind);
  const watch = (tell: () => void) => {
    shelf.watchers.add(tell);
    return () => shelf.watchers.delete(tell);
  };
  const put = (things: readonly Removed[]) => {
    shelf.things = things;
    for (const tell of shelf.watchers) tell();
  };
  const others = (id: string) => shelf.things.filter((thing) => thing.id !== id);
  return {
    removed: useSyncExternalStore(watch, () => shelf.things),
    add: (thing: Removed) => put([thing, ...others(thing.id)]),
    drop: (id: string) => put(others(id)),
  };
}
