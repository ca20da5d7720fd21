import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { PassphraseJudgement } from '../../../src/contract/index.ts';
import type { Localized } from '../../../src/kernel/index.ts';
import { useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { PassphraseField, type PassphraseHandle, Progress, Stack } from '../../ui/index.ts';
import { messages } from './messages.ts';
import type { PassphraseSource } from './passphrase-source.ts';

const QUIET_MS = 250;

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** A passphrase of one's own, judged while it is typed, typed twice. */
export function OwnPassphrase({ handle }: { readonly handle: Ref<PassphraseSource> }) {
  const { t } = useText();
  const first = useRef<PassphraseHandle>(null);
  const second = useRef<PassphraseHandle>(null);
  const { judgement, edited } = useJudgement(first);

  useImperativeHandle(handle, () => ({
    problem: () => {
      const [a, b] = [first.current?.peek(), second.current?.peek()];
      if (a === undefined || b === undefined || a.length === 0) return messages.empty;
      const isSame = sameBytes(a, b);
      a.fill(0);
      b.fill(0);
      if (judgement !== null && !judgement.accepted) return judgement.advice ?? messages.strength2;
      return isSame ? null : messages.differs;
    },
    take: () => {
      second.current?.take().fill(0);
      return first.current?.take() ?? new Uint8Array();
    },
    peek: () => first.current?.peek() ?? new Uint8Array(),
  }));
  return (
    <Stack>
      <PassphraseField
        label={t(messages.passphrase)}
        help={t(messages.ownHelp)}
        handle={first}
        onEdit={edited}
      />
      {judgement === null ? null : <Strength judgement={judgement} />}
      <PassphraseField label={t(messages.again)} handle={second} />
    </Stack>
  );
}

/** Asks the kit how hard the passphrase is to guess, once typing rests. */
function useJudgement(field: { readonly current: PassphraseHandle | null }) {
  const { run } = useAction('kit.judgePassphrase');
  const [judgement, setJudgement] = useState<PassphraseJudgement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const judge = useCallback(async () => {
    const passphrase = field.current?.peek();
    if (passphrase === undefined || passphrase.length === 0) return setJudgement(null);
    const answer = await run({ passphrase });
    passphrase.fill(0);
    if (answer.ok) setJudgement(answer.value);
  }, [field, run]);
  const edited = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void judge(), QUIET_MS);
  }, [judge]);
  return { judgement, edited };
}

const STRENGTHS: readonly Localized[] = [
  messages.strength0,
  messages.strength1,
  messages.strength2,
  messages.strength3,
  messages.strength4,
];

function Strength({ judgement }: { readonly judgement: PassphraseJudgement }) {
  const { t } = useText();
  const words = STRENGTHS[judgement.score] ?? messages.strength0;
  return (
    <div role="status">
      <Progress label={t(messages.strength)} done={judgement.score} total={4} words={t(words)} />
      <p className="ui-small">{t(judgement.advice ?? messages.accepted)}</p>
    </div>
  );
}
