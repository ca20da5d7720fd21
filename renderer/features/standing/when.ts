import { isoDay, useText } from '../../i18n/index.ts';

/** "Tuesday 1 December, 18:02" on this computer's clock; with the year when it is another one. */
export function useSavedAt(): (instant: string) => string {
  const { format } = useText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const yearOf = (at: string): string => isoDay(at, zone).slice(0, 4);
  return (instant) => {
    const isThisYear = yearOf(instant) === yearOf(new Date().toISOString());
    const day = isThisYear ? format.weekday(instant, zone) : format.dayOf(instant, zone);
    // "18 h 02" stays on one line.
    return `${day}, ${format.time(instant, zone).replaceAll(' ', '\u00A0')}`;
  };
}
