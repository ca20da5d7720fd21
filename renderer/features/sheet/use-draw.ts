import { useCallback, useState } from 'react';
import { useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import type { Language } from '../../../src/kernel/index.ts';

export interface Drawn {
  readonly words: readonly string[];
  /** Of the list they were drawn from; a change of the interface's language leaves a sheet as it was printed. */
  readonly language: Language;
}

/** The words of this sheet, drawn by the kit; nothing in the kit knows them before they were typed back. */
export function useDraw() {
  const { language } = useText();
  const { run, error } = useAction('access.newCode');
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const draw = useCallback(async () => {
    const answer = await run({ language });
    if (answer.ok) setDrawn({ words: answer.value.words, language });
  }, [run, language]);
  return { drawn, draw, error };
}
