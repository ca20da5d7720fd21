import type { ChecklistRow } from '../../../src/checklists/index.ts';
import { useText } from '../../i18n/index.ts';
import { Stack } from '../../ui/index.ts';
import { LineList, NextThree, Rows, useAnswers, useRowPanel } from '../trips/index.ts';
import { type Chosen, rowsIn } from './chosen.ts';
import { messages } from './messages.ts';

interface ChosenRowsProps {
  readonly trip: string;
  readonly rows: readonly ChecklistRow[];
  readonly chosen: Chosen;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

export function ChosenRows({ trip, rows, chosen, hasMore, onMore }: ChosenRowsProps) {
  const { t } = useText();
  const answers = useAnswers(trip);
  const panel = useRowPanel(trip, answers.give);
  const next = rowsIn(rows, chosen.next);
  const late = rowsIn(rows, chosen.late);
  return (
    <Rows rows={rows} answers={answers} panel={panel}>
      {(line) => (
        <Stack>
          <NextThree
            rows={next}
            openRow={panel.openRow}
            hasMore={hasMore}
            onMore={onMore}
            {...line}
          />
          {late.length === 0 ? null : (
            <details className="trips-fold">
              <summary>{t(messages.otherOverdue, { count: late.length })}</summary>
              <LineList rows={late} openRow={panel.openRow} {...line} />
            </details>
          )}
        </Stack>
      )}
    </Rows>
  );
}
