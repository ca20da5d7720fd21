import type { PlaceProposal, Tier } from '../../../../src/trips/index.ts';
import { type Text, useText } from '../../../i18n/index.ts';
import { Muted, Select, TextField } from '../../../ui/index.ts';
import { TIERS, tiers } from '../words.ts';
import type { ScoreForm } from './form.ts';
import { messages } from './messages.ts';

interface PlaceScoreProps {
  /** null: as proposed. */
  readonly value: ScoreForm | null;
  readonly proposal: PlaceProposal | null;
  readonly error: string | undefined;
  readonly onChange: (value: ScoreForm | null) => void;
}

const AS_PROPOSED = 'proposed';

/** What the advisories propose, in their sentence, and a raise above it. Nothing lower can be chosen. */
export function PlaceScore({ value, proposal, error, onChange }: PlaceScoreProps) {
  const { t } = useText();
  const proposed = proposal?.score ?? null;
  const isRaise = value !== null && (proposed === null || value.score > proposed);
  return (
    <fieldset className="trips-part">
      <legend>{t(messages.placeScore)}</legend>
      <Muted size="small">{t(messages.placeScoreHelp)}</Muted>
      <p role="status">{proposal === null ? t(messages.noProposal) : t(proposal.reason)}</p>
      {proposed === null ? null : (
        <div className="trips-fields">
          <Select
            label={t(messages.scoreOfPlace)}
            width="short"
            options={choices(proposed, t)}
            value={isRaise ? String(value.score) : AS_PROPOSED}
            onChange={(key) => onChange(raiseOf(key, value))}
          />
          {isRaise ? (
            <TextField
              label={t(messages.why)}
              help={t(messages.whyHelp)}
              error={error}
              value={value.reason}
              onChange={(reason) => onChange({ ...value, reason })}
              maxLength={500}
              isRequired
            />
          ) : null}
        </div>
      )}
    </fieldset>
  );
}

const choices = (proposed: Tier, t: Text['t']) => [
  { key: AS_PROPOSED, label: t(messages.asProposed, { tier: t(tiers[proposed]) }) },
  ...TIERS.filter((tier) => tier > proposed).map((tier) => ({
    key: String(tier),
    label: t(messages.raisedTo, { tier: t(tiers[tier]) }),
  })),
];

function raiseOf(key: string, before: ScoreForm | null): ScoreForm | null {
  const score = TIERS.find((tier) => String(tier) === key);
  return score === undefined ? null : { score, reason: before?.reason ?? '' };
}
