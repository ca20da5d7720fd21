import { ListChecks } from 'lucide-react';
import type { HomeView, TripSummary } from '../../../src/contract/index.ts';
import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, LinkButton, Row, Section, TierBadge } from '../../ui/index.ts';
import { LegPlaces, PHASES, PhaseProgress, phases, useWhen } from '../trips/index.ts';
import { Advisories } from './Advisories.tsx';
import { messages } from './messages.ts';
import { NextThings } from './NextThings.tsx';
import './today.css';

interface NextTripProps {
  readonly home: HomeView;
  readonly trip: TripSummary;
}

const TITLES = {
  before: messages.nextTrip,
  during: messages.thisTrip,
  after: messages.lastTrip,
} as const;

export function NextTrip({ home, trip }: NextTripProps) {
  const { t, format } = useText();
  const { go } = useNavigate();
  const when = useWhen();
  const open = () => go({ screen: 'trip', id: trip.id });
  return (
    <>
      <Section title={t(TITLES[trip.phase])}>
        <div className="today-trip">
          <div className="today-trip__head">
            <h3 className="today-trip__title">
              <LinkButton onPress={open}>{trip.title}</LinkButton>
            </h3>
            <p className="today-trip__when">{when(trip)}</p>
          </div>
          <Row>
            <span>{format.days(trip.from, trip.to)}</span>
            <TierBadge tier={trip.tier} />
          </Row>
          <LegPlaces legs={trip.legs} />
          <div className="today-phases">
            {PHASES.map((phase) => (
              <PhaseProgress key={phase} label={t(phases[phase])} counts={trip.progress[phase]} />
            ))}
          </div>
          <div>
            <Button variant="primary" icon={ListChecks} onPress={open}>
              {t(messages.openList)}
            </Button>
          </div>
        </div>
      </Section>
      <NextThings home={home} trip={trip.id} />
      <Advisories home={home} />
    </>
  );
}
