import type { AnswerOf, PlaceFactsView, PlaceFactView, RequestOf } from '../../contract/index.ts';
import { ok, refuse } from '../../kernel/index.ts';
import {
  dayIn,
  factAge,
  isPlace,
  listPlaces,
  PLACE_PROPERTIES,
  placeName,
  type PlaceFacts,
  type PlaceProperty,
  propertyAt,
} from '../../places/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { commit, nowInstant, type OpenKit } from '../open-kit.ts';
import { putPlaceFacts } from '../records.ts';
import { tripsWhere } from '../trip-views.ts';

const today = (kit: OpenKit): string => dayIn(nowInstant(kit), kit.ports.zone());

function factView(kit: OpenKit, place: string, property: PlaceProperty): PlaceFactView {
  const fact = propertyAt(kit.placeFacts, place, property);
  if (fact === null) return { property, value: 'unclear' };
  return { property, ...fact, ...factAge(fact, today(kit)) };
}

const mayEdit = ({ settings }: OpenKit): boolean => settings.role !== 'traveller';

const factsView = (kit: OpenKit, place: string): PlaceFactsView => ({
  place,
  names: placeName(place),
  facts: PLACE_PROPERTIES.map((property) => factView(kit, place, property)),
  canEdit: mayEdit(kit),
  trips: tripsWhere(kit, ({ legs }) => legs.some((leg) => leg.place === place)),
});

function setFact(kit: OpenKit, asked: RequestOf<'place.setFact'>): AnswerOf<'place.setFact'> {
  const { place, property, value, source, checked, note } = asked;
  if (!mayEdit(kit)) return refuse('notTraveller');
  if (!isPlace(place)) return refuse('unknownPlace', { place });
  const facts: PlaceFacts['facts'] = { ...kit.placeFacts.get(place) };
  if (value === 'unclear') {
    delete facts[property];
  } else {
    if (source === '' || checked === null) return refuse('sourceNeeded');
    if (checked > today(kit)) return refuse('dayAhead');
    facts[property] = { value, source, checked, note };
  }
  const saved = commit(kit, 'place.setFact', [putPlaceFacts({ place, facts })]);
  if (!saved.ok) return saved;
  // Lists are planned with this map whenever they are asked for, so every trip that goes there is told at once.
  kit.placeFacts.set(place, facts);
  return ok(factsView(kit, place));
}

export const placeHandlers: OpenHandlers<'place'> = {
  'place.list': () => ok(listPlaces()),
  'place.facts': ({ place }, kit) =>
    isPlace(place) ? ok(factsView(kit, place)) : refuse('unknownPlace', { place }),
  'place.setFact': (asked, kit) => setFact(kit, asked),
};
