import type { Progress as Counts } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Progress } from '../../../ui/index.ts';
import { messages } from './messages.ts';
import './checklist.css';

interface PhaseProgressProps {
  readonly label: string;
  readonly counts: Counts;
  /** true: the label stands there already, and everything is on one line where it fits. */
  readonly hideLabel?: boolean;
}

/** A number stays on the line of what it counts. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00A0');

/** A bar with its number, and in words what the bar does not count. */
export function PhaseProgress({ label, counts, hideLabel = false }: PhaseProgressProps) {
  const { t, format } = useText();
  const rest = [
    [counts.overdue, messages.restOverdue],
    [counts.notDone, messages.restNotDone],
    [counts.unknown, messages.restUnknown],
    [counts.doesNotApply, messages.restDoesNotApply],
  ] as const;
  const words = rest.flatMap(([count, message]) =>
    count === 0 ? [] : [unbroken(t(message, { count }))],
  );
  return (
    <div className={hideLabel ? 'trips-progress' : undefined}>
      <Progress
        label={label}
        hideLabel={hideLabel}
        done={counts.done}
        total={counts.total}
        words={t(messages.done, {
          done: format.number(counts.done),
          total: format.number(counts.total),
        })}
      />
      {words.length === 0 ? null : <Muted size="small">{words.join(' · ')}</Muted>}
    </div>
  );
}
