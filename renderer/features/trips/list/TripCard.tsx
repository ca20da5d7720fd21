import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { TripSummary } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, LinkButton, Row, TierBadge } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { PHASES, phases } from '../words.ts';
import { LegPlaces } from './LegPlaces.tsx';
import { useWhen } from './when.ts';
import './list.css';

interface TripCardProps {
  readonly trip: TripSummary;
  readonly onDelete: () => void;
}

/** A trip in the list: when, where, how exposed, how far. */
export function TripCard({ trip, onDelete }: TripCardProps) {
  const { t, format } = useText();
  const { go } = useNavigate();
  const when = useWhen();
  const id = useId();
  return (
    <li className="trips-card" aria-labelledby={id}>
      <div className="trips-card__head">
        <h2 id={id}>
          <LinkButton onPress={() => go({ screen: 'trip', id: trip.id })}>{trip.title}</LinkButton>
        </h2>
        <Button icon={Trash2} variant="quiet" onPress={onDelete}>
          {t(messages.delete)}
          <span className="ui-hidden"> {trip.title}</span>
        </Button>
      </div>
      <Row>
        <span>
          {format.days(trip.from, trip.to)} · {when(trip)}
        </span>
        <TierBadge tier={trip.tier} />
      </Row>
      <LegPlaces legs={trip.legs} />
      <dl className="trips-numbers">
        {PHASES.map((phase) => (
          <div key={phase}>
            <dt>{t(phases[phase])}</dt>
            <dd>{format.outOf(trip.progress[phase].done, trip.progress[phase].total)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
