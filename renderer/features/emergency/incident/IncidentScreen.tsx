import type { IncidentView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Stack } from '../../../ui/index.ts';
import { incidentMessages as messages } from '../messages.ts';
import { Elapsed } from './Elapsed.tsx';
import { End } from './End.tsx';
import { IncidentNote } from './IncidentNote.tsx';
import { Questions } from './Questions.tsx';
import { Steps } from './Steps.tsx';
import { Told } from './Told.tsx';

/** One incident: how long ago, what is known, what to do, who was told. */
export function IncidentScreen({ id }: { readonly id: string }) {
  const { t } = useText();
  const incident = useQuery('incident.get', { incident: id });
  const title = incident.status === 'ready' ? incident.value.choice : messages.incident;
  return (
    <Screen title={t(title)}>
      <Loaded query={incident}>{(view) => <Parts incident={view} />}</Loaded>
    </Screen>
  );
}

function Parts({ incident }: { readonly incident: IncidentView }) {
  const { t, sentence } = useText();
  return (
    <Stack gap="section">
      <Stack>
        {incident.unsaved === null ? null : (
          <Banner tone="attention" isAnnounced>
            <p>{sentence({ code: incident.unsaved })}</p>
            <p>{t(messages.unsaved)}</p>
          </Banner>
        )}
        <Elapsed incident={incident} />
        <Banner tone="stop">
          <p>
            <strong>{t(messages.first)}</strong> {t(incident.playbook.first)}
          </p>
        </Banner>
      </Stack>
      <Questions incident={incident} />
      <Steps incident={incident} />
      <Told incident={incident} />
      <IncidentNote incident={incident} />
      <End incident={incident} />
    </Stack>
  );
}
