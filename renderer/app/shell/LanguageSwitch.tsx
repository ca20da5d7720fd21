import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { LANGUAGES_SHOWN, languageNames, LOCALES, useText } from '../../i18n/index.ts';
import { messages } from '../messages.ts';
import { useSession } from '../session.tsx';

/** EN | FR. Place, scroll and drafts stay: the language is only a context. */
export function LanguageSwitch() {
  const { t, language } = useText();
  const { prefer } = useSession();
  return (
    <ToggleButtonGroup
      className="app-language"
      aria-label={t(messages.interfaceLanguage)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => {
        const next = LANGUAGES_SHOWN.find((one) => keys.has(one));
        if (next !== undefined) prefer({ language: next });
      }}
    >
      {LANGUAGES_SHOWN.map((one) => (
        <ToggleButton
          key={one}
          id={one}
          className="app-language__one"
          aria-label={`${one.toUpperCase()} ${languageNames[one].en}`}
        >
          <span lang={LOCALES[one]}>{one.toUpperCase()}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
