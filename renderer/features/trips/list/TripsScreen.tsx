import { Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Loaded, type Removed, Screen, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, EmptyState, Muted, Row, Section } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { TripCard } from './TripCard.tsx';
import { useDelete } from './use-delete.ts';
import './list.css';

/** All trips, the soonest first. */
export function TripsScreen() {
  const { t, sentence } = useText();
  const trips = useQuery('trip.list', {});
  const { removed, take, putBack, error } = useDelete();
  const [asked, setAsked] = useState<Removed | null>(null);
  return (
    <Screen title={t(messages.title)} actions={<PlanButton />}>
      {error === null ? null : (
        <Banner tone="stop" isAnnounced>
          {sentence(error)}
        </Banner>
      )}
      <Loaded query={trips}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t(messages.noTrips)}>
              <p>{t(messages.noTripsWhy)}</p>
            </EmptyState>
          ) : (
            <ul className="trips-cards" aria-label={t(messages.yourTrips)}>
              {list.map((trip) => (
                <TripCard key={trip.id} trip={trip} onDelete={() => setAsked(trip)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {removed.length === 0 ? null : (
        <RemovedTrips trips={removed} onPutBack={(trip) => void putBack(trip)} />
      )}
      {asked === null ? null : (
        <DeleteDialog
          trip={asked}
          onClose={() => setAsked(null)}
          onDelete={(trip) => void take(trip)}
        />
      )}
    </Screen>
  );
}

function PlanButton() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Button variant="primary" icon={Plus} onPress={() => go({ screen: 'trip-edit', id: null })}>
      {t(messages.plan)}
    </Button>
  );
}

interface RemovedTripsProps {
  readonly trips: readonly Removed[];
  readonly onPutBack: (trip: Removed) => void;
}

/** The way back, until the lock. */
function RemovedTrips({ trips, onPutBack }: RemovedTripsProps) {
  const { t } = useText();
  return (
    <Section title={t(messages.deletedTitle)}>
      <Muted>{t(messages.deletedNote)}</Muted>
      <ul className="trips-cards">
        {trips.map((trip) => (
          <li key={trip.id} className="trips-card">
            <Row align="between">
              <span>{trip.title}</span>
              <Button icon={Undo2} onPress={() => onPutBack(trip)}>
                {t(messages.putBack)}
                <span className="ui-hidden"> {trip.title}</span>
              </Button>
            </Row>
          </li>
        ))}
      </ul>
    </Section>
  );
}
