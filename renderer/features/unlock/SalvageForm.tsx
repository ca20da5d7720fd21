import { ArrowLeft, Wrench } from 'lucide-react';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { CardScreen, Refused, useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, PassphraseField, type PassphraseHandle, Row } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** Recovery mode: what it does, the passphrase, a place for the new kit. */
export function SalvageForm({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useText();
  const { app } = useSession();
  const field = useRef<PassphraseHandle>(null);
  const { submit, edited, isEmpty, isBusy, error } = useSalvage(field);
  const isWrong = error?.code === 'wrongPassphrase';
  const atField = isEmpty ? messages.empty : isWrong ? messages.wrongForDamaged : null;
  return (
    <CardScreen title={t(messages.salvage)} under={<p className="unlock__kit">{app.kit.name}</p>}>
      <p>{t(messages.salvageLead)}</p>
      <form onSubmit={(event) => void submit(event)}>
        <PassphraseField
          label={t(messages.passphrase)}
          handle={field}
          error={atField === null ? undefined : t(atField)}
          onEdit={edited}
        />
        <Refused error={isWrong ? null : error} />
        <Row>
          <Button variant="primary" type="submit" icon={Wrench} isPending={isBusy}>
            {t(messages.salvageNow)}
          </Button>
          <Button variant="quiet" icon={ArrowLeft} onPress={onLeave}>
            {t(messages.back)}
          </Button>
          <span role="status" className="ui-muted">
            {isBusy ? t(messages.salvaging) : null}
          </span>
        </Row>
      </form>
    </CardScreen>
  );
}

function useSalvage(field: RefObject<PassphraseHandle | null>) {
  const { opened, refresh } = useSession();
  const { run, error, isBusy, clear } = useAction('kit.salvage');
  const [isEmpty, setEmpty] = useState(false);
  const isWrong = error?.code === 'wrongPassphrase';
  useEffect(() => {
    if (isWrong || isEmpty) field.current?.focus();
  }, [field, isWrong, isEmpty]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    // The dialog for the place can be cancelled: the field keeps its text until the answer.
    const passphrase = field.current?.peek() ?? new Uint8Array();
    setEmpty(passphrase.length === 0);
    if (passphrase.length === 0) return;
    const answer = await run({ passphrase });
    passphrase.fill(0);
    if (answer.ok) {
      refresh();
      opened({ how: 'salvaged', report: answer.value });
    } else if (answer.error.code === 'wrongPassphrase') field.current?.take().fill(0);
  };
  const edited = () => {
    setEmpty(false);
    clear();
  };
  return { submit, edited, isEmpty, isBusy, error };
}
