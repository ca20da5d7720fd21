import { useState } from 'react';
import type { IncidentView } from '../../../../src/contract/index.ts';
import type { BranchAnswer } from '../../../../src/playbooks/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, RadioGroup, Section } from '../../../ui/index.ts';
import { useRest } from '../../trips/index.ts';
import { branchAnswers, incidentMessages as messages } from '../messages.ts';
import '../emergency.css';

const ANSWERS: readonly BranchAnswer[] = ['yes', 'no', 'unknown'];

/** The questions that decide which steps are below, and how soon they are due. */
export function Questions({ incident }: { readonly incident: IncidentView }) {
  const { t } = useText();
  const change = useAction('incident.answer', ['incident.', 'history.']);
  if (incident.questions.length === 0) return null;
  const give = (question: string, answer: BranchAnswer) =>
    change.run({ incident: incident.id, question, answer });
  return (
    <Section title={t(messages.questions)}>
      <div className="emergency-questions">
        {incident.questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            onGive={(answer) => give(question.id, answer)}
          />
        ))}
        <Muted size="small">{t(messages.questionsNote)}</Muted>
        <Refused error={change.error} />
      </div>
    </Section>
  );
}

interface QuestionProps {
  readonly question: IncidentView['questions'][number];
  readonly onGive: (answer: BranchAnswer) => Promise<unknown>;
}

/** Arrow keys pass over answers that are not meant: what is picked is given once they rest. */
function Question({ question, onGive }: QuestionProps) {
  const { t } = useText();
  const [picked, setPicked] = useState<BranchAnswer | null>(null);
  const give = async (answer: BranchAnswer) => {
    await onGive(answer);
    setPicked((now) => (now === answer ? null : now));
  };
  const rest = useRest(() => (picked === null ? undefined : give(picked)));
  const choose = (answer: BranchAnswer) => {
    setPicked(answer);
    rest.changed(() => void give(answer));
  };
  return (
    <div {...rest.watch}>
      <RadioGroup
        label={t(question.ask)}
        orientation="horizontal"
        choices={ANSWERS.map((key) => ({ key, label: t(branchAnswers[key]) }))}
        value={picked ?? question.answer}
        onChange={choose}
      />
    </div>
  );
}
