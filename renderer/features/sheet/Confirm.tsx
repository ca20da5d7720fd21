import { ArrowLeft, Check } from 'lucide-react';
import { type FormEvent, useEffect, useRef } from 'react';
import { Refused, Screen, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import {
  Button,
  CodeField,
  type CodeHandle,
  PassphraseField,
  type PassphraseHandle,
  Row,
} from '../../ui/index.ts';
import { Later } from './Later.tsx';
import { messages } from './messages.ts';

interface ConfirmProps {
  readonly had: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** A sheet that cannot be read back is no sheet: the words from the paper, and the passphrase once more. */
export function Confirm({ had, onBack, onDone }: ConfirmProps) {
  const { t } = useText();
  const code = useRef<CodeHandle>(null);
  const passphrase = useRef<PassphraseHandle>(null);
  const { submit, edited, isBusy, errors, error } = useConfirm(code, passphrase, onDone);
  return (
    <Screen title={t(messages.typeBackTitle)}>
      <form className="sheet-form" onSubmit={(event) => void submit(event)}>
        <p className="ui-prose">{t(messages.typeBackLead)}</p>
        <CodeField
          label={t(messages.twelveWords)}
          help={t(messages.forgiving)}
          handle={code}
          error={errors.code}
          onEdit={edited}
        />
        <PassphraseField
          label={t(messages.passphrase)}
          help={t(messages.passphraseWhy)}
          handle={passphrase}
          error={errors.passphrase}
          onEdit={edited}
        />
        <Refused error={error} />
        <Row>
          <Button variant="primary" type="submit" icon={Check} isPending={isBusy}>
            {t(messages.confirm)}
          </Button>
          <Button variant="quiet" icon={ArrowLeft} onPress={onBack}>
            {t(messages.wordsAgain)}
          </Button>
          <span role="status" className="ui-muted">
            {isBusy ? t(messages.confirming) : null}
          </span>
        </Row>
      </form>
      <Later had={had} />
    </Screen>
  );
}

type Ref<T> = { readonly current: T | null };
const CODE = ['wordCount', 'unknownWord', 'codeMistyped', 'codeDiffers'];

function useConfirm(code: Ref<CodeHandle>, passphrase: Ref<PassphraseHandle>, onDone: () => void) {
  const { sentence } = useText();
  const { run, error, isBusy, clear } = useAction('access.confirmCode', ['access.']);
  const isOfCode = error !== null && CODE.includes(error.code);
  const isOfPassphrase = error?.code === 'wrongPassphrase';
  useEffect(() => {
    if (isOfCode) code.current?.focus();
    if (isOfPassphrase) passphrase.current?.focus();
  }, [code, passphrase, isOfCode, isOfPassphrase]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const secrets = [code.current?.peek(), passphrase.current?.peek()];
    const [words = EMPTY, typed = EMPTY] = secrets;
    if (words.length === 0) return code.current?.focus();
    if (typed.length === 0) return passphrase.current?.focus();
    const answer = await run({ code: words, passphrase: typed });
    for (const secret of secrets) secret?.fill(0);
    if (answer.ok) onDone();
    else if (answer.error.code === 'wrongPassphrase') passphrase.current?.take().fill(0);
  };
  return {
    submit,
    edited: clear,
    isBusy,
    errors: {
      code: isOfCode ? sentence(error) : undefined,
      passphrase: isOfPassphrase ? sentence(error) : undefined,
    },
    error: isOfCode || isOfPassphrase ? null : error,
  };
}

const EMPTY = new Uint8Array();
