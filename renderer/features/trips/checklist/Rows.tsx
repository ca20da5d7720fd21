import { type ReactNode, useState } from 'react';
import { useText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { type Target, useActs } from './acts.ts';
import type { LineProps } from './ChecklistLine.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { rowKeys } from './keys.ts';
import { messages } from './messages.ts';
import './checklist.css';

interface RowsProps extends Target {
  readonly children: (line: Pick<LineProps, 'onTick' | 'onOpen'>, undo: () => void) => ReactNode;
}

/** Ticks, keys and undo for the rows drawn inside it, with the sentence of a save that was refused. */
export function Rows({ children, ...target }: RowsProps) {
  const { t, sentence } = useText();
  const { acts, undone, error } = useActs(target);
  const { open, undo, onTick, onOpen } = acts;
  const [isHelp, setHelp] = useState(false);
  const onKeyDown = rowKeys({
    onOpen,
    onNote: (id) => open(id, 'note'),
    onEvidence: (id) => open(id, 'evidence'),
    onUndo: undo,
    onHelp: () => setHelp(true),
  });
  return (
    <div className="trips-rows" data-rows onKeyDown={onKeyDown}>
      {error === null ? null : (
        <Banner tone="stop" isAnnounced>
          {sentence(error)}
        </Banner>
      )}
      {children({ onTick, onOpen }, undo)}
      {isHelp ? <KeysDialog onClose={() => setHelp(false)} /> : null}
      <p role="status" className="ui-hidden">
        {undone === null ? null : t(messages.undone, { title: t(undone) })}
      </p>
    </div>
  );
}
