import { HOME_ZONE } from '../../../i18n/index.ts';

/** Minutes east of UTC, from "GMT+05:30" or "GMT". */
function offset(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

/** Hours that the clocks of a zone are ahead of Ottawa's on a day `YYYY-MM-DD`; negative: behind. */
export function hoursFromOttawa(zone: string, day: string): number {
  const noon = new Date(`${day}T12:00:00Z`);
  return (offset(zone, noon) - offset(HOME_ZONE, noon)) / 60;
}
