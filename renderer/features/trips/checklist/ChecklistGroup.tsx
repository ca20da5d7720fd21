import { useText } from '../../../i18n/index.ts';
import { Muted, Section } from '../../../ui/index.ts';
import { useNow } from '../now.ts';
import type { LineProps } from './ChecklistLine.tsx';
import { LineList } from './LineList.tsx';
import { messages } from './messages.ts';
import { isKept, type RowGroup } from './rows.ts';

interface ChecklistGroupProps extends Pick<LineProps, 'onTick' | 'onOpen'> {
  readonly group: RowGroup;
  readonly folded: ReadonlySet<string>;
  /** Id of the row whose details are open. */
  readonly openRow: string | null;
}

/** Rows of one moment under its label and due time; what was finished before this visit is folded below them. */
export function ChecklistGroup({ group, folded, ...list }: ChecklistGroupProps) {
  const { t } = useText();
  const { due, rows } = group;
  const finished = rows.filter((row) => folded.has(row.id));
  const open = rows.filter((row) => !folded.has(row.id));
  return (
    <Section title={t(group.label)} aside={due === null ? undefined : <When due={due} />}>
      {isKept(group) ? <Muted size="small">{t(messages.keptNote)}</Muted> : null}
      <LineList rows={open} hasDue={due === null} {...list} />
      {finished.length === 0 ? null : (
        <details className="trips-fold">
          <summary>{t(messages.finished, { count: finished.length })}</summary>
          <LineList rows={finished} hasDue={due === null} {...list} />
        </details>
      )}
    </Section>
  );
}

function When({ due }: { readonly due: NonNullable<RowGroup['due']> }) {
  const { format } = useText();
  const now = useNow();
  return <span className="ui-muted ui-small">{format.relative(due.utc, due.zone, now)}</span>;
}
