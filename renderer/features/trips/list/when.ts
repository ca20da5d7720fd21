import type { TripSummary } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { messages } from '../messages.ts';

/** "in 10 days", "under way, day 3", "over". */
export function useWhen(): (trip: TripSummary) => string {
  const { t } = useText();
  return ({ phase, daysToGo }) => {
    if (phase === 'before') return t(messages.toGo, { days: daysToGo });
    return phase === 'during' ? t(messages.underWay, { day: 1 - daysToGo }) : t(messages.over);
  };
}
