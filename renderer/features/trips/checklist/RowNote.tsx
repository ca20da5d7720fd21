import { useRef } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, TextField } from '../../../ui/index.ts';
import { useFocusLater } from '../focus.ts';
import type { Given, Saved } from './answers.ts';
import { details } from './messages.ts';
import { useNote } from './note.ts';

interface RowNoteProps {
  readonly trip: string;
  readonly row: ChecklistRow;
  readonly onGive: (given: Given) => Promise<Saved>;
  /** true: N was pressed on the row. */
  readonly takesFocus: boolean;
}

export function RowNote({ trip, row, onGive, takesFocus }: RowNoteProps) {
  const { t, sentence } = useText();
  const { text, setText, save, isSaved, error } = useNote(trip, row, onGive);
  const field = useRef<HTMLDivElement>(null);
  useFocusLater(takesFocus, () => field.current?.querySelector('textarea'));
  return (
    <div ref={field}>
      <TextField
        label={t(details.note)}
        help={t(details.noteHelp)}
        value={text}
        onChange={setText}
        onBlur={() => void save()}
        lines={4}
        maxLength={4000}
        width="full"
      />
      <p role="status" className="ui-muted ui-small">
        {isSaved ? t(details.saved) : null}
      </p>
      {error === null ? null : (
        <Banner tone="stop" isAnnounced>
          {sentence(error)}
        </Banner>
      )}
    </div>
  );
}
