import type { Language } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Section, Stack, TextField } from '../../../ui/index.ts';
import { form as messages } from '../messages.ts';
import { type ItemForm, type Problems, stepsOf } from './form.ts';

export interface PartProps {
  readonly form: ItemForm;
  readonly onChange: (part: Partial<ItemForm>) => void;
  readonly problems: Problems;
}

const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** What the item says, both languages side by side. */
export function Words(props: PartProps) {
  const { t } = useText();
  return (
    <div className="library-pair">
      {LANGUAGES.map((language) => (
        <Section key={language} title={t(language === 'en' ? messages.english : messages.french)}>
          <OneLanguage {...props} language={language} />
        </Section>
      ))}
    </div>
  );
}

/** Lines and letters of each text. */
const TEXTS = [
  { key: 'title', lines: 1, maxLength: 120, help: messages.titleHelp },
  { key: 'why', lines: 3, maxLength: 500, help: null },
  { key: 'steps', lines: 6, maxLength: 2400, help: messages.stepsHelp },
] as const;

function OneLanguage(props: PartProps & { readonly language: Language }) {
  const { form, onChange, problems, language } = props;
  const { t } = useText();
  const count = { en: stepsOf(form.steps.en).length, fr: stepsOf(form.steps.fr).length };
  const error = (key: 'title' | 'why' | 'steps') => {
    if (problems.missing.includes(key) && form[key][language].trim() === '')
      return t(messages.missing);
    return key === 'steps' && problems.uneven ? t(messages.stepsUneven, count) : undefined;
  };
  return (
    <Stack>
      {TEXTS.map(({ key, lines, maxLength, help }) => (
        <TextField
          key={key}
          label={t(messages[key])}
          help={help === null ? undefined : t(help)}
          value={form[key][language]}
          onChange={(text) => onChange({ [key]: { ...form[key], [language]: text } })}
          error={error(key)}
          lines={lines}
          maxLength={maxLength}
          width="full"
          isFreeText
          isRequired
        />
      ))}
    </Stack>
  );
}
