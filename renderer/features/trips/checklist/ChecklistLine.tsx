import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { TickBox } from '../../../ui/index.ts';
import { LineState } from './LineState.tsx';
import { messages, proofOf, states } from './messages.ts';
import { isOverdue } from './rows.ts';
import './checklist.css';

export interface LineProps {
  readonly row: ChecklistRow;
  readonly now: number;
  /** Its details are beside the list. */
  readonly isOpen: boolean;
  /** Told when its heading has no due time. */
  readonly hasDue: boolean;
  readonly onTick: (row: ChecklistRow, done: boolean) => void;
  readonly onOpen: (row: string) => void;
}

/** One row: the box ticks, and everything else is one button that opens the details. */
export function ChecklistLine({ row, now, isOpen, hasDue, onTick, onOpen }: LineProps) {
  const { t } = useText();
  const isLate = isOverdue(row, now);
  const state = t(isLate ? messages.overdue : states[row.state]);
  return (
    <li className="trips-line" data-row={row.id} {...(isOpen ? { 'data-open': true } : {})}>
      <TickBox
        label={t(messages.boxLabel, { title: t(row.title), state })}
        state={row.state === 'to-do' ? null : row.state}
        onChange={(done) => onTick(row, done)}
      />
      <button
        type="button"
        className="trips-line__open"
        // The box is the row's one stop for the Tab key, and Enter on it opens the same details.
        tabIndex={-1}
        onClick={() => onOpen(row.id)}
        {...(isOpen ? { 'aria-current': true } : {})}
      >
        <Words row={row} now={now} hasDue={hasDue} />
        <span className="trips-line__side">
          <LineState row={row} isLate={isLate} />
          <span>{t(messages.proof, { proof: t(proofOf(row.minEvidence)) })}</span>
        </span>
      </button>
    </li>
  );
}

function Words({ row, now, hasDue }: Pick<LineProps, 'row' | 'now' | 'hasDue'>) {
  const { t, format } = useText();
  return (
    <span className="trips-line__words">
      <span className="trips-line__title">{t(row.title)}</span>
      <span className="trips-line__why">{t(row.why)}</span>
      {hasDue ? (
        <span className="trips-line__due">{format.relative(row.due.utc, row.due.zone, now)}</span>
      ) : null}
    </span>
  );
}
