import { useText } from '../../../i18n/index.ts';
import { RadioGroup, Section, TextField } from '../../../ui/index.ts';
import { purposes, travellers } from '../words.ts';
import type { TripForm } from './form.ts';
import { messages } from './messages.ts';
import { options } from './options.ts';
import type { ErrorOf } from './errors.ts';
import type { Change } from './use-form.ts';

interface PeopleProps {
  readonly form: TripForm;
  readonly change: Change;
  readonly errorOf: ErrorOf;
}

export function People({ form, change, errorOf }: PeopleProps) {
  const { t } = useText();
  return (
    <Section title={t(messages.people)}>
      <div className="trips-fields">
        <RadioGroup
          label={t(messages.purpose)}
          choices={options(purposes, t)}
          value={form.purpose}
          onChange={(purpose) => change((old) => ({ ...old, purpose }))}
        />
        <RadioGroup
          label={t(messages.traveller)}
          choices={options(travellers, t)}
          value={form.traveller}
          onChange={(traveller) => change((old) => ({ ...old, traveller }))}
        />
      </div>
      <TextField
        label={t(messages.companions)}
        help={t(messages.companionsHelp)}
        error={errorOf('companions')}
        value={form.companions}
        onChange={(companions) => change((old) => ({ ...old, companions }))}
        lines={3}
      />
    </Section>
  );
}
