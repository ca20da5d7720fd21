import type { IncidentStep, IncidentView } from '../../../../src/contract/index.ts';
import { Refused } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section } from '../../../ui/index.ts';
import { rowKeys, useNow } from '../../trips/index.ts';
import { incidentMessages as messages, messages as words } from '../messages.ts';
import { StepLine } from './StepLine.tsx';
import { useSteps } from './use-steps.tsx';
import '../emergency.css';

/** What the answers ask for, in the order of time; then what was answered and is no longer asked for. */
export function Steps({ incident }: { readonly incident: IncidentView }) {
  const { t } = useText();
  const acts = useSteps(incident);
  const { done, total, steps } = incident;
  const asked = steps.filter(({ applies }) => applies);
  const kept = steps.filter(({ applies }) => !applies);
  const onKeyDown = rowKeys({
    onOpen: (id) => acts.open(id, false),
    onNote: (id) => acts.open(id, true),
    onUndo: () => void acts.undo(),
  });
  return (
    <div data-rows onKeyDown={onKeyDown}>
      <Section title={t(messages.steps)} aside={<span>{t(words.progress, { done, total })}</span>}>
        <Muted size="small">{t(messages.keys)}</Muted>
        <Refused error={acts.error} />
        <Lines steps={asked} incident={incident} acts={acts} />
        {kept.length === 0 ? null : (
          <Section title={t(messages.keptTitle)} level={3}>
            <Muted size="small">{t(messages.keptNote)}</Muted>
            <Lines steps={kept} incident={incident} acts={acts} />
          </Section>
        )}
        <p role="status" className="ui-hidden">
          {acts.undone === null ? null : t(messages.undone, { title: t(acts.undone) })}
        </p>
      </Section>
    </div>
  );
}

interface LinesProps {
  readonly steps: readonly IncidentStep[];
  readonly incident: IncidentView;
  readonly acts: ReturnType<typeof useSteps>;
}

function Lines({ steps, incident, acts }: LinesProps) {
  const now = useNow();
  return (
    <ol className="emergency-steps">
      {steps.map((step) => (
        <StepLine
          key={step.id}
          step={step}
          zone={incident.zone}
          now={now}
          isOpen={acts.openStep === step.id}
          onTick={(done) => void acts.tick(step, done)}
          onOpen={() => acts.open(step.id, false)}
        />
      ))}
    </ol>
  );
}
