import type { StateNote } from '../../../src/contract/index.ts';
import { useText } from '../../i18n/index.ts';
import { messages } from './messages.ts';
import { useSavedAt } from './when.ts';
import { Words } from './Words.tsx';
import './standing.css';

interface StateLineProps {
  readonly state: StateNote;
}

/** "change 1 284, saved Tuesday 1 December, 18:02", and below it the three words of that state. */
export function StateLine({ state }: StateLineProps) {
  const { t, format } = useText();
  const savedAt = useSavedAt();
  return (
    <span className="standing-state">
      <span>
        {t(messages.state, { change: format.number(state.change), when: savedAt(state.savedAt) })}
      </span>
      <Words words={state.words} />
    </span>
  );
}
