import type { Settings } from '../../../src/contract/index.ts';
import { Loaded, Refused, useAction, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Muted, type Option, Section, Select, Stack, useToast } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** The contract's floors and ceilings: 1 to 15 minutes, 1 to 8 hours. */
const MINUTES = [1, 2, 3, 5, 10, 15];
const HOURS = [1, 2, 3, 4, 5, 6, 7, 8];

export function AutoLock() {
  const { t } = useText();
  const settings = useQuery('settings.get', {});
  return (
    <Section title={t(messages.autoLock)}>
      <Muted>{t(messages.autoLockNote)}</Muted>
      <Loaded query={settings}>{(value) => <Times value={value} />}</Loaded>
    </Section>
  );
}

function Times({ value }: { readonly value: Settings }) {
  const { t } = useText();
  const set = useAction('settings.set', ['settings.']);
  const tell = useToast();
  const save = async (change: Partial<Settings>) => {
    const answer = await set.run({ ...value, ...change });
    if (answer.ok) tell({ message: messages.saved });
  };
  return (
    <Stack>
      <Select
        label={t(messages.idle)}
        help={t(messages.idleConsequence, { count: value.idleMinutes })}
        width="short"
        options={optionsOf(MINUTES, value.idleMinutes, (count) => t(messages.minutes, { count }))}
        value={String(value.idleMinutes)}
        onChange={(key) => void save({ idleMinutes: Number(key) })}
      />
      <Select
        label={t(messages.max)}
        help={t(messages.maxConsequence)}
        width="short"
        options={optionsOf(HOURS, value.maxHours, (count) => t(messages.hours, { count }))}
        value={String(value.maxHours)}
        onChange={(key) => void save({ maxHours: Number(key) })}
      />
      <Refused error={set.error} />
    </Stack>
  );
}

/** The choices, and the present value when it is not one of them. */
const optionsOf = (
  choices: readonly number[],
  present: number,
  say: (count: number) => string,
): readonly Option[] =>
  [...new Set([...choices, present])]
    .sort((a, b) => a - b)
    .map((count) => ({ key: String(count), label: say(count) }));
