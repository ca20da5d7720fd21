import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../kernel/index.ts';
import { FIRST_POSSIBLE_DATE, MAX_AHEAD_MS } from '../limits.ts';
import type { EntryRefusal } from '../refusals.ts';

/** Every clock time in Canada's files is Ottawa's, which tzdb files under Toronto. */
const OTTAWA = 'America/Toronto';

/** 100 million days from 1970, where ECMAScript's time ends. */
const LAST_INSTANT_MS = 8.64e15;

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier'],
  ['february', 'février'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'août'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'décembre'],
];

const ENGLISH =
  /^(?<month>\p{L}+) (?<day>\d{1,2}), (?<year>\d{4}) (?<hour>\d{1,2}):(?<minute>\d{2})(?: (?<clock>\w+))?$/u;
const FRENCH =
  /^(?<day>\d{1,2})(?:er)? (?<month>\p{L}+) (?<year>\d{4}) (?<hour>\d{1,2}):(?<minute>\d{2})(?: (?<clock>\w+))?$/u;

/** In the hour that comes twice in autumn, daylight time is the first and standard time the second. */
const SECOND_CLOCKS = new Set(['EST', 'HNE']);

function instantOf(parts: Readonly<Record<string, string | undefined>>): string | null {
  const name = (parts['month'] ?? '').toLowerCase();
  const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
  try {
    return Temporal.PlainDateTime.from(
      {
        year: Number(parts['year']),
        month,
        day: Number(parts['day']),
        hour: Number(parts['hour']),
        minute: Number(parts['minute']),
      },
      { overflow: 'reject' },
    )
      .toZonedDateTime(OTTAWA, {
        disambiguation: SECOND_CLOCKS.has(parts['clock'] ?? '') ? 'later' : 'earlier',
      })
      .toInstant()
      .toString();
  } catch {
    return null;
  }
}

/**
 * "October 5, 2026 07:02 EDT" or « 5 octobre 2026 07:02 HAE », to the minute, as an instant in UTC. `null` for anything
 * else: a date that is not understood is not known. Never `new Date(text)`, which would take the laptop's zone.
 */
export function fromFriendly(text: string): string | null {
  const groups = (ENGLISH.exec(text) ?? FRENCH.exec(text))?.groups;
  return groups === undefined ? null : instantOf(groups);
}

/** Refuses a date that stands for no date (1970) or lies ahead of the moment of loading by more than 48 hours. */
export function checkDate(instant: string, loaded: string): Result<string, EntryRefusal> {
  const at = Temporal.Instant.from(instant);
  const date = instant.slice(0, instant.indexOf('T'));
  if (Temporal.Instant.compare(at, FIRST_POSSIBLE_DATE) < 0)
    return refuse('impossibleDate', { date });
  const ahead = at.epochMilliseconds - Temporal.Instant.from(loaded).epochMilliseconds;
  return ahead > MAX_AHEAD_MS ? refuse('futureDate', { date }) : ok(instant);
}

/** Unix seconds, as in `date-published.timestamp`. */
export function fromSeconds(seconds: number, loaded: string): Result<string, EntryRefusal> {
  const ms = seconds * 1000;
  // Outside what an instant can be: a number that is not a date at all.
  if (Math.abs(ms) > LAST_INSTANT_MS) return refuse('impossibleDate', { date: seconds });
  return checkDate(Temporal.Instant.fromEpochMilliseconds(ms).toString(), loaded);
}
