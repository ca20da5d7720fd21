import { type FormEvent, useId, useState } from 'react';
import type { ChangeLine, LibraryView } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog, Muted, Stack, TextField, useToast } from '../../../ui/index.ts';
import { desk, form as words } from '../messages.ts';
import { isWritten, TwoTexts } from './TwoTexts.tsx';

interface PublishDialogProps {
  readonly view: LibraryView;
  readonly number: number;
  readonly onClose: () => void;
}

function usePublish(onClose: () => void) {
  const tell = useToast();
  const [note, setNote] = useState({ en: '', fr: '' });
  const [by, setBy] = useState('');
  const [isJudged, setJudged] = useState(false);
  const publish = useAction('library.publish', ['library.']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (!isWritten(note) || by.trim() === '' || publish.isBusy) return;
    const answer = await publish.run({ note, by: by.trim() });
    if (!answer.ok) return;
    tell({ message: desk.published, values: { number: answer.value.edition.number } });
    onClose();
  };
  return { note, setNote, by, setBy, isJudged, submit, publish };
}

/** What will be in the edition first, then the note to travellers and who signs it. */
export function PublishDialog({ view, number, onClose }: PublishDialogProps) {
  const { t } = useText();
  const form = useId();
  const publishing = usePublish(onClose);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t(desk.publish, { number })}
      actions={
        <>
          <Button onPress={onClose}>{t(desk.cancel)}</Button>
          <Button variant="primary" type="submit" form={form} isPending={publishing.publish.isBusy}>
            {t(desk.publish, { number })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void publishing.submit(event)} noValidate>
        <Stack>
          <p>{t(desk.summary, countsOf(view.changes))}</p>
          <Muted>{t(desk.publishLead)}</Muted>
          <Said {...publishing} />
          <Refused error={publishing.publish.error} />
        </Stack>
      </form>
    </Dialog>
  );
}

const LABELS = { en: desk.noteEn, fr: desk.noteFr };

function Said({ note, setNote, by, setBy, isJudged }: ReturnType<typeof usePublish>) {
  const { t } = useText();
  return (
    <>
      <TwoTexts
        labels={LABELS}
        value={note}
        onChange={setNote}
        maxLength={2000}
        isJudged={isJudged}
      />
      <TextField
        label={t(desk.by)}
        help={t(desk.byHelp)}
        value={by}
        onChange={setBy}
        error={isJudged && by.trim() === '' ? t(words.missing) : undefined}
        maxLength={120}
        isFreeText
        isRequired
      />
    </>
  );
}

function countsOf(changes: readonly ChangeLine[]) {
  const count = (wanted: ChangeLine['kind']) =>
    changes.filter(({ kind }) => kind === wanted).length;
  return { added: count('added'), amended: count('amended'), retired: count('retired') };
}
