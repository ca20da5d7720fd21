import type { LegView } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { LevelBadge, LinkButton } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { hoursFromOttawa } from './zone.ts';
import './trip.css';

/** The legs as a line in time, each with its days and its clock. */
export function Legs({ legs }: { readonly legs: readonly LegView[] }) {
  const { t } = useText();
  return (
    <ol className="trips-legs" aria-label={t(messages.legs)}>
      {legs.map((leg) => (
        <Leg key={`${leg.place} ${leg.from}`} leg={leg} />
      ))}
    </ol>
  );
}

function Leg({ leg }: { readonly leg: LegView }) {
  const { t, format } = useText();
  const { go } = useNavigate();
  const hours = hoursFromOttawa(leg.zone, leg.from);
  const clock =
    hours === 0
      ? t(messages.same)
      : t(hours > 0 ? messages.ahead : messages.behind, { hours: Math.abs(hours) });
  return (
    <li className="trips-leg" data-kind={leg.kind}>
      <span className="trips-leg__place">
        <strong>
          <LinkButton onPress={() => go({ screen: 'place', code: leg.place })}>
            {t(leg.names)}
          </LinkButton>
          {leg.kind === 'transit' ? ` (${t(messages.transit)})` : null}
        </strong>
        <LevelBadge level={leg.level} />
      </span>
      <span className="trips-leg__when">
        <span>{format.days(leg.from, leg.to)}</span>
        <span className="ui-muted">
          {t(messages.zone, { city: format.city(leg.zone) })} · {clock}
        </span>
      </span>
    </li>
  );
}
