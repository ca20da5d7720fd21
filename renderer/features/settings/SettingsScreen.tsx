import { Screen, useSession } from '../../app/index.ts';
import { languageNames, LANGUAGES_SHOWN, LOCALES, useText } from '../../i18n/index.ts';
import { Facts, RadioGroup, Section } from '../../ui/index.ts';
import { AutoLock } from './AutoLock.tsx';
import { messages } from './messages.ts';
import { Safety } from './Safety.tsx';

/** Few, each with its consequence in a sentence. */
export function SettingsScreen() {
  const { t } = useText();
  return (
    <Screen title={t(messages.title)}>
      <Preferences />
      <Safety />
      <AutoLock />
      <About />
    </Screen>
  );
}

function Preferences() {
  const { t, language } = useText();
  const { app, prefer } = useSession();
  return (
    <>
      <RadioGroup
        label={t(messages.language)}
        help={t(messages.languageNote)}
        orientation="horizontal"
        choices={LANGUAGES_SHOWN.map((key) => ({
          key,
          label: languageNames[key].en,
          lang: LOCALES[key],
        }))}
        value={language}
        onChange={(next) => prefer({ language: next })}
      />
      <RadioGroup
        label={t(messages.theme)}
        orientation="horizontal"
        choices={(['system', 'light', 'dark'] as const).map((key) => ({
          key,
          label: t(messages[key]),
        }))}
        value={app.theme}
        onChange={(theme) => prefer({ theme })}
      />
    </>
  );
}

function About() {
  const { t } = useText();
  const { app } = useSession();
  return (
    <Section title={t(messages.about)}>
      <Facts
        items={[
          { term: t(messages.kit), detail: app.kit.name },
          { term: t(messages.version), detail: app.version },
          {
            term: t(messages.runtime),
            detail: t(app.testRuntime ? messages.forTests : messages.production),
          },
        ]}
      />
    </Section>
  );
}
