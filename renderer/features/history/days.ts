import type { HistoryLine } from '../../../src/contract/index.ts';
import { HOME_ZONE, isoDay } from '../../i18n/index.ts';

/** What was done on one day, on the clock of the computer that did it. */
export interface Day {
  /** `YYYY-MM-DD` in that zone. */
  readonly day: string;
  readonly lines: readonly HistoryLine[];
}

/** The zone in which a line is told; a line that does not say is told in Ottawa's. */
export const zoneOf = ({ zone }: HistoryLine): string => zone ?? HOME_ZONE;

/** Lines under the day on which each happened, in the order given: whoever crosses a date line meets a day twice. */
export function byDay(lines: readonly HistoryLine[]): readonly Day[] {
  const days: { day: string; lines: HistoryLine[] }[] = [];
  for (const line of lines) {
    const day = isoDay(line.at, zoneOf(line));
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
