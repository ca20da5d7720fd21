import { useText } from '../../../i18n/index.ts';
import { Banner, RadioGroup, TextField } from '../../../ui/index.ts';
import type { Answered, Given, Saved } from './answers.ts';
import { ANSWERS } from './choices.ts';
import { details, states } from './messages.ts';
import { usePicked } from './picked.ts';

interface RowAnswerProps {
  readonly row: Answered;
  readonly onGive: (given: Given) => Promise<Saved>;
}

/** Four answers and the way back to "to do". */
export function RowAnswer({ row, onGive }: RowAnswerProps) {
  const { t, sentence } = useText();
  const { shown, choose, watch, reason, setReason, leaveReason, error } = usePicked(row, onGive);
  return (
    <>
      <div {...watch}>
        <RadioGroup
          label={t(details.answer)}
          choices={ANSWERS.map((key) => ({ key, label: t(states[key]) }))}
          value={shown}
          onChange={choose}
        />
      </div>
      {shown === 'does-not-apply' ? (
        <TextField
          label={t(details.whyNot)}
          help={t(details.whyNotHelp)}
          value={reason}
          onChange={setReason}
          onBlur={leaveReason}
          maxLength={500}
          width="full"
          isRequired
          isFreeText
        />
      ) : null}
      {error === null ? null : (
        <Banner tone="stop" isAnnounced>
          {sentence(error)}
        </Banner>
      )}
    </>
  );
}
