import { rawTimeZones } from '@vvo/tzdb';
import { Temporal } from 'temporal-polyfill';

/** Ottawa: where a trip is prepared and where its traveller comes home. */
export const HOME_ZONE = 'America/Toronto';

const known: ReadonlySet<string> = new Set([
  'UTC',
  ...rawTimeZones.flatMap((zone) => [zone.name, ...zone.group]),
]);

/**
 * Whether a name is an IANA zone that both the zone list and this runtime know, so that a time can be told in it.
 * Offsets such as `+05:00` are not zones: they would be wrong after a clock change.
 */
export function isZone(name: string): boolean {
  if (!known.has(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The calendar day, `YYYY-MM-DD`, that a UTC instant falls on in a zone. */
export const dayIn = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Places that sources name and that the zone list files under another country. */
const OWN_ZONES: readonly (readonly [code: string, zones: readonly string[]])[] = [
  ['IC', ['Atlantic/Canary']],
  ['PT-20', ['Atlantic/Azores']],
  ['XK', ['Europe/Belgrade']],
];

/** The zone of the capital, or of the city where a delegation lands, for countries with several. */
export const MAIN_ZONES: ReadonlyMap<string, string> = new Map([
  ['AQ', 'Antarctica/McMurdo'],
  ['AU', 'Australia/Sydney'],
  ['BR', 'America/Sao_Paulo'],
  ['CA', HOME_ZONE],
  ['CD', 'Africa/Kinshasa'],
  ['CL', 'America/Santiago'],
  ['CN', 'Asia/Shanghai'],
  ['EC', 'America/Guayaquil'],
  ['ES', 'Europe/Madrid'],
  ['FM', 'Pacific/Kosrae'],
  ['GL', 'America/Nuuk'],
  ['ID', 'Asia/Jakarta'],
  ['KI', 'Pacific/Tarawa'],
  ['MN', 'Asia/Ulaanbaatar'],
  ['MX', 'America/Mexico_City'],
  ['NZ', 'Pacific/Auckland'],
  ['PF', 'Pacific/Tahiti'],
  ['PG', 'Pacific/Port_Moresby'],
  ['PT', 'Europe/Lisbon'],
  ['RU', 'Europe/Moscow'],
  ['UA', 'Europe/Kyiv'],
  ['US', 'America/New_York'],
]);

function collectZones(): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>();
  for (const { countryCode, name } of rawTimeZones) {
    const list = zones.get(countryCode);
    if (list === undefined) zones.set(countryCode, [name]);
    else list.push(name);
  }
  return new Map([...zones, ...OWN_ZONES]);
}

/** Place code → its zones, west to east; every place of the list has at least one. */
export const zonesByPlace: ReadonlyMap<string, readonly string[]> = collectZones();

/** The zone offered first for a place; undefined for a place that is not in the list. */
export function mainZone(code: string): string | undefined {
  const zones = zonesByPlace.get(code);
  if (zones === undefined) return undefined;
  const main = MAIN_ZONES.get(code);
  return main !== undefined && zones.includes(main) ? main : zones[0];
}
