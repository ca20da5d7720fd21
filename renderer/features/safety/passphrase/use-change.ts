import { type FormEvent, type RefObject, useState } from 'react';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useAction } from '../../../app/index.ts';
import type { PassphraseHandle } from '../../../ui/index.ts';
import type { PassphraseSource } from '../../unlock/index.ts';

/** `everywhere`: a new key for everything; `only`: the same key under another passphrase. */
export type Scope = 'everywhere' | 'only';

/** Asks for what is missing before anything leaves its field, and wipes both passphrases afterwards. */
export function useChange(
  present: RefObject<PassphraseHandle | null>,
  source: RefObject<PassphraseSource | null>,
  onDone: (scope: Scope) => void,
) {
  const change = useAction('access.changePassphrase', ['access.', 'backup.']);
  const [scope, setScope] = useState<Scope>('everywhere');
  const [lacksPresent, setLacksPresent] = useState(false);
  const [problem, setProblem] = useState<Localized | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (change.isBusy) return;
    const isEmpty = isFieldEmpty(present.current);
    const lacking = source.current?.problem() ?? null;
    setLacksPresent(isEmpty);
    setProblem(lacking);
    if (isEmpty) present.current?.focus();
    const next = isEmpty || lacking !== null ? undefined : source.current?.peek();
    if (next === undefined) return;
    const passphrase = present.current?.peek() ?? new Uint8Array();
    const answer = await change.run({ passphrase, next, everywhere: scope === 'everywhere' });
    passphrase.fill(0);
    next.fill(0);
    if (answer.ok) onDone(scope);
    else if (answer.error.code === 'wrongPassphrase') present.current?.focus();
  };
  const edited = () => {
    setLacksPresent(false);
    setProblem(null);
    change.clear();
  };
  const { error, isBusy } = change;
  return { submit, edited, scope, setScope, lacksPresent, problem, error, isBusy };
}

function isFieldEmpty(field: PassphraseHandle | null): boolean {
  const typed = field?.peek() ?? new Uint8Array();
  typed.fill(0);
  return typed.length === 0;
}
