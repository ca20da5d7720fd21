import type { LegView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { LevelBadge } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import './list.css';

/** The places of a trip in their order, each with its level. */
export function LegPlaces({ legs }: { readonly legs: readonly LegView[] }) {
  const { t } = useText();
  return (
    <ol className="trips-places">
      {legs.map((leg) => (
        <li key={`${leg.place} ${leg.from}`}>
          <span>
            {t(leg.names)}
            {leg.kind === 'transit' ? ` (${t(messages.transit)})` : null}
          </span>
          <LevelBadge level={leg.level} />
        </li>
      ))}
    </ol>
  );
}
