import { type FormEvent, useId, useState } from 'react';
import type { RegisteredDevice } from '../../../../src/devices/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog, Stack, TextField, useToast } from '../../../ui/index.ts';
import { messages, one } from '../messages.ts';

interface ReturnDialogProps {
  readonly device: RegisteredDevice;
  readonly onClose: () => void;
}

const CHANGES = ['device.', 'history.'];

/** The condition as it is typed, and taking the device back. */
function useReturn({ device, onClose }: ReturnDialogProps) {
  const give = useAction('device.return', CHANGES);
  const tell = useToast();
  const [condition, setCondition] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (give.isBusy) return;
    const answer = await give.run({ device: device.id, condition });
    if (!answer.ok) return;
    tell({ message: one.back });
    onClose();
  };
  return { condition, setCondition, submit, isBusy: give.isBusy, error: give.error };
}

/** In what condition it came back; the kit notes the moment. */
export function ReturnDialog({ device, onClose }: ReturnDialogProps) {
  const { t, format } = useText();
  const form = useId();
  const { condition, setCondition, submit, isBusy, error } = useReturn({ device, onClose });
  const loan = device.loans.find(({ back }) => back === null);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(one.backTitle, { label: device.label })}
      actions={
        <>
          <Button onPress={onClose}>{t(messages.cancel)}</Button>
          <Button variant="primary" type="submit" form={form} isPending={isBusy}>
            {t(one.giveBack)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <Stack>
          {loan === undefined ? null : (
            <p>{t(one.backFrom, { to: loan.to, when: format.dateTime(loan.out, loan.zone) })}</p>
          )}
          <TextField
            label={t(one.condition)}
            help={t(one.conditionHelp)}
            value={condition}
            onChange={setCondition}
            lines={3}
            maxLength={500}
            autoFocus
          />
          <Refused error={error} />
        </Stack>
      </form>
    </Dialog>
  );
}
