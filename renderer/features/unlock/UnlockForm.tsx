import { LockOpen } from 'lucide-react';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { CardScreen, useAction, useQuery, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, PassphraseField, type PassphraseHandle, Row } from '../../ui/index.ts';
import { Glance } from './Glance.tsx';
import { messages } from './messages.ts';
import { Others } from './Others.tsx';
import type { Step } from './step.ts';
import { Trouble } from './Trouble.tsx';

/** One field. A wrong passphrase stands at the field; anything wrong with the file stands apart from it, with what can be done. */
export function UnlockForm({ onStep }: { readonly onStep: (step: Step) => void }) {
  const { t, sentence } = useText();
  const { app } = useSession();
  const field = useRef<PassphraseHandle>(null);
  const glance = useQuery('kit.glance', {});
  const { submit, edited, isEmpty, isBusy, error } = useUnlock(field);
  const isWrong = error?.code === 'wrongPassphrase';
  const atField = isEmpty ? t(messages.empty) : isWrong ? sentence(error) : undefined;
  // A file that cannot even be looked at is told before anything was typed.
  const refused = error ?? (glance.status === 'failed' ? glance.error : null);
  return (
    <CardScreen
      title={t(messages.unlockTitle)}
      under={<p className="unlock__kit">{app.kit.name}</p>}
      hasField
    >
      {glance.status === 'failed' ? null : (
        <Glance glance={glance.status === 'ready' ? glance.value : null} />
      )}
      <form onSubmit={(event) => void submit(event)}>
        <PassphraseField
          label={t(messages.passphrase)}
          handle={field}
          error={atField}
          onEdit={edited}
          autoFocus
        />
        <Row>
          <Button variant="primary" type="submit" icon={LockOpen} isPending={isBusy}>
            {t(messages.unlock)}
          </Button>
          <span role="status" className="ui-muted">
            {isBusy ? t(messages.unlocking) : null}
          </span>
        </Row>
      </form>
      {isWrong ? null : <Trouble error={refused} onStep={onStep} />}
      <Others onStep={onStep} isLostShown={glance.status !== 'failed'} />
    </CardScreen>
  );
}

function useUnlock(field: RefObject<PassphraseHandle | null>) {
  const { opened } = useSession();
  const { run, error, isBusy, clear } = useAction('kit.unlock');
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => {
    if (error !== null || isEmpty) field.current?.focus();
  }, [field, error, isEmpty]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const passphrase = field.current?.take() ?? new Uint8Array();
    setEmpty(passphrase.length === 0);
    if (passphrase.length === 0) return;
    const answer = await run({ passphrase });
    passphrase.fill(0);
    if (answer.ok) opened();
  };
  const edited = () => {
    setEmpty(false);
    clear();
  };
  return { submit, edited, isEmpty, isBusy, error };
}
