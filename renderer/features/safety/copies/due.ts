import type { KitState } from '../../../../src/contract/index.ts';

const DAY_MS = 86_400_000;
/** A copy is old after so many days, when something was saved since. */
const OLD_DAYS = 7;
/** So many saves are worth a copy. */
const MANY_SAVES = 20;

/** Whole days since an instant. */
export const daysSince = (at: string, now: number): number =>
  Math.floor((now - Date.parse(at)) / DAY_MS);

/** A copy that lacks something for more than a week. */
export const isOverdue = (copy: NonNullable<KitState['backup']>, now: number): boolean =>
  copy.behind > 0 && now - Date.parse(copy.at) > OLD_DAYS * DAY_MS;

/** Whether Today has to speak of copies at all. */
export const needsCopy = (kit: Pick<KitState, 'backup' | 'change'>, now: number): boolean =>
  kit.backup === null ? kit.change > MANY_SAVES : isOverdue(kit.backup, now);
