import { type FormEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import type { ErrorCode } from '../../../../src/contract/index.ts';
import type { Localized, Refusal } from '../../../../src/kernel/index.ts';
import { Refused } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import {
  Button,
  Dialog,
  Muted,
  PassphraseField,
  type PassphraseHandle,
  Stack,
} from '../../../ui/index.ts';
import { messages } from './messages.ts';

/** What is done once the passphrase was typed; `useAction` of an operation fits. */
export interface Sealed {
  readonly run: (passphrase: Uint8Array<ArrayBuffer>) => Promise<{ readonly ok: boolean }>;
  readonly isBusy: boolean;
  readonly error: Refusal<ErrorCode> | null;
  readonly clear: () => void;
}

interface PassphraseDialogProps {
  readonly title: string;
  /** The verb of the button that does it. */
  readonly verb: string;
  readonly variant?: 'primary' | 'stop';
  readonly action: Sealed;
  /** Something else that is missing; null when nothing is. */
  readonly problem?: Localized | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A change of the keys: what it means, and the passphrase once more. It stays open while the key is worked on. */
export function PassphraseDialog(props: PassphraseDialogProps) {
  const { t } = useText();
  const { action, variant = 'primary' } = props;
  const form = useId();
  const close = () => (action.isBusy ? undefined : props.onClose());
  return (
    <Dialog
      isOpen
      onClose={close}
      title={props.title}
      actions={
        <>
          <Button onPress={close}>{t(messages.cancel)}</Button>
          <Button variant={variant} type="submit" form={form} isPending={action.isBusy}>
            {props.verb}
          </Button>
        </>
      }
    >
      <PassphraseForm id={form} {...props} />
      <div role="status">{action.isBusy ? <Muted>{t(messages.working)}</Muted> : null}</div>
    </Dialog>
  );
}

function PassphraseForm({ id, ...props }: PassphraseDialogProps & { readonly id: string }) {
  const { t, sentence } = useText();
  const field = useRef<PassphraseHandle>(null);
  const { submit, edited, missing } = useSubmit(field, props);
  const { error } = props.action;
  const isWrong = error?.code === 'wrongPassphrase';
  const atField = missing === null ? (isWrong ? sentence(error) : undefined) : t(missing);
  return (
    <form id={id} onSubmit={(event) => void submit(event)}>
      <Stack>
        {props.children}
        <PassphraseField
          label={t(messages.yourPassphrase)}
          handle={field}
          error={atField}
          onEdit={edited}
        />
        <Refused error={isWrong ? null : error} />
      </Stack>
    </form>
  );
}

function useSubmit(field: RefObject<PassphraseHandle | null>, props: PassphraseDialogProps) {
  const { action, problem = null, onDone } = props;
  const [missing, setMissing] = useState<Localized | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (action.isBusy) return;
    const typed = field.current?.peek() ?? new Uint8Array();
    const lacking = typed.length === 0 ? messages.typeIt : problem;
    typed.fill(0);
    setMissing(lacking);
    if (lacking !== null) return;
    const passphrase = field.current?.take() ?? new Uint8Array();
    const answer = await action.run(passphrase);
    passphrase.fill(0);
    if (answer.ok) onDone();
    else field.current?.focus();
  };
  const edited = () => {
    setMissing(null);
    action.clear();
  };
  return { submit, edited, missing };
}
