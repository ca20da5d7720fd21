import { Loaded, Screen, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { HistoryList } from './HistoryList.tsx';
import { messages } from './messages.ts';

/** What was done and when: in one trip, or in the whole kit. */
export function HistoryScreen({ trip }: { readonly trip: string | null }) {
  const { t } = useText();
  return (
    <Screen
      title={t(trip === null ? messages.ofKit : messages.title)}
      under={trip === null ? undefined : <TripTitle trip={trip} />}
    >
      <p className="ui-prose">{t(messages.lead)}</p>
      <HistoryList trip={trip} />
    </Screen>
  );
}

function TripTitle({ trip }: { readonly trip: string }) {
  const view = useQuery('trip.get', { trip });
  return <Loaded query={view}>{({ title }) => <p className="history-trip">{title}</p>}</Loaded>;
}
