import { ListChecks, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HomeView } from '../../../src/contract/index.ts';
import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, EmptyState, Muted, Stack, Steps } from '../../ui/index.ts';
import { ImportButtons, ImportStatus } from '../places/index.ts';
import { messages } from './messages.ts';

/** What to do first, each with its button: load advisories, plan a trip, work through its list. */
export function FirstSteps({ counts }: Pick<HomeView, 'counts'>) {
  const { t } = useText();
  const isLoaded = counts.advisories > 0;
  return (
    <>
      <EmptyState title={t(messages.startTitle)}>
        <Steps
          steps={[
            { key: 'load', content: <LoadStep count={counts.advisories} /> },
            { key: 'plan', content: <PlanStep isNext={isLoaded} /> },
            { key: 'work', content: <WorkStep /> },
          ]}
        />
      </EmptyState>
      <ImportStatus />
    </>
  );
}

interface StepProps {
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}

function Step({ title, why, children }: StepProps) {
  return (
    <Stack gap="close">
      <h3>{title}</h3>
      <Muted>{why}</Muted>
      <div>{children}</div>
    </Stack>
  );
}

function LoadStep({ count }: { readonly count: number }) {
  const { t } = useText();
  const why = count > 0 ? t(messages.loaded, { count }) : t(messages.loadWhy);
  return (
    <Step title={t(messages.loadStep)} why={why}>
      <ImportButtons isPrimary={count === 0} />
    </Step>
  );
}

function PlanStep({ isNext }: { readonly isNext: boolean }) {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Step title={t(messages.planStep)} why={t(messages.planWhy)}>
      <Button
        variant={isNext ? 'primary' : 'plain'}
        icon={Plus}
        onPress={() => go({ screen: 'trip-edit', id: null })}
      >
        {t(messages.planStep)}
      </Button>
    </Step>
  );
}

function WorkStep() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Step title={t(messages.workStep)} why={t(messages.workWhy)}>
      <Button icon={ListChecks} onPress={() => go({ screen: 'trips' })}>
        {t(messages.openTrips)}
      </Button>
    </Step>
  );
}
