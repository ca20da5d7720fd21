import { useRef, useState } from 'react';
import type { Localized } from '../../../src/kernel/index.ts';
import { useText } from '../../i18n/index.ts';
import { PassphraseField, type PassphraseHandle, RadioGroup, Section } from '../../ui/index.ts';
import { KeyChoice } from './KeyChoice.tsx';
import { messages } from './messages.ts';
import type { PassphraseSource } from './passphrase-source.ts';
import { RestorePlace } from './RestorePlace.tsx';
import { SheetWords, type SheetWordsHandle } from './SheetWords.tsx';
import { type Have, useRestore } from './use-restore.ts';

/** What opens the backup, then where to keep it. */
export function RestoreKey() {
  const { t, sentence } = useText();
  const [have, setHave] = useState<Have | null>(null);
  const passphrase = useRef<PassphraseHandle>(null);
  const words = useRef<SheetWordsHandle>(null);
  const source = useRef<PassphraseSource>(null);
  const { submit, edited, problem, errors, isBusy } = useRestore({ passphrase, words, source });
  const choose = (next: Have) => {
    setHave(next);
    edited();
  };
  return (
    <form onSubmit={(event) => void submit(event, have)}>
      <Section title={t(messages.restoreOpen)} isStep>
        <HaveChoice have={have} onChoose={choose} />
        {have === 'passphrase' ? (
          <PassphraseField
            label={t(messages.backupPassphrase)}
            handle={passphrase}
            error={errors.passphrase === null ? undefined : sentence(errors.passphrase)}
            onEdit={edited}
          />
        ) : null}
        {have === 'sheet' ? (
          <>
            <SheetWords handle={words} refused={errors.words} onEdit={edited} />
            <KeyChoice source={source} onChange={edited} isNew />
          </>
        ) : null}
      </Section>
      {have === null ? null : (
        <RestorePlace problem={problem} error={errors.other} isBusy={isBusy} />
      )}
    </form>
  );
}

const HAVE = ['passphrase', 'sheet'] as const satisfies readonly Have[];
const LABELS: Readonly<Record<Have, { readonly label: Localized; readonly note: Localized }>> = {
  passphrase: { label: messages.havePassphrase, note: messages.havePassphraseNote },
  sheet: { label: messages.haveSheet, note: messages.haveSheetNote },
};

interface HaveChoiceProps {
  readonly have: Have | null;
  readonly onChoose: (have: Have) => void;
}

function HaveChoice({ have, onChoose }: HaveChoiceProps) {
  const { t } = useText();
  return (
    <RadioGroup
      label={t(messages.whatHave)}
      choices={HAVE.map((key) => ({
        key,
        label: t(LABELS[key].label),
        note: t(LABELS[key].note),
      }))}
      value={have}
      onChange={onChoose}
    />
  );
}
