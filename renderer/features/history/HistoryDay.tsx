import type { HistoryLine } from '../../../src/contract/index.ts';
import { useText } from '../../i18n/index.ts';
import { Section } from '../../ui/index.ts';
import { type Day, zoneOf } from './days.ts';
import { messages } from './messages.ts';

interface HistoryDayProps {
  readonly day: Day;
  readonly idOf: (seq: number) => string;
}

export function HistoryDay({ day, idOf }: HistoryDayProps) {
  const { format } = useText();
  const [first] = day.lines;
  if (first === undefined) return null;
  const weekday = format.weekday(first.at, zoneOf(first));
  // A heading begins with a capital in French too.
  const title = `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${day.day.slice(0, 4)}`;
  return (
    <Section title={title}>
      <ol className="history-lines">
        {day.lines.map((line) => (
          <Line key={line.seq} id={idOf(line.seq)} line={line} />
        ))}
      </ol>
    </Section>
  );
}

interface LineProps {
  readonly id: string;
  readonly line: HistoryLine;
}

/** When, what, on which items, by whom. */
function Line({ id, line }: LineProps) {
  const { t, format } = useText();
  const { at, zone, what, who, items } = line;
  return (
    <li id={id} tabIndex={-1} className="history-line">
      <div>
        <p>
          {format.pair(at, zoneOf(line))}
          {zone === null ? <span className="ui-muted"> ({t(messages.noZone)})</span> : null}
        </p>
        <p className="ui-muted ui-small">{t(who)}</p>
      </div>
      <div className="history-line__words">
        <p>{t(what)}</p>
        {items.length === 0 ? null : (
          <ul className="history-items" aria-label={t(messages.items)}>
            {items.map((item) => (
              <li key={item.en}>{t(item)}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
