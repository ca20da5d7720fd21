import { Label, ProgressBar } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import './progress.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** true: the label is for screen readers only, because it stands beside the bar already. */
  readonly hideLabel?: boolean;
  /** Replaces "12 of 40". */
  readonly words?: string;
}

/** A bar and its number; never the bar alone. */
export function Progress({ label, done, total, hideLabel = false, words }: ProgressProps) {
  const { format } = useText();
  const number = words ?? format.outOf(done, total);
  return (
    <ProgressBar
      className="ui-progress"
      value={done}
      maxValue={Math.max(total, 1)}
      valueLabel={number}
    >
      {({ percentage = 0 }) => (
        <>
          <Label className={hideLabel ? 'ui-hidden' : 'ui-progress__label'}>{label}</Label>
          <div className="ui-progress__track">
            <div className="ui-progress__fill" style={{ width: `${percentage}%` }} />
          </div>
          <span className="ui-progress__number">{number}</span>
        </>
      )}
    </ProgressBar>
  );
}
