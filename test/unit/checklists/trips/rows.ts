import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { planChecklist, readLibrary } from '../../../../src/checklists/index.ts';
import { readDescribedTrip } from '../../../../src/cli/described-trip.ts';

/** The example trips, and what the shipped library asks of each: a line a row, its id and when it is due. */

const library = readLibrary(join(import.meta.dirname, '../../../../src/checklists/library'));

/** Names without an ending. */
export const TRIPS: readonly string[] = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

export const rowsFile = (name: string): string => join(import.meta.dirname, `${name}.rows.txt`);

export function rowsOf(name: string): string {
  const { trip, placeFacts } = readDescribedTrip(join(import.meta.dirname, `${name}.json`));
  const known = { answers: new Map(), attached: new Map() };
  return planChecklist({ library, trip, placeFacts, ...known })
    .map(({ id, due, minEvidence }) => `${id}\t${due.local}\t${due.zone}\t${minEvidence}\n`)
    .join('');
}
