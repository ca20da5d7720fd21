import { ContactsScreen } from '../features/contacts/index.ts';
import { DeviceEditScreen, DeviceScreen, DevicesScreen } from '../features/devices/index.ts';
import { LimitsScreen } from '../features/help/index.ts';
import { HistoryScreen } from '../features/history/index.ts';
import { PlaceScreen, PlacesScreen } from '../features/places/index.ts';
import { AccessScreen, CopiesScreen, PassphraseScreen } from '../features/safety/index.ts';
import { SettingsScreen } from '../features/settings/index.ts';
import { SheetScreen } from '../features/sheet/index.ts';
import { TodayScreen } from '../features/today/index.ts';
import {
  BorderScreen,
  PaperScreen,
  TripEditScreen,
  TripScreen,
  TripsScreen,
} from '../features/trips/index.ts';
import type { Route } from './navigation/route.ts';

/** The screen of a route. A route without one does not compile. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'today':
      return <TodayScreen />;
    case 'trips':
      return <TripsScreen />;
    case 'trip':
      return <TripScreen id={route.id} device={route.device ?? null} />;
    case 'border':
      return <BorderScreen trip={route.trip} />;
    case 'trip-paper':
      return <PaperScreen trip={route.trip} />;
    case 'trip-edit':
      return <TripEditScreen id={route.id} />;
    case 'places':
      return <PlacesScreen />;
    case 'place':
      return <PlaceScreen code={route.code} />;
    case 'contacts':
      return <ContactsScreen />;
    case 'devices':
      return <DevicesScreen />;
    case 'device':
      return <DeviceScreen id={route.id} />;
    case 'device-edit':
      return <DeviceEditScreen id={route.id} />;
    case 'settings':
      return <SettingsScreen />;
    case 'access':
      return <AccessScreen />;
    case 'passphrase':
      return <PassphraseScreen />;
    case 'copies':
      return <CopiesScreen />;
    case 'history':
      return <HistoryScreen trip={route.trip} />;
    case 'limits':
      return <LimitsScreen />;
    case 'sheet':
      return <SheetScreen />;
  }
}
