import { useRef } from 'react';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, TextField } from '../../../ui/index.ts';
import { useFocusLater } from '../focus.ts';
import type { Saved } from './answers.ts';
import { details } from './messages.ts';
import { useNote } from './note.ts';

interface RowNoteProps {
  readonly label?: Localized;
  readonly draftKey: string;
  /** What is saved. */
  readonly kept: string;
  readonly onSave: (text: string) => Promise<Saved>;
  /** true: N was pressed on the row. */
  readonly takesFocus?: boolean;
}

export function RowNote({ takesFocus = false, label = details.note, ...note }: RowNoteProps) {
  const { t, sentence } = useText();
  const { text, setText, save, isSaved, error } = useNote(note.draftKey, note.kept, note.onSave);
  const field = useRef<HTMLDivElement>(null);
  useFocusLater(takesFocus, () => field.current?.querySelector('textarea'));
  return (
    <div ref={field}>
      <TextField
        label={t(label)}
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
