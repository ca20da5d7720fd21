export { countryOf } from './countries.ts';
export { placeName } from './names.ts';
export { isPlace, listPlaces, type Place } from './places.ts';
export {
  factAge,
  NO_FACTS,
  PLACE_PROPERTIES,
  type PlaceFact,
  type PlaceFacts,
  type PlaceFactsOf,
  type PlaceProperty,
  placeFactSchema,
  placeFactsSchema,
  propertyAt,
} from './properties.ts';
export { dayIn, HOME_ZONE, isZone, mainZone } from './zones.ts';
