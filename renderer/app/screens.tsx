import type { ReactNode } from 'react';
import { ContactsScreen } from '../features/contacts/index.ts';
import { DeviceEditScreen, DeviceScreen, DevicesScreen } from '../features/devices/index.ts';
import { IncidentScreen } from '../features/emergency/index.ts';
import { LimitsScreen } from '../features/help/index.ts';
import { HistoryScreen } from '../features/history/index.ts';
import { ItemEditScreen, ItemScreen, LibraryScreen } from '../features/library/index.ts';
import { PlaceScreen, PlacesScreen } from '../features/places/index.ts';
import { AccessScreen, CopiesScreen, PassphraseScreen } from '../features/safety/index.ts';
import { SettingsScreen } from '../features/settings/index.ts';
import { SheetScreen } from '../features/sheet/index.ts';
import { TodayScreen } from '../features/today/index.ts';
import {
  BorderScreen,
  PaperScreen,
  TripEditionScreen,
  TripEditScreen,
  TripScreen,
  TripsScreen,
} from '../features/trips/index.ts';
import type { Route } from './navigation/route.ts';

type Screens = {
  readonly [S in Route['screen']]: (route: Extract<Route, { readonly screen: S }>) => ReactNode;
};

/** The screen of each route. A route without one does not compile. */
const SCREENS: Screens = {
  today: () => <TodayScreen />,
  trips: () => <TripsScreen />,
  trip: ({ device, id }) => <TripScreen id={id} device={device ?? null} />,
  border: ({ trip }) => <BorderScreen trip={trip} />,
  'trip-paper': ({ trip }) => <PaperScreen trip={trip} />,
  'trip-edit': ({ id }) => <TripEditScreen id={id} />,
  places: () => <PlacesScreen />,
  place: ({ code }) => <PlaceScreen code={code} />,
  contacts: () => <ContactsScreen />,
  devices: () => <DevicesScreen />,
  device: ({ id }) => <DeviceScreen id={id} />,
  'device-edit': ({ id }) => <DeviceEditScreen id={id} />,
  library: () => <LibraryScreen />,
  'library-item': ({ id }) => <ItemScreen id={id} />,
  'library-edit': ({ id }) => <ItemEditScreen id={id} />,
  'trip-edition': ({ trip }) => <TripEditionScreen trip={trip} />,
  incident: ({ id }) => <IncidentScreen id={id} />,
  settings: () => <SettingsScreen />,
  access: () => <AccessScreen />,
  passphrase: () => <PassphraseScreen />,
  copies: () => <CopiesScreen />,
  history: ({ trip }) => <HistoryScreen trip={trip} />,
  limits: () => <LimitsScreen />,
  sheet: () => <SheetScreen />,
};

/** A route goes to the function of its own screen, which the compiler cannot follow through the table. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  const draw = SCREENS[route.screen] as (route: Route) => ReactNode;
  return draw(route);
}
