export { placeName } from './names.ts';
export { isPlace, listPlaces, type Place } from './places.ts';
export { HOME_ZONE, isZone, mainZone } from './zones.ts';
