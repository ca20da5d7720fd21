import type { Language } from '../../src/kernel/index.ts';
import { LOCALES } from './locales.ts';
import { spans } from './messages.ts';
import { say } from './text.ts';

/** Where the office is: the second time of every pair. */
export const HOME_ZONE = 'America/Toronto';

const NBSP = '\u00A0';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(LOCALES[language], options);
  formats.set(key, fresh);
  return fresh;
}

/** A calendar day has no zone: it is told in UTC, where it was put. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const SHORT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
const CLOCK: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** Written day first in both languages: "3 December 2026", "3 décembre 2026". */
function dayFirst(
  language: Language,
  date: Date,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const parts = format(language, { ...options, timeZone: zone }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value.replace(/\.$/, '') ?? '';
  const day = language === 'fr' && part('day') === '1' ? '1er' : part('day');
  return [part('weekday'), day, part('month'), part('year')].filter((one) => one !== '').join(NBSP);
}

/** City of a zone as people say it; the home zone is named after the office. */
export function zoneCity(zone: string): string {
  if (zone === HOME_ZONE) return 'Ottawa';
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

const dayForms = (language: Language) => ({
  /** "3 December 2026" from `2026-12-03`. */
  day: (iso: string): string => dayFirst(language, atNoon(iso), 'UTC', LONG),
  /** "3 Dec" from `2026-12-03`. */
  dayShort: (iso: string): string => dayFirst(language, atNoon(iso), 'UTC', SHORT),
  /** "3–9 December 2026", "28 Nov – 2 Dec 2026". */
  days: (from: string, to: string): string => dayRange(language, from, to),
  /** The calendar day of an instant, in the zone given. */
  dayOf: (instant: string, zone: string): string =>
    dayFirst(language, new Date(instant), zone, LONG),
  /** "Tuesday 1 December" of an instant, in the zone given. */
  weekday: (instant: string, zone: string): string =>
    dayFirst(language, new Date(instant), zone, WEEKDAY),
});

function timeForms(language: Language) {
  const { dayOf, dayShort } = dayForms(language);
  const time = (instant: string, zone: string): string =>
    format(language, { ...CLOCK, timeZone: zone }).format(new Date(instant));
  const there = (instant: string, zone: string): string =>
    `${time(instant, zone)} ${zoneCity(zone)}`;
  const pair = (instant: string, zone: string): string =>
    zone === HOME_ZONE
      ? there(instant, zone)
      : `${there(instant, zone)}, ${there(instant, HOME_ZONE)}`;
  return {
    /** "19:40", "19 h 40" in the zone given. */
    time,
    /** "19:40 Paris, 13:40 Ottawa". */
    pair,
    /** "1 December 2026, 19:40 Paris". */
    dateTime: (instant: string, zone: string): string =>
      `${dayOf(instant, zone)}, ${there(instant, zone)}`,
    /** "in 3 hours (19:40 Paris, 13:40 Ottawa)"; from a day on the date joins. */
    relative: (instant: string, zone: string, now: number): string => {
      const minutes = Math.round((Date.parse(instant) - now) / 60_000);
      const isFar = Math.abs(minutes) >= 24 * 60;
      const day = isFar ? `${dayShort(isoDay(instant, zone))}, ` : '';
      return `${span(language, minutes)} (${day}${pair(instant, zone)})`;
    },
  };
}

const countForms = (language: Language) => ({
  /** "12 days old" from a number of whole days. */
  age: (days: number): string => say(spans.age, language, { days }),
  /** "1 284" in both languages, with the space that does not break. */
  number: (value: number): string => number(language, value),
  /** "1.2 MB", « 1,2 Mo » from a number of bytes. */
  size: (bytes: number): string => size(language, bytes),
  /** "1 hour 20 minutes" from a number of minutes, by the largest two units that say something. */
  elapsed: (minutes: number): string => elapsed(language, minutes),
  /** "12 of 40". */
  outOf: (done: number, total: number): string =>
    say(spans.outOf, language, { done: number(language, done), total: number(language, total) }),
});

/** Everything that turns a date or a number into words; one object a language. */
export const createFormatters = (language: Language) => ({
  ...dayForms(language),
  ...timeForms(language),
  ...countForms(language),
  city: zoneCity,
});
export type Formatters = ReturnType<typeof createFormatters>;

/** The `YYYY-MM-DD` that an instant falls on in a zone. */
export const isoDay = (instant: string, zone: string): string => {
  const parts = format('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

function span(language: Language, minutes: number): string {
  const size = Math.abs(minutes);
  const [count, unit] =
    size < 60
      ? [size, 'minute']
      : size < 24 * 60
        ? [Math.round(size / 60), 'hour']
        : [Math.round(size / 1440), 'day'];
  return say(minutes < 0 ? spans.ago : spans.inTime, language, { count, unit });
}

const SPAN_UNITS = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;

function elapsed(language: Language, minutes: number): string {
  let left = Math.max(0, Math.floor(minutes));
  const counts = SPAN_UNITS.map(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return { unit, count };
  });
  const first = counts.findIndex(({ count }) => count > 0);
  if (first < 0) return inUnit(language, 0, 'minute');
  return counts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => inUnit(language, count, unit))
    .join(' ');
}

const inUnit = (language: Language, count: number, unit: string): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' })
    .format(count)
    .replace(/\s/g, NBSP);

function dayRange(language: Language, from: string, to: string): string {
  if (from === to) return dayFirst(language, atNoon(from), 'UTC', LONG);
  if (from.slice(0, 7) === to.slice(0, 7)) {
    const first = Number(from.slice(8));
    const start = language === 'fr' && first === 1 ? '1er' : String(first);
    return `${start}–${dayFirst(language, atNoon(to), 'UTC', LONG)}`;
  }
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const start = dayFirst(
    language,
    atNoon(from),
    'UTC',
    sameYear ? SHORT : { ...SHORT, year: 'numeric' },
  );
  return `${start} – ${dayFirst(language, atNoon(to), 'UTC', { ...SHORT, year: 'numeric' })}`;
}

const number = (language: Language, value: number): string =>
  new Intl.NumberFormat(LOCALES[language])
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? NBSP : part.value))
    .join('');

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Decimal steps of a thousand, as the names of the units say; a tenth where it still tells something. */
function size(language: Language, bytes: number): string {
  const most = UNITS.length - 1;
  const step = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1, 0), most);
  const value = bytes / 1000 ** (step + 1);
  const options: Intl.NumberFormatOptions = {
    style: 'unit',
    unit: UNITS[step] ?? 'kilobyte',
    maximumFractionDigits: value >= 10 ? 0 : 1,
  };
  return new Intl.NumberFormat(LOCALES[language], options).format(value).replace(/\s/g, NBSP);
}
