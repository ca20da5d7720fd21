import type { AdvisoryEntry } from '../../../../src/contract/index.ts';
import type { Language } from '../../../../src/kernel/index.ts';
import { LOCALES } from '../../../i18n/index.ts';
import type { Sort } from '../../../ui/index.ts';

type Compare = (a: AdvisoryEntry, b: AdvisoryEntry) => number;

/** What is unknown comes last, whichever way the column is read: it is neither high nor low. */
const byKnown =
  (valueOf: (entry: AdvisoryEntry) => number | null, sign: number): Compare =>
  (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  };

const time = ({ published }: AdvisoryEntry): number | null =>
  published === null ? null : Date.parse(published);

/** The entries in the order of a column; as the search found them while none is chosen. */
export function sorted(
  entries: readonly AdvisoryEntry[],
  sort: Sort | null,
  language: Language,
): readonly AdvisoryEntry[] {
  if (sort === null) return entries;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const { compare } = new Intl.Collator(LOCALES[language]);
  const orders: Readonly<Record<string, Compare>> = {
    place: (a, b) => sign * compare(a.names[language], b.names[language]),
    level: byKnown(({ overall }) => overall, sign),
    published: byKnown(time, sign),
  };
  const order = orders[sort.column];
  return order === undefined ? entries : [...entries].sort(order);
}
