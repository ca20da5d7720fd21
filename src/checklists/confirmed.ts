import type { Item } from './item.ts';

/** A source of it is only known, and no officer has said that it holds for this House. */
export const isToBeConfirmed = ({ confirmed, sources }: Item): boolean =>
  confirmed === undefined && sources.some(({ confidence }) => confidence === 'k');
