import type { IncidentStep } from '../../../../src/contract/index.ts';
import { Loaded, useAction, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section, Stack } from '../../../ui/index.ts';
import {
  type Given,
  givenOf,
  RowAnswer,
  RowHistory,
  RowNote,
  RowSources,
  useNow,
} from '../../trips/index.ts';
import { incidentMessages as messages } from '../messages.ts';

interface StepDetailsProps {
  readonly incident: string;
  readonly step: string;
  readonly atNote: boolean;
}

/** The context panel of one step. It reads the incident itself, so that it follows every change. */
export function StepDetails({ incident, step: id, atNote }: StepDetailsProps) {
  const { t } = useText();
  const found = useQuery('incident.get', { incident });
  return (
    <Loaded query={found}>
      {({ steps }) => {
        const step = steps.find((each) => each.id === id);
        if (step === undefined) return <Muted>{t(messages.gone)}</Muted>;
        return <Known incident={incident} step={step} atNote={atNote} />;
      }}
    </Loaded>
  );
}

interface KnownProps extends Omit<StepDetailsProps, 'step'> {
  readonly step: IncidentStep;
}

function Known({ incident, step, atNote }: KnownProps) {
  const { t } = useText();
  const now = useNow();
  const { run } = useAction('incident.step', ['incident.', 'history.']);
  const give = (given: Given) => run({ incident, step: step.id, ...given });
  return (
    <Stack gap="group">
      <p>{t(step.why)}</p>
      <RowAnswer row={step} onGive={give} />
      <RowNote
        draftKey={`note:${incident}:${step.id}`}
        kept={givenOf(step).note}
        onSave={(note) => give({ ...givenOf(step), note })}
        takesFocus={atNote}
      />
      <Section level={3} title={t(messages.details)}>
        <RowSources row={{ ...step, owner: null }} now={now} />
      </Section>
      <Section level={3} title={t(messages.history)}>
        <RowHistory answer={step.answer} />
      </Section>
    </Stack>
  );
}
