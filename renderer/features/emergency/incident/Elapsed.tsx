import { Clock } from 'lucide-react';
import { useState } from 'react';
import type { IncidentView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, Row } from '../../../ui/index.ts';
import { useNow } from '../../trips/index.ts';
import { certainties, incidentMessages as messages } from '../messages.ts';
import { minutesSince } from '../time.ts';
import { WhenDialog } from './WhenDialog.tsx';
import '../emergency.css';

/** How long ago it happened; the time that everything counts from can be corrected. */
export function Elapsed({ incident }: { readonly incident: IncidentView }) {
  const { t, format } = useText();
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const { event, certainty } = incident.happened.current;
  const { zone, trip } = incident;
  return (
    <div>
      <p className="emergency-elapsed">
        <span className="emergency-elapsed__span">{format.elapsed(minutesSince(event, now))}</span>
        <span>{t(messages.since)}</span>
      </p>
      <Row>
        <span>
          {format.dayOf(event, zone)}, {format.pair(event, zone)} (
          {t(certainties[certainty]).toLocaleLowerCase()})
        </span>
        <Button icon={Clock} onPress={() => setAsking(true)}>
          {t(messages.correct)}
        </Button>
      </Row>
      {trip === null ? null : <Muted>{t(messages.onTrip, { title: trip.title })}</Muted>}
      {isAsking ? <WhenDialog incident={incident} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
