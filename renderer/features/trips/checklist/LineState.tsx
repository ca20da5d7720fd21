import { Clock, StickyNote } from 'lucide-react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/index.ts';
import { messages, states } from './messages.ts';

interface LineStateProps {
  readonly row: ChecklistRow;
  readonly isLate: boolean;
}

/** The state in words, and that there is a note; nothing for a row that simply waits. */
export function LineState({ row, isLate }: LineStateProps) {
  const { t } = useText();
  const hasNote = (row.answer?.current.note ?? '') !== '';
  const hasState = row.state !== 'to-do';
  if (!isLate && !hasState && !hasNote) return null;
  return (
    <span className="trips-line__state" {...(isLate ? { 'data-late': true } : {})}>
      {isLate ? <Icon shape={Clock} size={16} /> : null}
      {isLate ? t(messages.overdue) : null}
      {hasState ? t(states[row.state]) : null}
      {hasNote ? <Icon shape={StickyNote} size={16} /> : null}
      {hasNote ? t(messages.noted) : null}
    </span>
  );
}
