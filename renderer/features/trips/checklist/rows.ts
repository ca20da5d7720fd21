import type { ChecklistRow, Phase } from '../../../../src/checklists/index.ts';
import type { Trip } from '../../../../src/trips/index.ts';
import { PHASES } from '../words.ts';

export const SHOWS = ['all', 'mine', 'to-do', 'overdue', 'proof'] as const;
export type Show = (typeof SHOWS)[number];

/** What a list shows: rows of one kind, and of one device when there is an id. */
export interface Filter {
  readonly show: Show;
  /** Eight hexadecimal digits, as in the trip; null: whatever the device. */
  readonly device: string | null;
}
export const EVERYTHING: Filter = { show: 'all', device: null };

/** What a filter is judged by. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Ids of the devices of the trip that are the traveller's own. */
  readonly ownDevices: ReadonlySet<string>;
}

const isPast = (row: ChecklistRow, now: number): boolean => Date.parse(row.due.utc) < now;

/** Unanswered after its due time; `now` in milliseconds since 1970. The same rule as src/checklists/progress.ts. */
export const isOverdue = (row: ChecklistRow, now: number): boolean =>
  row.applies && row.state === 'to-do' && isPast(row, now);

/**
 * The first three that are to be done now: of the present phase or an earlier one, or overdue. The same rule as
 * src/checklists/progress.ts, so that a tick needs no new list.
 */
export function nextThree(
  rows: readonly ChecklistRow[],
  phase: Phase,
  now: number,
): readonly ChecklistRow[] {
  const present = PHASES.indexOf(phase);
  return rows
    .filter((row) => row.applies && row.state === 'to-do')
    .filter((row) => PHASES.indexOf(row.phase) <= present || isPast(row, now))
    .sort((a, b) => Date.parse(a.due.utc) - Date.parse(b.due.utc))
    .slice(0, 3);
}

/** The kit holds less proof than the tier asks; null when the traveller's word is enough. */
export const isProven = ({ minEvidence, evidence }: ChecklistRow): boolean | null =>
  minEvidence === 0 ? null : evidence >= minEvidence;

/**
 * What the traveller does: everything on the way, where nobody else is; at home, what House IT and the travel desk do for
 * them is left out, but not what is about a device of their own.
 */
export function isMine(
  { phase, owner, device }: ChecklistRow,
  ownDevices: ReadonlySet<string>,
): boolean {
  if (phase === 'during' || (device !== null && ownDevices.has(device.id))) return true;
  return owner !== 'it' && owner !== 'travel';
}

/** What `isMine` asks of a trip. */
export const ownIds = (devices: Trip['devices']): ReadonlySet<string> =>
  new Set(
    devices.flatMap(({ id, ownership }) => (id !== undefined && ownership === 'own' ? [id] : [])),
  );

export function matches(
  row: ChecklistRow,
  { show, device }: Filter,
  { now, ownDevices }: Surroundings,
): boolean {
  if (device !== null && row.device?.id !== device) return false;
  switch (show) {
    case 'all':
      return true;
    case 'mine':
      return row.applies && isMine(row, ownDevices);
    case 'to-do':
      return row.applies && row.state === 'to-do';
    case 'overdue':
      return isOverdue(row, now);
    case 'proof':
      return row.applies && isProven(row) === false && !NO_PROOF.has(row.state);
  }
}

/** What was not done, or does not apply, has nothing to prove. */
const NO_PROOF: ReadonlySet<ChecklistRow['state']> = new Set(['not-done', 'does-not-apply']);

/** What a visit of the list hides and folds. */
export interface View {
  readonly hidden: ReadonlySet<string>;
  /** Finished rows of a moment that is past. */
  readonly folded: ReadonlySet<string>;
  /** Keys of the nights that are open; the others are one line each. */
  readonly nights: ReadonlySet<string>;
}

/**
 * Decided once, when the list or its filter is opened: a tick must never move or hide the row under the finger
 * (look: "a tick never moves the row").
 */
export function viewOf(
  rows: readonly ChecklistRow[],
  filter: Filter,
  surroundings: Surroundings,
): View {
  const { now } = surroundings;
  const idsWhere = (test: (row: ChecklistRow) => boolean) =>
    new Set(rows.filter(test).map((row) => row.id));
  return {
    hidden: idsWhere((row) => !matches(row, filter, surroundings)),
    folded: idsWhere((row) => row.applies && row.state !== 'to-do' && isPast(row, now)),
    nights: openNights(rows, filter.show, now),
  };
}

const HOUR = 3_600_000;
/** A night's rows are due at 22:00: it is over at eight in the morning, and tonight's from the evening before. */
const NIGHT_LASTS = 10 * HOUR;
const DAY = 24 * HOUR;

/** Tonight's; and every night that is past when what is asked for is what was left undone. */
function openNights(rows: readonly ChecklistRow[], show: Show, now: number): ReadonlySet<string> {
  const nights = rows.filter((row) => row.night !== null && row.applies);
  const ending = (row: ChecklistRow) => Date.parse(row.due.utc) + NIGHT_LASTS;
  const ahead = nights.filter((row) => ending(row) > now);
  const first = Math.min(...ahead.map(ending));
  const tonight = first - now <= DAY ? ahead.filter((row) => ending(row) === first) : [];
  const past = show === 'all' || show === 'mine' ? [] : nights.filter((row) => ending(row) <= now);
  return new Set([...tonight, ...past].map(({ moment }) => moment));
}
