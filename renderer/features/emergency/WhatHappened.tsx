import { Undo2 } from 'lucide-react';
import type { IncidentsView } from '../../../src/contract/index.ts';
import { Loaded, Refused, useAction, useNavigate, useQuery, useRemoved } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, ChoiceButton, Section, Stack } from '../../ui/index.ts';
import { iconOf } from './icons.ts';
import { IncidentLines } from './IncidentLines.tsx';
import { messages } from './messages.ts';
import { useRestore } from './use-remove.ts';
import './emergency.css';

interface WhatHappenedProps {
  /** Called when an incident is opened: the sheet makes room for it. */
  readonly onLeave: () => void;
}

/** Running incidents, then the choices, then what is finished. */
export function WhatHappened({ onLeave }: WhatHappenedProps) {
  const { t } = useText();
  const list = useQuery('incident.list', {});
  return (
    <Stack gap="group">
      <Banner tone="stop">{t(messages.lead)}</Banner>
      <Loaded query={list}>
        {(view) => (
          <>
            <Running view={view} onLeave={onLeave} />
            <Choices choices={view.choices} onLeave={onLeave} />
            <Finished view={view} onLeave={onLeave} />
          </>
        )}
      </Loaded>
      <Deleted />
    </Stack>
  );
}

interface PartProps extends WhatHappenedProps {
  readonly view: IncidentsView;
}

function Running({ view, onLeave }: PartProps) {
  const { t } = useText();
  const running = view.incidents.filter(({ closedAt }) => closedAt === null);
  if (running.length === 0) return null;
  return (
    <Section title={t(messages.running)} level={3}>
      <IncidentLines incidents={running} onOpen={onLeave} />
    </Section>
  );
}

function Finished({ view, onLeave }: PartProps) {
  const { t } = useText();
  const closed = view.incidents.filter(({ closedAt }) => closedAt !== null);
  if (closed.length === 0) return null;
  return (
    <details className="emergency-fold">
      <summary>{t(messages.finished, { count: closed.length })}</summary>
      <IncidentLines incidents={closed} onOpen={onLeave} />
    </details>
  );
}

interface ChoicesProps extends WhatHappenedProps {
  readonly choices: IncidentsView['choices'];
}

function Choices({ choices, onLeave }: ChoicesProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const start = useAction('incident.start', ['incident.', 'history.']);
  const begin = async (playbook: string) => {
    if (start.isBusy) return;
    const begun = await start.run({ playbook });
    if (!begun.ok) return;
    onLeave();
    go({ screen: 'incident', id: begun.value.id });
  };
  return (
    <>
      <Refused error={start.error} />
      <ul className="emergency-choices" aria-label={t(messages.choose)}>
        {choices.map(({ id, choice, covers }) => (
          <li key={id}>
            <ChoiceButton
              icon={iconOf(id)}
              title={t(choice)}
              note={t(covers)}
              onPress={() => void begin(id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The way back of what was deleted, until the lock. */
function Deleted() {
  const { t } = useText();
  const { removed } = useRemoved('incident');
  const { restore, error } = useRestore();
  if (removed.length === 0) return null;
  return (
    <Section title={t(messages.deletedTitle)} level={3}>
      <Refused error={error} />
      <ul className="emergency-lines">
        {removed.map((incident) => (
          <li key={incident.id} className="emergency-line">
            <span>{incident.title}</span>
            <Button icon={Undo2} onPress={() => void restore(incident)}>
              {t(messages.putBack)}
              <span className="ui-hidden"> {incident.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
