import { FolderOpen, LockOpen, Plus } from 'lucide-react';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Refused, useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, PassphraseField, type PassphraseHandle, Row } from '../../ui/index.ts';
import { Head } from './Head.tsx';
import { messages } from './messages.ts';

/** One field. A wrong passphrase stands at the field; anything wrong with the file stands apart from it. */
export function UnlockForm({ onMake }: { readonly onMake: () => void }) {
  const { t, sentence } = useText();
  const { app } = useSession();
  const field = useRef<PassphraseHandle>(null);
  const { submit, edited, isEmpty, isBusy, error } = useUnlock(field);
  const isWrong = error?.code === 'wrongPassphrase';
  const atField = isEmpty ? t(messages.empty) : isWrong ? sentence(error) : undefined;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Head title={t(messages.unlockTitle)} under={app.kit.name} hasField />
      <PassphraseField
        label={t(messages.passphrase)}
        handle={field}
        error={atField}
        onEdit={edited}
        autoFocus
      />
      <Refused error={isWrong ? null : error} />
      <Row>
        <Button variant="primary" type="submit" icon={LockOpen} isPending={isBusy}>
          {t(messages.unlock)}
        </Button>
        <span role="status" className="ui-muted">
          {isBusy ? t(messages.unlocking) : null}
        </span>
      </Row>
      <Others onMake={onMake} />
    </form>
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

function Others({ onMake }: { readonly onMake: () => void }) {
  const { t } = useText();
  const { refresh } = useSession();
  const choose = useAction('kit.chooseExisting');
  const open = async () => {
    const answer = await choose.run({});
    if (answer.ok) refresh();
  };
  return (
    <div className="unlock__others">
      <Button variant="quiet" icon={FolderOpen} onPress={() => void open()}>
        {t(messages.openAnother)}
      </Button>
      <Button variant="quiet" icon={Plus} onPress={onMake}>
        {t(messages.makeNewShort)}
      </Button>
    </div>
  );
}
