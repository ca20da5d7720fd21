import { FolderOpen, History, Plus } from 'lucide-react';
import { CardScreen, Refused, useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Row } from '../../ui/index.ts';
import { messages } from './messages.ts';
import type { Step } from './step.ts';

/** The first time: no kit is known on this computer. */
export function Welcome({ onStep }: { readonly onStep: (step: Step) => void }) {
  const { t } = useText();
  const { refresh } = useSession();
  const choose = useAction('kit.chooseExisting', ['kit.glance']);
  const open = async () => {
    const answer = await choose.run({});
    if (answer.ok) refresh();
  };
  return (
    <CardScreen title={t(messages.welcomeTitle)}>
      <p>{t(messages.welcomeLead)}</p>
      <Row>
        <Button variant="primary" icon={Plus} onPress={() => onStep('make')}>
          {t(messages.makeNew)}
        </Button>
        <Button icon={FolderOpen} onPress={() => void open()}>
          {t(messages.openExisting)}
        </Button>
      </Row>
      <Refused error={choose.error} />
      <div className="unlock__others">
        <Button variant="quiet" icon={History} onPress={() => onStep('restore')}>
          {t(messages.restoreShort)}
        </Button>
      </div>
    </CardScreen>
  );
}
