import { ArrowDownToLine } from 'lucide-react';
import type { ScoreProposal } from '../../../../src/trips/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/index.ts';
import { tiers } from '../words.ts';
import type { ScoreForm } from './form.ts';
import { messages } from './messages.ts';

interface ProposedProps {
  readonly proposal: ScoreProposal;
  readonly value: ScoreForm;
  /** Name of the score, for a screen reader. */
  readonly label: string;
  readonly onTake: (value: ScoreForm) => void;
}

/** What the guidance proposes and why. It is a proposal: nothing is taken until a person takes it. */
export function Proposed({ proposal, value, label, onTake }: ProposedProps) {
  const { t } = useText();
  const { score, reason } = proposal;
  return (
    <div className="trips-proposed">
      <p role="status">
        {t(messages.proposed, { tier: t(tiers[score]) })} {t(reason)}
      </p>
      {value.score === score ? null : (
        <Button
          icon={ArrowDownToLine}
          variant="quiet"
          // A reason that is there is the person's own, and stays.
          onPress={() =>
            onTake({ score, reason: value.reason.trim() === '' ? t(reason) : value.reason })
          }
        >
          {t(messages.takeProposal)}
          <span className="ui-hidden"> {label}</span>
        </Button>
      )}
    </div>
  );
}
