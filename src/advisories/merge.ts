import type { Localized } from '../kernel/index.ts';
import type { Advisory } from './advisory.ts';
import { regionalMaxOf } from './regional-max.ts';

/** An unknown date is before every known one: what is undated never pushes out what is dated. */
const moment = (instant: string | null): number =>
  instant === null ? Number.NEGATIVE_INFINITY : Date.parse(instant);

/** Equal values, whatever the order of their keys. `loaded` is left out: loading again changes nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  left.delete('loaded');
  right.delete('loaded');
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

/** A file that came in one language names the place in it twice; the real second name is worth keeping. */
function mergeNames(newer: Localized, older: Localized): Localized {
  if (newer.en !== newer.fr) return newer;
  if (older.en === newer.en || older.fr === newer.fr) return older;
  return newer;
}

function mergeDetail(
  previous: Advisory['detail'],
  incoming: Advisory['detail'],
): Advisory['detail'] {
  if (previous === null || incoming === null) return incoming ?? previous;
  return moment(incoming.published) >= moment(previous.published) ? incoming : previous;
}

/**
 * The index and the destination files of one source and place meet in one record: level, words and flag from whichever
 * was published later (at the same instant, the incoming one), the long text from the later destination file. An index
 * never takes a long text away, and nothing older replaces anything newer.
 *
 * `changed` is false when only `loaded` would differ; then the stored record comes back as it was.
 */
export function mergeAdvisory(
  previous: Advisory | undefined,
  incoming: Advisory,
): { readonly advisory: Advisory; readonly changed: boolean } {
  if (previous === undefined) return { advisory: incoming, changed: true };
  if (previous.source !== incoming.source || previous.code !== incoming.code) {
    throw new Error('advisories of different places or sources cannot be merged');
  }
  const incomingIsNewer = moment(incoming.published) >= moment(previous.published);
  const [newer, older] = incomingIsNewer ? [incoming, previous] : [previous, incoming];
  const detail = mergeDetail(previous.detail, incoming.detail);
  const known = detail === null ? newer.regionalMax : regionalMaxOf(detail);
  const advisory: Advisory = {
    ...newer,
    names: mergeNames(newer.names, older.names),
    regionalMax: newer.regionalFlag === false ? null : known,
    detail,
  };
  return isSame(previous, advisory)
    ? { advisory: previous, changed: false }
    : { advisory, changed: true };
}

/** The record's name in the vault's collection `advisory`, such as `canada:FR`. */
export const advisoryRecordName = (source: Advisory['source'], code: string): string =>
  `${source}:${code}`;
