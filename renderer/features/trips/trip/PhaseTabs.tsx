import { useMemo, useState } from 'react';
import type { Phase } from '../../../../src/checklists/index.ts';
import type { TripSummary } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Tabs } from '../../../ui/index.ts';
import { PhaseList, type PhaseListProps } from '../checklist/PhaseList.tsx';
import { messages } from '../messages.ts';
import { PHASES, phases } from '../words.ts';

interface PhaseTabsProps extends Omit<PhaseListProps, 'counts'> {
  /** Where the trip stands today: the tab that is open first. */
  readonly phase: Phase;
  readonly progress: TripSummary['progress'];
}

/** The checklist in its three phases. */
export function PhaseTabs({ phase, progress, rows, ...list }: PhaseTabsProps) {
  const { t, format } = useText();
  const [selected, select] = useState(phase);
  const byPhase = useMemo(
    () => new Map(PHASES.map((key) => [key, rows.filter((row) => row.phase === key)])),
    [rows],
  );
  return (
    <Tabs
      label={t(messages.phases)}
      selected={selected}
      onSelect={select}
      tabs={PHASES.map((key) => ({
        key,
        title: t(phases[key]),
        note: format.outOf(progress[key].done, progress[key].total),
        content: <PhaseList rows={byPhase.get(key) ?? []} counts={progress[key]} {...list} />,
      }))}
    />
  );
}
