import { useState } from 'react';
import type { Phase } from '../../../../src/checklists/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Tabs } from '../../../ui/index.ts';
import { useAnswers } from '../checklist/answers.ts';
import { useRowPanel } from '../checklist/panel.tsx';
import { PhaseList } from '../checklist/PhaseList.tsx';
import { messages } from '../messages.ts';
import { PHASES, phases } from '../words.ts';

interface PhaseTabsProps {
  readonly trip: string;
  /** Where the trip stands today: the tab that is open first. */
  readonly phase: Phase;
}

/** The checklist in its three phases. */
export function PhaseTabs({ trip, phase }: PhaseTabsProps) {
  const { t, format } = useText();
  const checklist = useQuery('checklist.get', { trip });
  const [selected, select] = useState(phase);
  const answers = useAnswers(trip);
  const panel = useRowPanel(trip, answers.give);
  return (
    <Loaded query={checklist}>
      {({ rows, progress }) => (
        <Tabs
          label={t(messages.phases)}
          selected={selected}
          onSelect={select}
          tabs={PHASES.map((key) => ({
            key,
            title: t(phases[key]),
            note: format.outOf(progress[key].done, progress[key].total),
            content: (
              <PhaseList
                rows={rows.filter((row) => row.phase === key)}
                counts={progress[key]}
                answers={answers}
                panel={panel}
              />
            ),
          }))}
        />
      )}
    </Loaded>
  );
}
