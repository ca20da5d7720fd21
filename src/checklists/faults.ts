import type { Citation, Item } from './item.ts';

/** What is looked for wherever items or steps come in: from the files of the program, or from an office. */

/** Whether the steps are not as many in both languages. */
export const isUneven = ({ en, fr }: Item['how']): boolean => en.length !== fr.length;

/** The first citation of something that nobody explains; undefined when there is none. */
export const lostSource = (
  cited: readonly Citation[],
  known: ReadonlySet<string>,
): string | undefined => cited.find(({ source }) => !known.has(source))?.source;

/** The first name that comes twice; undefined when there is none. */
export const firstDouble = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);
