import { useCallback, useState } from 'react';
import { useStore } from '../../../app/index.ts';
import { EVERYTHING, type Filter } from './rows.ts';

/** By the store of the open kit and the trip: a filter stays as it was left until the lock. */
const kept = new WeakMap<object, Map<string, Filter>>();

function filtersOf(store: object): Map<string, Filter> {
  const known = kept.get(store) ?? new Map<string, Filter>();
  kept.set(store, known);
  return known;
}

/** The filter that a trip was left with. */
export const useFilterOf = (trip: string): Filter => filtersOf(useStore()).get(trip) ?? EVERYTHING;

/** The filter of a trip's list. `device`: the list was asked for by a device, which counts until another is chosen. */
export function useFilter(trip: string, device: string | null) {
  const filters = filtersOf(useStore());
  const [filter, setShown] = useState<Filter>(() => {
    // What is printed is what is shown, so it is kept from the start.
    if (device !== null) filters.set(trip, { show: 'all', device });
    return filters.get(trip) ?? EVERYTHING;
  });
  const setFilter = useCallback(
    (next: Filter) => {
      filters.set(trip, next);
      setShown(next);
    },
    [filters, trip],
  );
  return [filter, setFilter] as const;
}
