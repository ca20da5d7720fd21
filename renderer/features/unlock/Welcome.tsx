import { FolderOpen, Plus } from 'lucide-react';
import { Refused, useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Row } from '../../ui/index.ts';
import { Head } from './Head.tsx';
import { messages } from './messages.ts';

/** The first time: no kit is known on this computer. */
export function Welcome({ onMake }: { readonly onMake: () => void }) {
  const { t } = useText();
  const { refresh } = useSession();
  const choose = useAction('kit.chooseExisting');
  const open = async () => {
    const answer = await choose.run({});
    if (answer.ok) refresh();
  };
  return (
    <div className="unlock__part">
      <Head title={t(messages.welcomeTitle)} />
      <p>{t(messages.welcomeLead)}</p>
      <Row>
        <Button variant="primary" icon={Plus} onPress={onMake}>
          {t(messages.makeNew)}
        </Button>
        <Button icon={FolderOpen} onPress={() => void open()}>
          {t(messages.openExisting)}
        </Button>
      </Row>
      <Refused error={choose.error} />
    </div>
  );
}
