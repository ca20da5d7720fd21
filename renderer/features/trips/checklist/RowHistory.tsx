import type { AnswerEntry } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted } from '../../../ui/index.ts';
import type { Answered } from './answers.ts';
import { details, states } from './messages.ts';

/** Every answer with its time on the clock of the person who gave it, newest first. */
export function RowHistory({ answer }: Pick<Answered, 'answer'>) {
  const { t } = useText();
  if (answer === null) return <Muted size="small">{t(details.noHistory)}</Muted>;
  const entries = [...answer.history, answer.current].toReversed();
  return (
    <ol className="trips-history">
      {entries.map((entry, index) => (
        // Two answers may bear the same instant; their order never changes.
        <Entry key={`${entry.at} ${index}`} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: AnswerEntry }) {
  const { t, format } = useText();
  return (
    <li>
      <span>{t(states[entry.state ?? 'to-do'])}</span>
      <span className="ui-muted ui-small">{format.dateTime(entry.at, entry.zone)}</span>
      {entry.reason === '' ? null : <p className="ui-small">{entry.reason}</p>}
      {entry.note === '' ? null : <p className="ui-small trips-history__note">{entry.note}</p>}
    </li>
  );
}
