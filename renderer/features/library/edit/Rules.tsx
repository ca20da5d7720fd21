import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import {
  Checkbox,
  DateField,
  type Option,
  Row,
  Section,
  Select,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { owners, phases, proofOf, WordSelect } from '../../trips/index.ts';
import { anchors, form as messages, messages as words } from '../messages.ts';
import type { ItemForm } from './form.ts';
import type { PartProps } from './Words.tsx';

interface RulesProps extends PartProps {
  /** The condition as it is; a new item has none yet. */
  readonly whenWords: Localized | undefined;
}

/** When it applies and is due, what proves it, who keeps it true, and whether the office says that it holds. */
export function Rules(props: RulesProps) {
  const { t } = useText();
  const { form, onChange, problems } = props;
  return (
    <Section title={t(messages.rules)}>
      <Stack>
        <Row align="top">
          <WordSelect
            label={messages.phase}
            words={phases}
            value={form.phase}
            onChange={(phase) => onChange({ phase })}
          />
          <Applies {...props} />
        </Row>
        <When {...props} />
        <Proof {...props} />
        <Row align="top">
          <WordSelect
            label={messages.owner}
            words={owners}
            value={form.owner}
            onChange={(owner) => onChange({ owner })}
          />
          <DateField
            label={t(messages.reviewBy)}
            value={form.reviewBy}
            onChange={(reviewBy) => onChange({ reviewBy })}
            error={problems.missing.includes('reviewBy') ? t(messages.missing) : undefined}
            isRequired
          />
        </Row>
        <Confirmation {...props} />
      </Stack>
    </Section>
  );
}

function Applies({ form, onChange, whenWords }: RulesProps) {
  const { t } = useText();
  const tiers = (['2', '3', '4'] as const).map((key) => ({
    key,
    label: t(messages.fromTier, { tier: key }),
  }));
  const options: readonly Option<ItemForm['applies']>[] = [
    ...(whenWords === undefined
      ? []
      : [{ key: 'now' as const, label: t(messages.asNow, { words: t(whenWords) }) }]),
    { key: 'always', label: t(messages.everyTrip) },
    ...tiers,
  ];
  return (
    <Select
      label={t(messages.applies)}
      options={options}
      value={whenWords === undefined && form.applies === 'now' ? 'always' : form.applies}
      onChange={(applies) => onChange({ applies })}
    />
  );
}

function When({ form, onChange, problems }: PartProps) {
  const { t } = useText();
  return (
    <Row align="top">
      <WordSelect
        label={messages.due}
        words={anchors}
        value={form.anchor}
        onChange={(anchor) => onChange({ anchor })}
      />
      <TextField
        label={t(messages.amount)}
        help={t(messages.amountHelp)}
        value={form.amount}
        onChange={(amount) => onChange({ amount })}
        error={problems.amount ? t(messages.badAmount) : undefined}
        maxLength={3}
        width="short"
      />
    </Row>
  );
}

const LEVELS = ['0', '1', '2', '3', '4', '5'] as const;

function Proof({ form, onChange }: PartProps) {
  const { t } = useText();
  const levels = LEVELS.map((key) => ({ key, label: t(proofOf(Number(key))) }));
  const higher = [{ key: 'same' as const, label: t(messages.sameProof) }, ...levels];
  const levelOf = (key: (typeof LEVELS)[number] | 'same') => (key === 'same' ? null : Number(key));
  const keyOf = (level: number | null) => LEVELS[level ?? -1] ?? 'same';
  return (
    <Row align="top">
      <Select
        label={t(words.proofBase)}
        width="short"
        options={levels}
        value={LEVELS[form.min] ?? '0'}
        onChange={(key) => onChange({ min: Number(key) })}
      />
      <Select
        label={t(words.proofT3)}
        width="short"
        options={higher}
        value={keyOf(form.t3)}
        onChange={(key) => onChange({ t3: levelOf(key) })}
      />
      <Select
        label={t(words.proofT4)}
        width="short"
        options={higher}
        value={keyOf(form.t4)}
        onChange={(key) => onChange({ t4: levelOf(key) })}
      />
    </Row>
  );
}

function Confirmation({ form, onChange, problems }: PartProps) {
  const { t } = useText();
  return (
    <Stack gap="close">
      <Checkbox isSelected={form.isConfirmed} onChange={(isConfirmed) => onChange({ isConfirmed })}>
        {t(messages.confirm)}
      </Checkbox>
      {form.isConfirmed ? (
        <TextField
          label={t(messages.confirmBy)}
          value={form.confirmedBy}
          onChange={(confirmedBy) => onChange({ confirmedBy })}
          error={problems.missing.includes('confirmedBy') ? t(messages.missing) : undefined}
          maxLength={120}
          isFreeText
          isRequired
        />
      ) : null}
    </Stack>
  );
}
