import { useMemo, useState } from 'react';
import type { ChecklistRow, RowDevice } from '../../../../src/checklists/index.ts';
import type { ChecklistView, TripView } from '../../../../src/contract/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Section, Stack } from '../../../ui/index.ts';
import { useAnswers } from '../checklist/answers.ts';
import { useFilter } from '../checklist/filter.ts';
import { messages as list } from '../checklist/messages.ts';
import { NextThree } from '../checklist/NextThree.tsx';
import { nextThree, ownIds } from '../checklist/rows.ts';
import { useRowPanel } from '../checklist/panel.tsx';
import { Rows } from '../checklist/Rows.tsx';
import { useSteady } from '../checklist/steady.ts';
import { useNow } from '../now.ts';
import { Legs } from './Legs.tsx';
import { PhaseTabs } from './PhaseTabs.tsx';
import { TripDevices } from './TripDevices.tsx';

interface ChecklistProps {
  readonly trip: TripView;
  /** Id of a device that the list was asked for by; null: all. */
  readonly device: string | null;
}

/** The checklist of a trip: the next three things, the legs, and its three phases. */
export function Checklist({ trip, device }: ChecklistProps) {
  const checklist = useQuery('checklist.get', { trip: trip.id });
  return (
    <Loaded query={checklist}>{(view) => <Known trip={trip} device={device} view={view} />}</Loaded>
  );
}

/** The devices that rows are about, in the order of the rows. */
const devicesIn = (rows: readonly ChecklistRow[]): readonly RowDevice[] => [
  ...new Map(rows.flatMap(({ device }) => (device === null ? [] : [[device.id, device]]))).values(),
];

function Known({ trip, device, view }: ChecklistProps & { readonly view: ChecklistView }) {
  const { t } = useText();
  const now = useNow();
  const rows = useSteady(view.rows);
  const answers = useAnswers(trip.id);
  const panel = useRowPanel(trip.id, answers.give);
  const [filter, setFilter] = useFilter(trip.id, device);
  const devices = useMemo(() => devicesIn(rows), [rows]);
  const owned = trip.trip.devices;
  const surroundings = useMemo(() => ({ now, ownDevices: ownIds(owned) }), [now, owned]);
  const isKnown = devices.some(({ id }) => id === filter.device);
  return (
    <Stack gap="group">
      <ClockNotes notes={view.clocks} />
      <Section title={t(list.nextThings)}>
        <Next
          rows={rows}
          next={nextThree(rows, trip.phase, now).map(({ id }) => id)}
          answers={answers}
          panel={panel}
        />
      </Section>
      <Legs legs={trip.legs} />
      <TripDevices trip={trip.id} devices={owned} rows={rows} />
      <PhaseTabs
        phase={trip.phase}
        progress={trip.progress}
        rows={rows}
        devices={devices}
        // A device that was taken off the trip has no rows any more.
        filter={isKnown ? filter : { ...filter, device: null }}
        onFilter={setFilter}
        surroundings={surroundings}
        answers={answers}
        panel={panel}
      />
    </Stack>
  );
}

interface NextProps extends Omit<Parameters<typeof Rows>[0], 'children'> {
  readonly next: readonly string[];
}

/** Chosen when the trip is opened, and again when others are asked for. */
function Next({ next, ...target }: NextProps) {
  const [chosen, setChosen] = useState(next);
  const rows = chosen.flatMap((id) => target.rows.find((row) => row.id === id) ?? []);
  return (
    <Rows {...target}>
      {(line) => (
        <NextThree
          rows={rows}
          openRow={target.panel.openRow}
          hasMore={next.length > 0}
          onMore={() => setChosen(next)}
          {...line}
        />
      )}
    </Rows>
  );
}

/** Where the trip crosses the date line or the clocks change. */
function ClockNotes({ notes }: { readonly notes: ChecklistView['clocks'] }) {
  const { t } = useText();
  if (notes.length === 0) return null;
  return (
    <Banner>
      {notes.map((note) => (
        <p key={note.en}>{t(note)}</p>
      ))}
    </Banner>
  );
}
