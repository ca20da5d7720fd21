import { type FormEvent, type RefObject, useState } from 'react';
import type { ErrorCode } from '../../../src/contract/index.ts';
import type { Localized, Refusal } from '../../../src/kernel/index.ts';
import { useAction, useSession } from '../../app/index.ts';
import type { PassphraseHandle } from '../../ui/index.ts';
import { messages } from './messages.ts';
import type { PassphraseSource } from './passphrase-source.ts';
import { isOfSheet, type SheetWordsHandle } from './SheetWords.tsx';

/** What a person has besides the file. */
export type Have = 'passphrase' | 'sheet';

interface Fields {
  readonly passphrase: RefObject<PassphraseHandle | null>;
  readonly words: RefObject<SheetWordsHandle | null>;
  readonly source: RefObject<PassphraseSource | null>;
}

type Missing = Localized | 'words' | null;

/** What is missing before anything is tried; the words say it themselves. */
async function missingIn({ passphrase, words, source }: Fields, have: Have): Promise<Missing> {
  if (have === 'passphrase') {
    const typed = passphrase.current?.peek() ?? NOTHING;
    typed.fill(0);
    return typed.length === 0 ? messages.empty : null;
  }
  if ((await words.current?.check()) !== true) return 'words';
  return source.current?.problem() ?? null;
}

/** Restores from the chosen file. What was typed stays in its fields until the kit is open: the dialog can be cancelled. */
export function useRestore(fields: Fields) {
  const { passphrase, words, source } = fields;
  const { opened, refresh } = useSession();
  const { run, error, isBusy, clear } = useAction('kit.restore');
  const [missing, setMissing] = useState<Missing>(null);
  const edited = () => {
    setMissing(null);
    clear();
  };
  const submit = async (event: FormEvent, have: Have | null) => {
    event.preventDefault();
    if (isBusy || have === null) return;
    clear();
    const lacking = await missingIn(fields, have);
    setMissing(lacking);
    if (lacking !== null) return;
    const key = (have === 'sheet' ? source : passphrase).current?.peek() ?? NOTHING;
    const code = have === 'sheet' ? (words.current?.peek() ?? NOTHING) : null;
    const answer = await run({ passphrase: key, code });
    key.fill(0);
    code?.fill(0);
    if (answer.ok) {
      refresh();
      opened({ how: 'restored' });
    } else if (answer.error.code === 'wrongPassphrase') passphrase.current?.take().fill(0);
  };
  const problem = missing === 'words' ? null : missing;
  return { submit, edited, problem, isBusy, errors: sorted(error) };
}

/** Which field a refusal belongs to. */
function sorted(error: Refusal<ErrorCode> | null) {
  const isOfPassphrase = error?.code === 'wrongPassphrase';
  const isOfWords = error !== null && isOfSheet(error.code);
  return {
    passphrase: isOfPassphrase ? error : null,
    words: isOfWords ? error : null,
    other: isOfPassphrase || isOfWords ? null : error,
  };
}

const NOTHING = new Uint8Array();
