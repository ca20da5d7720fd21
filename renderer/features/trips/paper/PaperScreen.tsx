import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ChecklistView, TripView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted } from '../../../ui/index.ts';
import { useFilterOf } from '../checklist/filter.ts';
import { matches, ownIds } from '../checklist/rows.ts';
import { useNow } from '../now.ts';
import { messages, shown } from './messages.ts';
import { PaperTable } from './PaperTable.tsx';
import './paper.css';

/** The checklist as it is printed: what the list shows, in the same order. */
export function PaperScreen({ trip: id }: { readonly trip: string }) {
  const { t } = useText();
  const trip = useQuery('trip.get', { trip: id });
  const checklist = useQuery('checklist.get', { trip: id });
  return (
    <Screen
      title={trip.status === 'ready' ? trip.value.title : t(messages.title)}
      width="wide"
      under={<p className="ui-prose ui-no-print">{t(messages.lead)}</p>}
      actions={
        <span className="ui-no-print">
          <Button variant="primary" icon={Printer} onPress={() => window.print()}>
            {t(messages.print)}
          </Button>
        </span>
      }
    >
      <Loaded query={trip}>
        {(value) => (
          <Loaded query={checklist}>{(view) => <Paper trip={value} view={view} />}</Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

interface PaperProps {
  readonly trip: TripView;
  readonly view: ChecklistView;
}

function Paper({ trip, view: { rows } }: PaperProps) {
  const { t, format } = useText();
  const filter = useFilterOf(trip.id);
  const [now] = useState(useNow());
  const printed = useMemo(() => {
    const surroundings = { now, ownDevices: ownIds(trip.trip.devices) };
    return rows.filter((row) => matches(row, filter, surroundings));
  }, [rows, filter, now, trip]);
  const device = rows.find((row) => row.device?.id === filter.device)?.device ?? null;
  const what =
    device === null ? t(shown[filter.show]) : `${t(shown[filter.show])}, ${t(device.name)}`;
  return (
    <div className="paper">
      <Muted size="small">
        {format.days(trip.from, trip.to)} · {t(messages.shows, { what })}
      </Muted>
      <PaperTable rows={printed} now={now} />
    </div>
  );
}
