import { ListChecks, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, EmptyState, Muted, Stack, Steps } from '../../../ui/index.ts';
import { messages } from '../messages.ts';

/** What to do first. */
export function FirstDevice() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <EmptyState title={t(messages.noneTitle)}>
      <Steps
        steps={[
          {
            key: 'add',
            content: (
              <Step title={messages.stepAdd} why={messages.stepAddWhy}>
                <Button
                  variant="primary"
                  icon={Plus}
                  onPress={() => go({ screen: 'device-edit', id: null })}
                >
                  {t(messages.add)}
                </Button>
              </Step>
            ),
          },
          {
            key: 'seal',
            content: <Step title={messages.stepSeal} why={messages.stepSealWhy} />,
          },
          {
            key: 'take',
            content: (
              <Step title={messages.stepTake} why={messages.stepTakeWhy}>
                <Button icon={ListChecks} onPress={() => go({ screen: 'trips' })}>
                  {t(messages.openTrips)}
                </Button>
              </Step>
            ),
          },
        ]}
      />
    </EmptyState>
  );
}

interface StepProps {
  readonly title: Localized;
  readonly why: Localized;
  readonly children?: ReactNode;
}

function Step({ title, why, children }: StepProps) {
  const { t } = useText();
  return (
    <Stack gap="close">
      <h3>{t(title)}</h3>
      <Muted>{t(why)}</Muted>
      {children === undefined ? null : <div>{children}</div>}
    </Stack>
  );
}
