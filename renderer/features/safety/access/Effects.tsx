import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { messages } from './messages.ts';
import '../safety.css';

interface EffectsProps {
  readonly does: readonly Localized[];
  readonly doesNot: readonly Localized[];
}

/** What a change of the keys does, and what nobody should expect of it. */
export function Effects({ does, doesNot }: EffectsProps) {
  return (
    <>
      <Part title={messages.does} sentences={does} />
      <Part title={messages.doesNot} sentences={doesNot} />
    </>
  );
}

interface PartProps {
  readonly title: Localized;
  readonly sentences: readonly Localized[];
}

function Part({ title, sentences }: PartProps) {
  const { t } = useText();
  return (
    <div>
      <h3>{t(title)}</h3>
      {sentences.map((sentence) => (
        <p key={sentence.en}>{t(sentence)}</p>
      ))}
    </div>
  );
}
