import { useMemo } from 'react';
import type { Trip } from '../../../../src/trips/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { emptyForm, formOf } from './form.ts';
import { messages } from './messages.ts';
import { TripEditor } from './TripEditor.tsx';

/** A new trip (`id` null), or one that exists. */
export function TripEditScreen({ id }: { readonly id: string | null }) {
  const { t } = useText();
  return (
    <Screen title={t(id === null ? messages.newTrip : messages.editTrip)}>
      {id === null ? <NewTrip /> : <KnownTrip id={id} />}
    </Screen>
  );
}

function NewTrip() {
  const initial = useMemo(() => emptyForm(), []);
  return <TripEditor id={null} initial={initial} />;
}

function KnownTrip({ id }: { readonly id: string }) {
  const view = useQuery('trip.get', { trip: id });
  return <Loaded query={view}>{({ trip }) => <OneTrip trip={trip} />}</Loaded>;
}

function OneTrip({ trip }: { readonly trip: Trip }) {
  const initial = useMemo(() => formOf(trip), [trip]);
  return <TripEditor id={trip.id} initial={initial} />;
}
