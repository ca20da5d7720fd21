import { type Ref, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Section, Tabs } from '../../ui/index.ts';
import { messages } from './messages.ts';
import { OfferedWords } from './OfferedWords.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import type { PassphraseSource } from './passphrase-source.ts';

interface KeyChoiceProps {
  /** The way that is shown. */
  readonly source: Ref<PassphraseSource>;
  readonly onChange: () => void;
  /** true: it takes the place of one that was lost. */
  readonly isNew?: boolean;
}

type Way = 'offered' | 'own';

/** Six words that the kit draws, offered first, or a passphrase of one's own. */
export function KeyChoice({ source, onChange, isNew = false }: KeyChoiceProps) {
  const { t } = useText();
  const [way, setWay] = useState<Way>('offered');
  const choose = (next: Way) => {
    setWay(next);
    onChange();
  };
  return (
    <Section title={t(isNew ? messages.newKey : messages.key)}>
      <p>{t(isNew ? messages.newKeyLead : messages.keyLead)}</p>
      <Tabs<Way>
        label={t(messages.way)}
        selected={way}
        onSelect={choose}
        tabs={[
          { key: 'offered', title: t(messages.offered), content: <OfferedWords handle={source} /> },
          { key: 'own', title: t(messages.own), content: <OwnPassphrase handle={source} /> },
        ]}
      />
    </Section>
  );
}
