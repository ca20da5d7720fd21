import { LockOpen } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Localized } from '../../../src/kernel/index.ts';
import { Refused, useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, Row } from '../../ui/index.ts';
import { KeyChoice } from './KeyChoice.tsx';
import { messages } from './messages.ts';
import type { PassphraseSource } from './passphrase-source.ts';
import { isOfSheet, SheetWords, type SheetWordsHandle } from './SheetWords.tsx';

/** The twelve words of the sheet and a new passphrase, in one go. */
export function LostWords() {
  const { t } = useText();
  const words = useRef<SheetWordsHandle>(null);
  const source = useRef<PassphraseSource>(null);
  const { submit, problem, clear, isBusy, error } = useUnlockWithCode(words, source);
  const atWords = error !== null && isOfSheet(error.code) ? error : null;
  return (
    <>
      <p>{t(messages.lostLead)}</p>
      <form onSubmit={(event) => void submit(event)}>
        <SheetWords handle={words} refused={atWords} onEdit={clear} />
        <KeyChoice source={source} onChange={clear} isNew />
        {problem === null ? null : (
          <Banner tone="attention" isAnnounced>
            {t(problem)}
          </Banner>
        )}
        <Refused error={atWords === null ? error : null} />
        <Row>
          <Button variant="primary" type="submit" icon={LockOpen} isPending={isBusy}>
            {t(messages.openWithNew)}
          </Button>
          <span role="status" className="ui-muted">
            {isBusy ? t(messages.rekeying) : null}
          </span>
        </Row>
      </form>
    </>
  );
}

type Ref<T> = { readonly current: T | null };

function useUnlockWithCode(words: Ref<SheetWordsHandle>, source: Ref<PassphraseSource>) {
  const { opened } = useSession();
  const { run, error, isBusy, clear } = useAction('kit.unlockWithCode');
  const [problem, setProblem] = useState<Localized | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    clear();
    if ((await words.current?.check()) !== true) return setProblem(null);
    const missing = source.current?.problem() ?? null;
    setProblem(missing);
    if (missing !== null) return;
    const code = words.current?.peek() ?? new Uint8Array();
    const passphrase = source.current?.peek() ?? new Uint8Array();
    const answer = await run({ code, passphrase });
    code.fill(0);
    passphrase.fill(0);
    if (answer.ok) opened({ how: 'newPassphrase' });
    else if (isOfSheet(answer.error.code)) words.current?.focus();
  };
  const edited = () => {
    setProblem(null);
    clear();
  };
  return { submit, problem, clear: edited, isBusy, error };
}
