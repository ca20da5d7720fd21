import { useId } from 'react';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section } from '../../../ui/index.ts';
import { useNowFor } from '../now.ts';
import type { LineProps } from './ChecklistLine.tsx';
import { isKept, type RowGroup } from './groups.ts';
import { LineList } from './LineList.tsx';
import { messages } from './messages.ts';
import type { View } from './rows.ts';

interface ChecklistGroupProps extends Pick<LineProps, 'onTick' | 'onOpen'> {
  readonly group: RowGroup;
  readonly view: View;
  /** Id of the row whose details are open. */
  readonly openRow: string | null;
}

/** Rows of one moment under its label and due time; what was finished before this visit is folded below them. */
export function ChecklistGroup({ group, view, ...list }: ChecklistGroupProps) {
  const { t } = useText();
  const { due, rows } = group;
  if (group.isNight) return <Night group={group} isOpen={view.nights.has(group.key)} {...list} />;
  const finished = rows.filter((row) => view.folded.has(row.id));
  const open = rows.filter((row) => !view.folded.has(row.id));
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

interface NightProps extends Omit<ChecklistGroupProps, 'view'> {
  /** As it was when the list was opened; the person folds it as they like. */
  readonly isOpen: boolean;
}

/** One night of a stay as one line that unfolds: tonight's is open. */
function Night({ group: { label, due, rows }, isOpen, ...list }: NightProps) {
  const { t, format } = useText();
  const id = useId();
  const done = rows.filter(({ state }) => state === 'done').length;
  return (
    <section aria-labelledby={id}>
      <details className="trips-night" open={isOpen}>
        <summary>
          <h2 id={id}>{t(label)}</h2>
          <span>
            {t(messages.done, { done: format.number(done), total: format.number(rows.length) })}
          </span>
          {due === null ? null : <When due={due} />}
        </summary>
        <LineList rows={rows} hasDue={due === null} {...list} />
      </details>
    </section>
  );
}

function When({ due }: { readonly due: NonNullable<RowGroup['due']> }) {
  const { format } = useText();
  const now = useNowFor(due.utc);
  return <span className="ui-muted ui-small">{format.relative(due.utc, due.zone, now)}</span>;
}
