import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language, Localized, Refusal } from '../../src/kernel/index.ts';
import type { ErrorCode } from '../../src/contract/index.ts';
import { sentenceOf } from './errors.ts';
import { createFormatters, type Formatters } from './formatters.ts';
import { LOCALES } from './locales.ts';
import { say, type Values } from './text.ts';

export interface Text {
  readonly language: Language;
  /** The message in the language of the interface. */
  readonly t: (message: Localized, values?: Values) => string;
  /** One sentence for a refusal. */
  readonly sentence: (error: Refusal<ErrorCode>) => string;
  readonly format: Formatters;
}

const TextContext = createContext<Text | null>(null);

const createText = (language: Language): Text => ({
  language,
  t: (message, values) => say(message, language, values),
  sentence: (error) => {
    const { message, values } = sentenceOf(error);
    return say(message, language, values);
  },
  format: createFormatters(language),
});

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Sets the language of everything below it and of the document. Changing it redraws and resets nothing. */
export function I18n({ language, children }: Props) {
  const text = useMemo(() => createText(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = LOCALES[language];
  }, [language]);
  return (
    <I18nProvider locale={LOCALES[language]}>
      <TextContext value={text}>{children}</TextContext>
    </I18nProvider>
  );
}

export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null) throw new Error('useText outside of I18n');
  return text;
}
