import { type FormEvent, type RefObject, useState } from 'react';
import type { Role } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';
import { useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import type { PassphraseSource } from './passphrase-source.ts';

/** Asks for a place first; then the kit is made, and its recovery sheet is the next thing that is shown. */
export function useCreate(source: RefObject<PassphraseSource | null>, role: Role) {
  const { language } = useText();
  const { opened, refresh } = useSession();
  const choosePlace = useAction('kit.choosePlace');
  const create = useAction('kit.create');
  const [problem, setProblem] = useState<Localized | null>(null);
  const isBusy = choosePlace.isBusy || create.isBusy;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const refused = source.current?.problem() ?? null;
    setProblem(refused);
    if (refused !== null) return;
    const place = await choosePlace.run({});
    const passphrase = place.ok ? source.current?.peek() : undefined;
    if (passphrase === undefined) return;
    const answer = await create.run({ passphrase, role, language });
    passphrase.fill(0);
    if (!answer.ok) return;
    refresh();
    opened({ how: 'made' });
  };
  return {
    submit,
    problem,
    clearProblem: () => setProblem(null),
    error: choosePlace.error ?? create.error,
    isBusy,
    isMaking: create.isBusy,
  };
}
