import { type Localized, ok, type Result, refuse } from '../../kernel/index.ts';
import { placeCodeSchema } from '../../shapes/index.ts';
import type { Advisory, ParsedFile } from '../advisory.ts';
import { quotable } from '../clean-text.ts';
import { regionalMaxOf } from '../regional-max.ts';
import type { EntryRefusal } from '../refusals.ts';
import { checkDate, fromFriendly, fromSeconds } from './dates.ts';
import { codeInName } from './file-name.ts';
import { type LongText, NO_TEXT, readLongText } from './long-text.ts';
import { type DestinationText, destinationShape, readShape } from './shapes.ts';
import {
  checkWords,
  currentWords,
  levelOf,
  mentionsRegions,
  type State,
  stateOf,
} from './words.ts';

type Published = Readonly<Record<string, unknown>>;
type Destination = ReturnType<typeof destinationShape.parse>;

interface Texts {
  readonly eng: DestinationText | null;
  readonly fra: DestinationText | null;
  readonly all: readonly DestinationText[];
}

function readTexts({ eng, fra }: Destination): Texts {
  const texts = { eng: eng ?? null, fra: fra ?? null };
  return { ...texts, all: [texts.eng, texts.fra].filter((text) => text !== null) };
}

function readCode(published: string, name: string): Result<string, EntryRefusal> {
  const code = published.toUpperCase();
  if (!placeCodeSchema.safeParse(code).success) return refuse('badCode');
  const promised = codeInName(name);
  if (promised !== null && promised !== code) {
    return refuse('codeMismatch', { expected: promised, found: code });
  }
  return ok(code);
}

function readState(destination: Destination, { all }: Texts): Result<State, EntryRefusal> {
  const state = stateOf(destination['advisory-state']);
  if (state === null) {
    return refuse('unknownLevel', { found: quotable(destination['advisory-state']) });
  }
  return checkWords(
    state,
    all.map((text) => text['advisory-text']),
  );
}

/** The 2026 files have a date for people only; one that is not understood leaves the date unknown. */
function readDate(
  destination: Destination,
  { all }: Texts,
  loaded: string,
): Result<string | null, EntryRefusal> {
  const timestamp = destination['date-published']?.timestamp;
  if (timestamp !== undefined) return fromSeconds(timestamp, loaded);
  const dates = all.map((text) => fromFriendly(text['friendly-date'] ?? ''));
  const instant = dates.find((date) => date !== null) ?? null;
  return instant === null ? ok(null) : checkDate(instant, loaded);
}

function readLanguage(
  text: DestinationText | null,
  published: unknown,
): Result<LongText, EntryRefusal> {
  if (text === null || typeof published !== 'object' || published === null) return ok(NO_TEXT);
  return readLongText(text, Object.keys(published));
}

/** A heading that is worse than the number would make the number a dangerous lie (advisory-formats §9.13). */
function checkHeadings(state: State, texts: readonly LongText[]): Result<State, EntryRefusal> {
  const worse = texts.find((text) => (text.nationalHeading?.level ?? 0) > levelOf(state));
  return worse?.nationalHeading
    ? refuse('wordsDisagree', { state, words: quotable(worse.nationalHeading.words) })
    : ok(state);
}

function readLongTexts(
  data: Published,
  texts: Texts,
  state: State,
): Result<{ en: LongText['text']; fr: LongText['text'] }, EntryRefusal> {
  const en = readLanguage(texts.eng, data['eng']);
  if (!en.ok) return en;
  const fr = readLanguage(texts.fra, data['fra']);
  if (!fr.ok) return fr;
  const agreed = checkHeadings(state, [en.value, fr.value]);
  return agreed.ok ? ok({ en: en.value.text, fr: fr.value.text }) : agreed;
}

/** A field in both languages; a missing language takes `fallback` or, with none, the language that is there. */
function both(
  { eng, fra }: Texts,
  field: (text: DestinationText) => string,
  fallback?: Localized,
): Localized {
  const en = eng === null ? fallback?.en : field(eng);
  const fr = fra === null ? fallback?.fr : field(fra);
  return { en: en ?? fr ?? '', fr: fr ?? en ?? '' };
}

function regionalFlagOf(
  destination: Destination,
  { all }: Texts,
  { en, fr }: Pick<NonNullable<Advisory['detail']>, 'en' | 'fr'>,
): boolean | null {
  const hasBlocks = en.regional.length + fr.regional.length > 0;
  const told = hasBlocks || all.some((text) => mentionsRegions(text['advisory-text']));
  return told || destination['has-regional-advisory'];
}

const FILE = { source: 'canada', form: 'destination' } as const;

/** `cta-cap-XX`: the long text of one destination, with its level. Anything wrong refuses the file. */
export function readDestination(
  data: Published,
  name: string,
  loaded: string,
): Result<ParsedFile, EntryRefusal> {
  const read = readShape(destinationShape, data);
  if (!read.ok) return read;
  const texts = readTexts(read.value);
  if (texts.all.length === 0) return refuse('wrongShape', { field: 'eng' });
  const code = readCode(read.value['country-iso'], name);
  if (!code.ok) return code;
  const state = readState(read.value, texts);
  if (!state.ok) return state;
  const date = readDate(read.value, texts, loaded);
  if (!date.ok) return date;
  const long = readLongTexts(data, texts, state.value);
  if (!long.ok) return long;

  const detail = { ...long.value, published: date.value, loaded };
  const regionalFlag = regionalFlagOf(read.value, texts, detail);
  const advisory = {
    source: FILE.source,
    code: code.value,
    names: both(texts, (text) => text.name),
    overall: levelOf(state.value),
    regionalMax: regionalMaxOf(detail),
    regionalFlag,
    nativeLevel: String(state.value),
    text: both(
      texts,
      (text) => text['advisory-text'],
      currentWords(state.value, regionalFlag === true),
    ),
    recentUpdates: both(texts, (text) => text['recent-updates'] ?? '', { en: '', fr: '' }),
    published: date.value,
    loaded,
    detail,
  };
  return ok({ ...FILE, advisories: [advisory], refused: [] });
}
