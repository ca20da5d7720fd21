/** Instants of wall clocks, computed with Intl alone: what the due times of the plan are compared with. */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  });
  formats.set(zone, format);
  return format;
}

/** `YYYY-MM-DDTHH:MM` of an instant in a zone. */
export const wallClock = (instant: number, zone: string): string =>
  formatOf(zone).format(instant).replace(' ', 'T');

const offsetAt = (instant: number, zone: string): number =>
  Date.parse(`${wallClock(instant, zone)}Z`) - instant;

const DAY = 86_400_000;

/**
 * The instant of a wall clock, to the minute. One that a change skips: as far after the change as it was meant after the
 * last minute before it. One that comes twice: the first.
 * @param wall `YYYY-MM-DDTHH:MM`
 */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const before = asUtc - offsetAt(asUtc - DAY, zone);
  const after = asUtc - offsetAt(asUtc + DAY, zone);
  const met = [before, after].filter((instant) => wallClock(instant, zone) === wall);
  return met.length === 0 ? before : Math.min(...met);
}

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
