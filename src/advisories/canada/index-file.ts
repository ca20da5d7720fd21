import { fail, ok, type Result, refuse } from '../../kernel/index.ts';
import { placeCodeSchema } from '../../shapes/index.ts';
import type { Advisory, ParsedFile } from '../advisory.ts';
import { quotable } from '../clean-text.ts';
import { MAX_DESTINATIONS, MIN_DESTINATIONS } from '../limits.ts';
import { type AdvisoryRefusal, type EntryRefusal, entryRefusalSentence } from '../refusals.ts';
import { fromSeconds } from './dates.ts';
import { indexEntryShape, readShape } from './shapes.ts';
import { checkWords, levelOf, mentionsRegions, stateOf } from './words.ts';

type Published = Readonly<Record<string, unknown>>;

function readEntry(
  key: string,
  published: unknown,
  loaded: string,
): Result<Advisory, EntryRefusal> {
  if (!placeCodeSchema.safeParse(key).success) return refuse('badCode');
  const read = readShape(indexEntryShape, published);
  if (!read.ok) return read;
  const entry = read.value;
  const found = entry['country-iso'] ?? key;
  if (found !== key) return refuse('codeMismatch', { expected: key, found: quotable(found) });

  const state = stateOf(entry['advisory-state']);
  if (state === null) return refuse('unknownLevel', { found: quotable(entry['advisory-state']) });
  const text = { en: entry.eng['advisory-text'], fr: entry.fra['advisory-text'] };
  const words = checkWords(state, [text.en, text.fr]);
  if (!words.ok) return words;

  const date = fromSeconds(entry['date-published'].timestamp, loaded);
  if (!date.ok) return date;

  return ok({
    source: 'canada',
    code: key,
    names: { en: entry.eng.name, fr: entry.fra.name },
    overall: levelOf(state),
    // The index says that regions differ, never how: only a destination file has their levels.
    regionalMax: null,
    regionalFlag:
      mentionsRegions(text.en) || mentionsRegions(text.fr) || entry['has-regional-advisory'],
    nativeLevel: String(state),
    text,
    recentUpdates: { en: entry.eng['recent-updates'] ?? '', fr: entry.fra['recent-updates'] ?? '' },
    published: date.value,
    loaded,
    detail: null,
  });
}

/**
 * `index-alpha-eng` of 2014 and of 2026: the levels of every destination. A wrong entry is refused by its key and the
 * others are read; too few readable ones refuse the file, because most of a world is not a world.
 */
export function readIndex(
  data: Published,
  loaded: string,
  allowPartial: boolean,
): Result<ParsedFile, AdvisoryRefusal> {
  const entries = Object.entries(data);
  if (entries.length > MAX_DESTINATIONS) {
    return fail({ code: 'tooManyDestinations', facts: { found: entries.length } });
  }
  const advisories: Advisory[] = [];
  const refused: ParsedFile['refused'] = [];
  for (const [key, published] of entries) {
    const entry = readEntry(key, published, loaded);
    if (entry.ok) advisories.push(entry.value);
    else refused.push({ what: quotable(key), why: entryRefusalSentence(entry.error) });
  }
  if (advisories.length < MIN_DESTINATIONS && !allowPartial) {
    return refuse('tooFewDestinations', { found: advisories.length });
  }
  return ok({ source: 'canada', form: 'index', advisories, refused });
}
