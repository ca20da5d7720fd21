import { useState } from 'react';
import type { ChecklistRow, Progress } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Stack } from '../../../ui/index.ts';
import { useNow } from '../now.ts';
import type { Answers } from './answers.ts';
import { ChecklistGroup } from './ChecklistGroup.tsx';
import { ListTools } from './ListTools.tsx';
import { messages } from './messages.ts';
import type { RowPanel } from './panel.tsx';
import { PhaseProgress } from './PhaseProgress.tsx';
import { type Filter, groupRows, viewOf } from './rows.ts';
import { Rows } from './Rows.tsx';

interface PhaseListProps {
  /** Rows of one phase. */
  readonly rows: readonly ChecklistRow[];
  readonly counts: Progress;
  readonly answers: Answers;
  readonly panel: RowPanel;
}

/** One phase of a checklist: its progress, a filter, and its rows by moment. */
export function PhaseList({ rows, counts, answers, panel }: PhaseListProps) {
  const { t } = useText();
  const now = useNow();
  const [filter, setFilter] = useState<Filter>('all');
  const [view, setView] = useState(() => viewOf(rows, 'all', now));
  const groups = groupRows(rows.filter((row) => !view.hidden.has(row.id)));
  const choose = (next: Filter) => {
    setFilter(next);
    setView(viewOf(rows, next, now));
  };
  return (
    <Rows rows={rows} answers={answers} panel={panel}>
      {(line, undo) => (
        <Stack gap="group">
          <Stack gap="close">
            <PhaseProgress label={t(messages.progress)} hideLabel counts={counts} />
            <ListTools
              rows={rows}
              now={now}
              filter={filter}
              onFilter={choose}
              onUndo={answers.canUndo ? undo : null}
            />
          </Stack>
          {groups.length === 0 ? <Muted>{t(messages.nothingShown)}</Muted> : null}
          {groups.map((group) => (
            <ChecklistGroup
              key={group.key}
              group={group}
              folded={view.folded}
              openRow={panel.openRow}
              {...line}
            />
          ))}
        </Stack>
      )}
    </Rows>
  );
}
