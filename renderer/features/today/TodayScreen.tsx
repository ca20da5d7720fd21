import { Loaded, Screen, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { CopyReminder } from '../safety/index.ts';
import { RunningIncidents } from '../emergency/index.ts';
import { Banners } from '../standing/index.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { messages } from './messages.ts';
import { NoneAhead } from './NoneAhead.tsx';
import { NextTrip } from './NextTrip.tsx';

/** The trip that matters now and the next three things; or what to do first. */
export function TodayScreen() {
  const { t } = useText();
  const home = useQuery('home.get', {});
  return (
    <Screen title={t(messages.title)}>
      <RunningIncidents />
      <Banners />
      <CopyReminder />
      <Loaded query={home}>
        {(value) => {
          if (value.next !== null) {
            return <NextTrip key={value.next.id} home={value} trip={value.next} />;
          }
          return value.counts.trips === 0 ? <FirstSteps counts={value.counts} /> : <NoneAhead />;
        }}
      </Loaded>
    </Screen>
  );
}
