import { type Localized, localeOf } from '../kernel/index.ts';
import { placeName } from './names.ts';
import { once } from './once.ts';
import { HOME_ZONE, mainZone, zonesByPlace } from './zones.ts';

/** A place that a leg can name. */
export interface Place {
  readonly code: string;
  readonly names: Localized;
  /** IANA names, west to east, at least one. */
  readonly zones: readonly string[];
  readonly mainZone: string;
}

const places = once((): readonly Place[] => {
  const order = new Intl.Collator(localeOf('en'));
  return [...zonesByPlace]
    .map(([code, zones]) => ({
      code,
      names: placeName(code),
      zones,
      mainZone: mainZone(code) ?? HOME_ZONE,
    }))
    .sort((a, b) => order.compare(a.names.en, b.names.en));
});

/** Every place, by English name; a page in French sorts again by its own names. */
export const listPlaces = (): readonly Place[] => places();

/** Whether a code is in the list. */
export const isPlace = (code: string): boolean => zonesByPlace.has(code);
