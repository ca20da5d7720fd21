import { FolderOpen, History, LifeBuoy, Plus } from 'lucide-react';
import { useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from './messages.ts';
import type { Step } from './step.ts';

interface OthersProps {
  readonly onStep: (step: Step) => void;
  readonly isLostShown: boolean;
}

/** Quiet: every other way in. */
export function Others({ onStep, isLostShown }: OthersProps) {
  const { t } = useText();
  const { refresh } = useSession();
  const choose = useAction('kit.chooseExisting', ['kit.glance']);
  const open = async () => {
    const answer = await choose.run({});
    if (answer.ok) refresh();
  };
  return (
    <div className="unlock__others">
      {isLostShown ? (
        <Button variant="quiet" icon={LifeBuoy} onPress={() => onStep('lost')}>
          {t(messages.lost)}
        </Button>
      ) : null}
      <Button variant="quiet" icon={History} onPress={() => onStep('restore')}>
        {t(messages.restoreShort)}
      </Button>
      <Button variant="quiet" icon={FolderOpen} onPress={() => void open()}>
        {t(messages.openAnother)}
      </Button>
      <Button variant="quiet" icon={Plus} onPress={() => onStep('make')}>
        {t(messages.makeNewShort)}
      </Button>
    </div>
  );
}
