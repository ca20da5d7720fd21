import type { Localized } from '../kernel/index.ts';
import type { Citation, Item, Source } from './item.ts';
import type { RowSource } from './row.ts';

/** A source of it is only known, and no officer has said that it holds for this House. */
export const isToBeConfirmed = ({
  confirmed,
  sources,
}: Pick<Item, 'sources' | 'confirmed'>): boolean =>
  confirmed === undefined && sources.some(({ confidence }) => confidence === 'k');

/** Citations with the titles of what they cite, for a screen. */
export type Cite = (cited: readonly Citation[]) => readonly RowSource[];

/** @param sources those that may be cited; of one that is not among them the code is shown */
export function citing(sources: readonly Source[]): Cite {
  const titles: ReadonlyMap<string, Localized> = new Map(
    sources.map(({ code, title }) => [code, title]),
  );
  return (cited) =>
    cited.map(({ source: code, confidence }) => ({
      code,
      title: titles.get(code) ?? { en: code, fr: code },
      confidence,
    }));
}
