import { useState } from 'react';
import type { ChecklistRow, Progress, RowDevice } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Stack } from '../../../ui/index.ts';
import type { Answers } from './answers.ts';
import { ChecklistGroup } from './ChecklistGroup.tsx';
import { groupRows } from './groups.ts';
import { ListTools } from './ListTools.tsx';
import { messages } from './messages.ts';
import type { RowPanel } from './panel.tsx';
import { PhaseProgress } from './PhaseProgress.tsx';
import { type Filter, type Surroundings, viewOf } from './rows.ts';
import { Rows } from './Rows.tsx';

export interface PhaseListProps {
  /** Rows of one phase. */
  readonly rows: readonly ChecklistRow[];
  readonly counts: Progress;
  /** That rows of the trip are about. */
  readonly devices: readonly RowDevice[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly surroundings: Surroundings;
  readonly answers: Answers;
  readonly panel: RowPanel;
}

/** One phase of a checklist: its progress, a filter, and its rows by moment. */
export function PhaseList(props: PhaseListProps) {
  const { rows, counts, devices, filter, surroundings, answers, panel } = props;
  const { t } = useText();
  const [view, setView] = useState(() => viewOf(rows, filter, surroundings));
  const shown = rows.filter((row) => !view.hidden.has(row.id));
  const choose = (next: Filter) => {
    props.onFilter(next);
    setView(viewOf(rows, next, surroundings));
  };
  return (
    <Rows rows={rows} answers={answers} panel={panel}>
      {(line, undo) => (
        <Stack gap="group">
          <Stack gap="close">
            <PhaseProgress label={t(messages.progress)} hideLabel counts={counts} />
            <ListTools
              rows={rows}
              devices={devices}
              surroundings={surroundings}
              filter={filter}
              shown={shown.length}
              onFilter={choose}
              onUndo={answers.canUndo ? undo : null}
            />
          </Stack>
          {shown.length === 0 ? <Muted>{t(messages.nothingShown)}</Muted> : null}
          {groupRows(shown).map((group) => (
            <ChecklistGroup
              key={group.key}
              group={group}
              view={view}
              openRow={panel.openRow}
              {...line}
            />
          ))}
        </Stack>
      )}
    </Rows>
  );
}
