import MiniSearch from 'minisearch';
import { fold } from '../advisories/index.ts';
import type { Language } from '../kernel/index.ts';
import { marked, type Marked, type Token, tokensOf, wordsIn } from './marks.ts';

export type GuidanceKind = 'item' | 'playbook';

/** What can be found: its texts in each language, the title first, then lines in reading order. */
export interface GuidanceDocument {
  readonly kind: GuidanceKind;
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly lines: Readonly<Record<Language, readonly string[]>>;
}

/** One that was found; the title and the line that show why, in the language in which the words are. */
export interface GuidanceHit {
  readonly kind: GuidanceKind;
  readonly id: string;
  readonly language: Language;
  readonly title: Marked;
  /** The first line that holds a found word; null when the title says it all. */
  readonly line: Marked | null;
}

export interface SearchIndex {
  /** The best first, at most `most`; nothing for a text without a word. */
  search(text: string, language: Language, most: number): readonly GuidanceHit[];
}

interface Entry {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly lines: string;
}

/** Shorter words have too many neighbours at one slip. */
const SHORTEST_FUZZY = 5;
const SLIP = 0.2;
/** One letter begins half of all words. */
const SHORTEST_PREFIX = 2;

export function createSearchIndex(documents: readonly GuidanceDocument[]): SearchIndex {
  const mini = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['id', 'title', 'lines'],
    tokenize: (text) => [...wordsIn(text)],
    processTerm: fold,
    searchOptions: {
      boost: { id: 4, title: 3 },
      combineWith: 'AND',
      fuzzy: (term) => (term.length >= SHORTEST_FUZZY ? SLIP : false),
      prefix: (term, index, terms) => index === terms.length - 1 && term.length >= SHORTEST_PREFIX,
      // `l’appareil`: one letter is no word of its own.
      processTerm: (term) => (term.length > 1 ? fold(term) : null),
    },
  });
  mini.addAll(
    documents.map(({ id, title, lines }, key) => ({
      key,
      id,
      title: `${title.en} ${title.fr}`,
      lines: [...lines.en, ...lines.fr].join(' '),
    })),
  );
  const mark = marker();
  return {
    search: (text, language, most) =>
      mini
        .search(text)
        .slice(0, most)
        .flatMap(({ id: key, terms }) => {
          const document = documents[key as number];
          return document === undefined ? [] : [hitOf(document, new Set(terms), language, mark)];
        }),
  };
}

type Mark = (text: string, found: ReadonlySet<string>) => Marked;

/** The words of a text are looked for once, however often it is found. */
function marker(): Mark {
  const known = new Map<string, readonly Token[]>();
  return (text, found) => {
    const tokens = known.get(text) ?? tokensOf(text);
    known.set(text, tokens);
    return marked(text, found, tokens);
  };
}

/** In the reader's language, unless the words are in the other one only. */
function hitOf(
  document: GuidanceDocument,
  found: ReadonlySet<string>,
  language: Language,
  mark: Mark,
): GuidanceHit {
  const own = shown(document, found, language, mark);
  if (isMarked(own)) return own;
  const other = shown(document, found, language === 'en' ? 'fr' : 'en', mark);
  return isMarked(other) ? other : own;
}

const isMarked = ({ title, line }: GuidanceHit): boolean =>
  title.ranges.length > 0 || line !== null;

function shown(
  { kind, id, title, lines }: GuidanceDocument,
  found: ReadonlySet<string>,
  language: Language,
  mark: Mark,
): GuidanceHit {
  let line: Marked | null = null;
  for (const text of lines[language]) {
    const here = mark(text, found);
    if (here.ranges.length === 0) continue;
    line = here;
    break;
  }
  return { kind, id, language, title: mark(title[language], found), line };
}
