import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { TickBox } from '../../../ui/index.ts';
import { useAnswers } from '../checklist/answers.ts';
import type { LineProps } from '../checklist/ChecklistLine.tsx';
import { messages, states } from '../checklist/messages.ts';
import { useRowPanel } from '../checklist/panel.tsx';
import { Rows } from '../checklist/Rows.tsx';

interface BorderRowsProps {
  readonly trip: string;
  readonly rows: readonly ChecklistRow[];
}

/** The rows in large type with a box each; the keys are those of the list. */
export function BorderRows({ trip, rows }: BorderRowsProps) {
  const answers = useAnswers(trip);
  const panel = useRowPanel(trip, answers.give);
  return (
    <Rows rows={rows} answers={answers} panel={panel}>
      {({ onTick }) => (
        <ul className="border-rows">
          {rows.map((row) => (
            <Line key={row.id} row={row} onTick={onTick} />
          ))}
        </ul>
      )}
    </Rows>
  );
}

function Line({ row, onTick }: Pick<LineProps, 'row' | 'onTick'>) {
  const { t } = useText();
  const state = t(states[row.state]);
  return (
    <li className="border-row" data-row={row.id}>
      <TickBox
        label={t(messages.boxLabel, { title: t(row.title), state })}
        state={row.state === 'to-do' ? null : row.state}
        onChange={(done) => onTick(row, done)}
      />
      <span>
        {t(row.title)}
        {row.device === null ? null : <span className="border-about">{t(row.device.name)}</span>}
      </span>
      <span className="border-state">{state}</span>
    </li>
  );
}
