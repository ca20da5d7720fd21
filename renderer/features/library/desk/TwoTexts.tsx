import type { Language, Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { TextField } from '../../../ui/index.ts';
import { form as messages } from '../messages.ts';

interface TwoTextsProps {
  readonly labels: Readonly<Record<Language, Localized>>;
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
  readonly maxLength: number;
  /** A language that was left empty is at fault. */
  readonly isJudged: boolean;
}

const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** One free text in both languages, side by side. */
export function TwoTexts({ labels, value, onChange, maxLength, isJudged }: TwoTextsProps) {
  const { t } = useText();
  return (
    <div className="library-pair">
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          label={t(labels[language])}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          error={isJudged && value[language].trim() === '' ? t(messages.missing) : undefined}
          lines={3}
          maxLength={maxLength}
          width="full"
          isRequired
        />
      ))}
    </div>
  );
}

export const isWritten = ({ en, fr }: Localized): boolean => en.trim() !== '' && fr.trim() !== '';
