import { Screen } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Limits } from './Limits.tsx';
import { messages } from './messages.ts';

/** The same limits as docs/threat-model.md, in plain words. */
export function LimitsScreen() {
  const { t } = useText();
  return (
    <Screen title={t(messages.title)}>
      <Limits headingLevel={2} />
    </Screen>
  );
}
