import { Dices } from 'lucide-react';
import { type Ref, useCallback, useEffect, useImperativeHandle, useState } from 'react';
import { Refused, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Checkbox, Muted, Stack } from '../../ui/index.ts';
import { messages } from './messages.ts';
import type { PassphraseSource } from './passphrase-source.ts';

/** Six words drawn by the kit, in the language of the interface, shown to be written on paper. */
export function OfferedWords({ handle }: { readonly handle: Ref<PassphraseSource> }) {
  const { t } = useText();
  const { drawn, draw, forget, error } = useDrawnWords();
  const [writtenDown, setWrittenDown] = useState<readonly string[] | null>(null);
  // Other words are not written down yet.
  const isWritten = drawn.length > 0 && writtenDown === drawn;
  const peek = () => new TextEncoder().encode(drawn.join(' '));
  useImperativeHandle(handle, () => ({
    problem: () => (isWritten ? null : messages.writeFirst),
    take: () => {
      const bytes = peek();
      forget();
      return bytes;
    },
    peek,
  }));
  return (
    <Stack>
      <Muted>{t(messages.wordsHelp)}</Muted>
      <ol className="unlock__words">
        {drawn.map((word, index) => (
          // The same word can be drawn twice.
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
      <div>
        <Button icon={Dices} onPress={() => void draw()}>
          {t(messages.otherWords)}
        </Button>
      </div>
      <Checkbox
        isSelected={isWritten}
        onChange={(on) => setWrittenDown(on ? drawn : null)}
        isDisabled={drawn.length === 0}
      >
        {t(messages.written)}
      </Checkbox>
      <Refused error={error} />
    </Stack>
  );
}

const NONE: readonly string[] = [];

function useDrawnWords() {
  const { language } = useText();
  const { run, error } = useAction('kit.suggestPassphrase');
  const [drawn, setDrawn] = useState(NONE);
  const ask = useCallback(async () => {
    const answer = await run({ language });
    if (!answer.ok) return NONE;
    const { passphrase } = answer.value;
    const words = new TextDecoder().decode(passphrase).split(' ');
    passphrase.fill(0);
    return words;
  }, [run, language]);
  useEffect(() => {
    let isWanted = true;
    void ask().then((words) => {
      if (isWanted) setDrawn(words);
    });
    return () => {
      isWanted = false;
    };
  }, [ask]);
  const draw = async () => setDrawn(await ask());
  return { drawn, draw, forget: () => setDrawn(NONE), error };
}
