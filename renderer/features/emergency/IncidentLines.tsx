import type { IncidentSummary } from '../../../src/contract/index.ts';
import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { LinkButton } from '../../ui/index.ts';
import { useNow } from '../trips/index.ts';
import { messages } from './messages.ts';
import { minutesSince } from './time.ts';
import './emergency.css';

interface IncidentLinesProps {
  readonly incidents: readonly IncidentSummary[];
  readonly onOpen?: () => void;
}

/** One line an incident: what happened, how long ago, how far its steps are. */
export function IncidentLines({ incidents, onOpen }: IncidentLinesProps) {
  const { t, format } = useText();
  const { go } = useNavigate();
  const now = useNow();
  const open = (id: string) => {
    onOpen?.();
    go({ screen: 'incident', id });
  };
  return (
    <ul className="emergency-lines">
      {incidents.map(({ id, choice, event, zone, done, total, closedAt, trip }) => (
        <li key={id} className="emergency-line">
          <LinkButton onPress={() => open(id)}>{t(choice)}</LinkButton>
          <span>
            {closedAt === null
              ? t(messages.ago, { elapsed: format.elapsed(minutesSince(event, now)) })
              : format.dateTime(event, zone)}
          </span>
          <span>{t(messages.progress, { done, total })}</span>
          {trip === null ? null : <span className="ui-muted">{trip.title}</span>}
        </li>
      ))}
    </ul>
  );
}
