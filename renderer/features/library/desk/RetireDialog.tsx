import { type FormEvent, useId, useState } from 'react';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog, Muted, Stack, useToast } from '../../../ui/index.ts';
import { desk } from '../messages.ts';
import { ReasonFields } from './ReasonFields.tsx';
import { isWritten } from './TwoTexts.tsx';

interface RetireDialogProps {
  readonly id: string;
  readonly base: string;
  readonly onClose: () => void;
}

function useRetire({ id, base, onClose }: RetireDialogProps) {
  const tell = useToast();
  const [reason, setReason] = useState({ en: '', fr: '' });
  const [isJudged, setJudged] = useState(false);
  const set = useAction('library.setChange', ['library.']);
  const retire = async (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (!isWritten(reason) || set.isBusy) return;
    const answer = await set.run({ change: { kind: 'retired', id, base, reason } });
    if (!answer.ok) return;
    tell({ message: desk.kept });
    onClose();
  };
  return { reason, setReason, isJudged, retire, isBusy: set.isBusy, error: set.error };
}

/** Takes an item out of the next edition, with the reason. */
export function RetireDialog(props: RetireDialogProps) {
  const { t } = useText();
  const form = useId();
  const { reason, setReason, isJudged, retire, isBusy, error } = useRetire(props);
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      width="wide"
      title={t(desk.retireTitle)}
      actions={
        <>
          <Button onPress={props.onClose}>{t(desk.cancel)}</Button>
          <Button variant="stop" type="submit" form={form} isPending={isBusy}>
            {t(desk.retire)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void retire(event)}>
        <Stack>
          <Muted>{t(desk.retireLead)}</Muted>
          <ReasonFields value={reason} onChange={setReason} isJudged={isJudged} />
          <Refused error={error} />
        </Stack>
      </form>
    </Dialog>
  );
}
