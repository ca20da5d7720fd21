import type { ReactNode } from 'react';
import { useText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { type Target, useActs } from './acts.ts';
import type { LineProps } from './ChecklistLine.tsx';
import { rowKeys } from './keys.ts';
import { messages } from './messages.ts';
import './checklist.css';

interface RowsProps extends Target {
  readonly children: (line: Pick<LineProps, 'onTick' | 'onOpen'>, undo: () => void) => ReactNode;
}

/** Ticks, keys and undo for the rows drawn inside it, with the sentence of a save that was refused. */
export function Rows({ children, ...target }: RowsProps) {
  const { t, sentence } = useText();
  const { tick, open, undo, undone, error } = useActs(target);
  const onKeyDown = rowKeys({
    onOpen: (id) => open(id, false),
    onNote: (id) => open(id, true),
    onUndo: () => void undo(),
  });
  return (
    <div className="trips-rows" data-rows onKeyDown={onKeyDown}>
      {error === null ? null : (
        <Banner tone="stop" isAnnounced>
          {sentence(error)}
        </Banner>
      )}
      {children(
        { onTick: (row, done) => void tick(row, done), onOpen: (id) => open(id, false) },
        () => void undo(),
      )}
      <p role="status" className="ui-hidden">
        {undone === null ? null : t(messages.undone, { title: t(undone) })}
      </p>
    </div>
  );
}
