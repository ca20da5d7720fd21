import { useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner } from '../../ui/index.ts';
import { IncidentLines } from './IncidentLines.tsx';
import { messages } from './messages.ts';

/** What is not finished yet, a line each; nothing when nothing is. */
export function RunningIncidents() {
  const { t } = useText();
  const list = useQuery('incident.list', {});
  if (list.status !== 'ready') return null;
  const running = list.value.incidents.filter(({ closedAt }) => closedAt === null);
  if (running.length === 0) return null;
  return (
    <Banner tone="attention">
      <p>{t(messages.runningNow)}</p>
      <IncidentLines incidents={running} />
    </Banner>
  );
}
