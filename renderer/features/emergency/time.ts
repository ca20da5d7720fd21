/** Whole minutes from an instant to `now` (milliseconds since 1970). */
export const minutesSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));

/** The `HH:MM` that a clock in the zone shows at an instant. */
export const clockIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant));
