import { ArrowRight, FolderDown, Lock } from 'lucide-react';
import { useState } from 'react';
import { CardScreen, Refused, useAction, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, Row } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** After "treat as tampering": what to keep for whoever examines it, and whom to call. */
export function Evidence({ onDone }: { readonly onDone: () => void }) {
  const { t } = useText();
  const { lock } = useSession();
  const save = useAction('kit.saveEvidence');
  const [folder, setFolder] = useState<string | null>(null);
  const keep = async () => {
    const answer = await save.run({});
    if (answer.ok) setFolder(answer.value.name);
  };
  return (
    <CardScreen title={t(messages.evidenceTitle)}>
      <p>{t(messages.evidenceLead)}</p>
      <p>{t(messages.evidenceCall)}</p>
      <div>
        <Button
          variant="primary"
          icon={FolderDown}
          onPress={() => void keep()}
          isPending={save.isBusy}
        >
          {t(messages.saveEvidence)}
        </Button>
      </div>
      {folder === null ? null : (
        <Banner tone="ok" isAnnounced>
          {t(messages.evidenceSaved, { name: folder })}
        </Banner>
      )}
      <Refused error={save.error} />
      <Row>
        <Button icon={Lock} onPress={lock}>
          {t(messages.lockNow)}
        </Button>
        <Button variant="quiet" icon={ArrowRight} onPress={onDone}>
          {t(messages.lookAnyway)}
        </Button>
      </Row>
    </CardScreen>
  );
}
