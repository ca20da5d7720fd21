import { memo } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { TickBox } from '../../../ui/index.ts';
import { useNowFor } from '../now.ts';
import { LineState } from './LineState.tsx';
import { messages, states } from './messages.ts';
import { isOverdue } from './rows.ts';
import { useProof } from './proof.ts';
import './checklist.css';

export interface LineProps {
  readonly row: ChecklistRow;
  /** Its details are beside the list. */
  readonly isOpen: boolean;
  /** Told when its heading has no due time: when it is due, and at what moment of the trip. */
  readonly hasDue: boolean;
  readonly onTick: (row: ChecklistRow, done: boolean) => void;
  readonly onOpen: (row: string) => void;
}

/** One row: the box ticks, and everything else is one button that opens the details. Drawn again only when it changed. */
export const ChecklistLine = memo(function ChecklistLine(props: LineProps) {
  const { row, isOpen, onTick, onOpen } = props;
  const { t } = useText();
  const now = useNowFor(row.due.utc);
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
        <Words row={row} now={now} hasDue={props.hasDue} />
        <Side row={row} isLate={isLate} />
      </button>
    </li>
  );
});

function Words({ row, now, hasDue }: Pick<LineProps, 'row' | 'hasDue'> & { readonly now: number }) {
  const { t, format } = useText();
  const when = `${t(row.momentLabel)} · ${format.relative(row.due.utc, row.due.zone, now)}`;
  return (
    <span className="trips-line__words">
      <span className="trips-line__title">{t(row.title)}</span>
      {row.device === null ? null : (
        <span className="trips-line__device">{t(row.device.name)}</span>
      )}
      <span className="trips-line__why">{t(row.why)}</span>
      {hasDue ? <span className="trips-line__due">{when}</span> : null}
    </span>
  );
}

function Side({ row, isLate }: { readonly row: ChecklistRow; readonly isLate: boolean }) {
  const { t } = useText();
  const proof = useProof(row);
  return (
    <span className="trips-line__side">
      <LineState row={row} isLate={isLate} />
      <span>{proof}</span>
      {row.toBeConfirmed ? <span>{t(messages.toBeConfirmed)}</span> : null}
    </span>
  );
}
