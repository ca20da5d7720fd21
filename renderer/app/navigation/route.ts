/** Every place in the kit. There is no address bar: a route is a value. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'trips' }
  /** `device`: eight hexadecimal digits, the id in the trip of a device that its list is filtered by. */
  | { readonly screen: 'trip'; readonly id: string; readonly device?: string }
  /** What to have in hand before the next border of a trip. */
  | { readonly screen: 'border'; readonly trip: string }
  /** The checklist of a trip as it is printed. */
  | { readonly screen: 'trip-paper'; readonly trip: string }
  /** null: a new trip. */
  | { readonly screen: 'trip-edit'; readonly id: string | null }
  | { readonly screen: 'places' }
  | { readonly screen: 'place'; readonly code: string }
  | { readonly screen: 'contacts' }
  | { readonly screen: 'devices' }
  | { readonly screen: 'device'; readonly id: string }
  /** null: a new device. */
  | { readonly screen: 'device-edit'; readonly id: string | null }
  | { readonly screen: 'library' }
  | { readonly screen: 'library-item'; readonly id: string }
  /** null: a new item of the office. */
  | { readonly screen: 'library-edit'; readonly id: string | null }
  /** What a newer edition of the library would change in a trip. */
  | { readonly screen: 'trip-edition'; readonly trip: string }
  /** One incident with its playbook; Emergency leads to it. */
  | { readonly screen: 'incident'; readonly id: string }
  | { readonly screen: 'settings' }
  /** Who may open the kit. */
  | { readonly screen: 'access' }
  | { readonly screen: 'passphrase' }
  | { readonly screen: 'copies' }
  /** null: everything that was done in the kit. */
  | { readonly screen: 'history'; readonly trip: string | null }
  | { readonly screen: 'limits' }
  /** The recovery sheet: drawn, printed, typed back. */
  | { readonly screen: 'sheet' };

/** The entries of the rail. */
export type Section =
  | 'today'
  | 'trips'
  | 'places'
  | 'contacts'
  | 'devices'
  | 'library'
  | 'settings';

/** null: of no section. */
const SECTIONS: Readonly<Record<Route['screen'], Section | null>> = {
  today: 'today',
  trips: 'trips',
  trip: 'trips',
  border: 'trips',
  'trip-paper': 'trips',
  'trip-edit': 'trips',
  places: 'places',
  place: 'places',
  contacts: 'contacts',
  devices: 'devices',
  device: 'devices',
  'device-edit': 'devices',
  library: 'library',
  'library-item': 'library',
  'library-edit': 'library',
  'trip-edition': 'trips',
  incident: null,
  settings: 'settings',
  access: 'settings',
  passphrase: 'settings',
  copies: 'settings',
  /** Of the kit; a trip's belongs to the trips. */
  history: 'settings',
  limits: 'settings',
  sheet: 'settings',
};

export const sectionOf = (route: Route): Section | null =>
  route.screen === 'history' && route.trip !== null ? 'trips' : SECTIONS[route.screen];

/** Where we are, first; then where we came from, newest first. */
export type Trail = readonly [Route, ...Route[]];

export type Step = { readonly type: 'go'; readonly to: Route } | { readonly type: 'back' };

const LONGEST = 50;

const same = (a: Route, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The newest route comes first; going where we are already changes nothing. */
export function walk(trail: Trail, step: Step): Trail {
  if (step.type === 'go') {
    return same(trail[0], step.to) ? trail : [step.to, ...trail.slice(0, LONGEST - 1)];
  }
  const [, previous, ...older] = trail;
  return previous === undefined ? trail : [previous, ...older];
}
