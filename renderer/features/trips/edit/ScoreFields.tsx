import type { ScoreProposal } from '../../../../src/trips/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Select, TextField } from '../../../ui/index.ts';
import { TIERS, tiers } from '../words.ts';
import type { ScoreForm } from './form.ts';
import { messages } from './messages.ts';
import { Proposed } from './Proposed.tsx';

interface ScoreFieldsProps {
  readonly legend: string;
  readonly help: string;
  readonly label: string;
  readonly value: ScoreForm;
  /** null: no place is chosen yet, so nothing was asked. */
  readonly proposal: ScoreProposal | null;
  readonly error: string | undefined;
  readonly onChange: (value: ScoreForm) => void;
}

/** A score and why. */
export function ScoreFields(props: ScoreFieldsProps) {
  const { t } = useText();
  const { legend, help, label, value, proposal, error, onChange } = props;
  const choose = (key: string) => {
    const score = TIERS.find((tier) => String(tier) === key);
    if (score !== undefined) onChange({ ...value, score });
  };
  return (
    <fieldset className="trips-part">
      <legend>{legend}</legend>
      <Muted size="small">{help}</Muted>
      {proposal === null ? null : (
        <Proposed proposal={proposal} value={value} label={legend} onTake={onChange} />
      )}
      <div className="trips-fields">
        <Select
          label={label}
          width="short"
          options={TIERS.map((tier) => ({ key: String(tier), label: t(tiers[tier]) }))}
          value={String(value.score)}
          onChange={choose}
        />
        <TextField
          label={t(messages.why)}
          help={t(messages.whyHelp)}
          error={error}
          value={value.reason}
          onChange={(reason) => onChange({ ...value, reason })}
          maxLength={500}
          isRequired={value.score > 1}
        />
      </div>
    </fieldset>
  );
}
