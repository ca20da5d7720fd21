import { useSyncExternalStore } from 'react';
import { useStore } from '../../../app/index.ts';

export interface Removed {
  readonly id: string;
  readonly title: string;
}

interface Shelf {
  trips: readonly Removed[];
  readonly watchers: Set<() => void>;
}

/** By the store of the open kit, so that a lock forgets what can be put back, as the kit itself does. */
const shelves = new WeakMap<object, Shelf>();

function shelfOf(store: object): Shelf {
  const known = shelves.get(store);
  if (known !== undefined) return known;
  const fresh: Shelf = { trips: [], watchers: new Set() };
  shelves.set(store, fresh);
  return fresh;
}

/** Trips deleted since the unlock, newest first, whichever screen was shown meanwhile. */
export function useRemoved() {
  const shelf = shelfOf(useStore());
  const watch = (tell: () => void) => {
    shelf.watchers.add(tell);
    return () => shelf.watchers.delete(tell);
  };
  const put = (trips: readonly Removed[]) => {
    shelf.trips = trips;
    for (const tell of shelf.watchers) tell();
  };
  const others = (id: string) => shelf.trips.filter((trip) => trip.id !== id);
  return {
    removed: useSyncExternalStore(watch, () => shelf.trips),
    add: (trip: Removed) => put([trip, ...others(trip.id)]),
    drop: (id: string) => put(others(id)),
  };
}
