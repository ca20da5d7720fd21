import { Temporal } from 'temporal-polyfill';
import { type Language, localeOf, type Localized } from '../kernel/index.ts';
import { HOME_ZONE, placeName } from '../places/index.ts';
import { firstLeg, type Itinerary, lastLeg, type Leg } from '../trips/index.ts';
import { CLOCK, dayFrom } from './due.ts';

/** Where the clock of the traveller, or of the office at home, is read for a while. */
type Stop = Pick<Leg, 'zone' | 'from' | 'to'> & { readonly name: Localized };

const OTTAWA: Localized = { en: 'Ottawa', fr: 'Ottawa' };

/**
 * What a traveller has to know of clocks, in the order of the legs: the date line on the way to a stop, a clock change
 * during it, and a due time that the change skips or brings twice; then a change in Ottawa, where the calls are answered.
 */
export function clockNotes(trip: Itinerary): readonly Localized[] {
  const stops: readonly Stop[] = trip.legs.map((leg) => ({ ...leg, name: placeName(leg.place) }));
  const first = firstLeg(trip);
  const last = lastLeg(trip);
  const start: Stop = { zone: HOME_ZONE, from: first.from, to: first.from, name: OTTAWA };
  const end: Stop = { zone: HOME_ZONE, from: last.to, to: last.to, name: OTTAWA };
  const notes = stops.flatMap((stop, index) => [
    ...dateLine(stops[index - 1] ?? start, stop),
    ...changes(stop).flatMap((change) => [changed(stop, change), ...dueTimes(stop, change)]),
  ]);
  const atHome = changes({ ...start, to: last.to }).map((change) => changed(start, change));
  const home = { ...last, name: placeName(last.place) };
  return distinct([...notes, ...dateLine(home, end), ...atHome]);
}

/** One place may be visited twice around one change. */
const distinct = (notes: readonly Localized[]): readonly Localized[] =>
  notes.filter((note, index) => notes.findIndex(({ en }) => en === note.en) === index);

/** A change of a zone's clock: the wall clock that it happens at, and by how many minutes it goes forward. */
interface Change {
  readonly wall: Temporal.PlainDateTime;
  readonly minutes: number;
}

/** The changes from the first moment of a stop to its last. */
function changes({ zone, from, to }: Stop): readonly Change[] {
  const found: Change[] = [];
  const over = startOfDay(dayFrom(to, 1), zone);
  // A change at the very first moment is one of that day.
  let next = startOfDay(from, zone).subtract({ nanoseconds: 1 }).getTimeZoneTransition('next');
  while (next !== null && Temporal.ZonedDateTime.compare(next, over) < 0) {
    const before = next.subtract({ nanoseconds: 1 });
    const minutes = (next.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    const wall = before.toPlainDateTime().add({ nanoseconds: 1 });
    if (minutes !== 0) found.push({ wall, minutes });
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

const startOfDay = (day: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone);

function changed({ name }: Stop, { wall, minutes }: Change): Localized {
  const length = { en: duration(minutes, 'en'), fr: duration(minutes, 'fr') };
  return {
    en: `${name.en}: the clocks go ${minutes > 0 ? 'forward' : 'back'} ${length.en} on ${dayOf(wall, 'en')}, at ${timeOf(wall, 'en')}.`,
    fr: `${name.fr}\u00A0: les horloges ${minutes > 0 ? 'avancent' : 'reculent'} ${length.fr} le ${dayOf(wall, 'fr')}, à ${timeOf(wall, 'fr')}.`,
  };
}

/** The due times of a stop that do not exist on the day of a change, or exist twice. */
function dueTimes({ zone, from, name }: Stop, { wall }: Change): readonly Localized[] {
  return Object.values(CLOCK).flatMap((clock) => {
    const asked = wall.toPlainDate().toPlainDateTime(clock);
    // The first moment of a stay is asked for on its first day only.
    if (clock === CLOCK.border && asked.toPlainDate().toString() !== from) return [];
    const moment = asked.toZonedDateTime(zone);
    const met = moment.toPlainDateTime();
    if (!met.equals(asked)) return [skipped(name, asked, met)];
    const again = asked.toZonedDateTime(zone, { disambiguation: 'later' });
    return again.equals(moment) ? [] : [repeated(name, asked)];
  });
}

const skipped = (
  name: Localized,
  asked: Temporal.PlainDateTime,
  met: Temporal.PlainDateTime,
): Localized => ({
  en: `${name.en}: ${timeOf(asked, 'en')} on ${dayOf(asked, 'en')} does not exist; what is due then is due at ${timeOf(met, 'en')}.`,
  fr: `${name.fr}\u00A0: le ${dayOf(asked, 'fr')}, ${timeOf(asked, 'fr')} n’existe pas\u00A0; ce qui est prévu alors l’est à ${timeOf(met, 'fr')}.`,
});

const repeated = (name: Localized, asked: Temporal.PlainDateTime): Localized => ({
  en: `${name.en}: ${timeOf(asked, 'en')} on ${dayOf(asked, 'en')} comes twice; what is due then is due the first time.`,
  fr: `${name.fr}\u00A0: le ${dayOf(asked, 'fr')}, ${timeOf(asked, 'fr')} a lieu deux fois\u00A0; ce qui est prévu alors l’est la première fois.`,
});

/** Clocks further apart than this have the date line between them on the short way. */
const HALF_A_DAY = 12 * 60;

/** That the way from one stop to the next crosses the date line, told by noon of the last day at the first. */
function dateLine(before: Stop, after: Stop): readonly Localized[] {
  const noon = Temporal.PlainDateTime.from(`${before.to}T12:00`).toZonedDateTime(before.zone);
  const there = noon.withTimeZone(after.zone);
  const apart = (there.offsetNanoseconds - noon.offsetNanoseconds) / 60e9;
  if (Math.abs(apart) <= HALF_A_DAY) return [];
  const wall = there.toPlainDateTime();
  return [
    {
      en: `${before.name.en} to ${after.name.en}: you cross the date line, and a day ${apart > 0 ? 'is skipped' : 'comes twice'}. Noon on ${dayOf(noon, 'en')} is ${timeOf(wall, 'en')} on ${dayOf(wall, 'en')} there.`,
      fr: `${before.name.fr} – ${after.name.fr}\u00A0: vous franchissez la ligne de changement de date, et un jour ${apart > 0 ? 'est sauté' : 'compte deux fois'}. Le ${dayOf(noon, 'fr')} à midi, il y est ${timeOf(wall, 'fr')} le ${dayOf(wall, 'fr')}.`,
    },
  ];
}

type Wall = Pick<Temporal.PlainDateTime, 'year' | 'month' | 'day' | 'hour' | 'minute'>;

function dayOf({ year, month, day }: Wall, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  // Intl knows no ordinal number: the first of a month is « 1er » in French. English begins with the month.
  return format.format(Date.UTC(year, month - 1, day)).replace(/^1\u0020/, '1er ');
}

/** `02:00` · « 2 h », « 2 h 30 ». */
function timeOf({ hour, minute }: Wall, language: Language): string {
  const minutes = String(minute).padStart(2, '0');
  if (language === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`;
  return minute === 0 ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${minutes}`;
}

function duration(minutes: number, language: Language): string {
  const length = Math.abs(minutes);
  if (length % 60 !== 0) {
    return language === 'en' ? `${length} minutes` : `de ${length}\u00A0minutes`;
  }
  const hours = length / 60;
  if (language === 'en') return hours === 1 ? '1 hour' : `${hours} hours`;
  return hours === 1 ? 'd’une heure' : `de ${hours}\u00A0heures`;
}
