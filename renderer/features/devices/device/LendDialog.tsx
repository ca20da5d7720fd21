import { type FormEvent, useId, useState } from 'react';
import type { LoanDraft, RegisteredDevice } from '../../../../src/devices/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, DateField, Dialog, Stack, TextField, useToast } from '../../../ui/index.ts';
import { messages, one } from '../messages.ts';

interface LendDialogProps {
  readonly device: RegisteredDevice;
  readonly onClose: () => void;
}

const CHANGES = ['device.', 'history.'];
const today = (): string => new Date().toLocaleDateString('en-CA');

/** The loan as it is typed, and making it. */
function useLending({ device, onClose }: LendDialogProps) {
  const lend = useAction('device.lend', CHANGES);
  const tell = useToast();
  const [loan, setLoan] = useState<LoanDraft>({ to: '', from: '', due: null });
  const isReady = loan.to.trim() !== '' && loan.from.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || lend.isBusy) return;
    const answer = await lend.run({ device: device.id, loan });
    if (!answer.ok) return;
    tell({ message: one.lent, values: { to: loan.to.trim() } });
    onClose();
  };
  const change = (part: Partial<LoanDraft>) => setLoan({ ...loan, ...part });
  return { loan, change, isReady, submit, isBusy: lend.isBusy, error: lend.error };
}

/** Who takes it, from whom, until when; the kit notes the moment. */
export function LendDialog({ device, onClose }: LendDialogProps) {
  const { t } = useText();
  const form = useId();
  const { loan, change, isReady, submit, isBusy, error } = useLending({ device, onClose });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(one.lendTitle, { label: device.label })}
      actions={
        <>
          <Button onPress={onClose}>{t(messages.cancel)}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={isBusy}
            isDisabled={!isReady}
          >
            {t(one.lend)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <Stack>
          <LoanFields loan={loan} onChange={change} />
          <Refused error={error} />
        </Stack>
      </form>
    </Dialog>
  );
}

interface LoanFieldsProps {
  readonly loan: LoanDraft;
  readonly onChange: (part: Partial<LoanDraft>) => void;
}

function LoanFields({ loan, onChange }: LoanFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t(one.to)}
        value={loan.to}
        onChange={(to) => onChange({ to })}
        maxLength={120}
        isRequired
        autoFocus
      />
      <TextField
        label={t(one.from)}
        value={loan.from}
        onChange={(from) => onChange({ from })}
        maxLength={120}
        isRequired
      />
      <DateField
        label={t(one.due)}
        help={t(one.dueHelp)}
        value={loan.due}
        onChange={(due) => onChange({ due })}
        min={today()}
      />
    </>
  );
}
